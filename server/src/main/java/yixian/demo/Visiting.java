package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.care.ActionDraft;
import yixian.care.CareActions;
import yixian.care.Entered;
import yixian.care.HelpAnswer;
import yixian.care.HelpDraft;
import yixian.care.Helps;
import yixian.care.Households;
import yixian.care.LeadOrder;
import yixian.care.LeadState;
import yixian.care.Leads;
import yixian.care.Outcome;
import yixian.care.VisitDraft;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.kernel.sheet.SheetRow;

/**
 * 走访帮扶 · 二甲镇 visits 3,128 households in difficulty and has sixty left: needs noted, some helped and
 * asked, 257 leads, of which some became issues, some were told to a unit. What was on paper comes
 * in by the room's own sheets.
 */
@Component
class Visiting {

  private static final String CLERK = "clerk1-" + Division.TOWN;
  private static final int VISITED = 3_128;
  private static final int LEFT = 60;
  private static final int LEFT_EACH = 3;
  private static final int LEADS = 257;
  private static final int EVERY_LEAD = 12;
  private static final int EVERY_NEED = 6;
  private static final int HELPED = 40;
  private static final int ASKED = 28;
  private static final int OFFICIALS = 6;
  private static final int TO_ISSUE = 9;
  private static final int TO_UNIT = 30;
  private static final List<String> REASONS =
      List.of("大病慢病", "残疾", "独居高龄", "低收入", "失业", "留守儿童", "突发灾害");
  private static final List<String> NEEDS =
      List.of("就医", "救助补贴", "生活物资", "日常照料", "住房修缮", "就业", "就学", "法律帮助");
  private static final List<String> SAID =
      List.of("腿脚不便，买药要人跑", "冬衣还缺两床被子", "想在附近找份轻活", "屋顶漏雨，雨天接水", "子女在外，一个人住");
  private static final List<String> WHATS =
      List.of(
          "巷口路灯不亮", "门前下水不畅", "自来水时断时续", "楼道堆放杂物", "公交站太远想增一班", "邻里晒场界限说不清", "健身器材松动", "老树枝压着电线");

  private final CareActions actions;
  private final Households households;
  private final Helps helps;
  private final Leads leads;
  private final VisitingBefore before;
  private final Errand errand;

  Visiting(
      CareActions actions,
      Households households,
      Helps helps,
      Leads leads,
      VisitingBefore before,
      Errand errand) {
    this.actions = actions;
    this.households = households;
    this.helps = helps;
    this.leads = leads;
    this.before = before;
    this.errand = errand;
  }

  void told(DemoMap map, DemoPeople people, Troupe troupe, Made units, Instant now) {
    Instant begun = now.minus(Duration.ofDays(45));
    Actor clerk = troupe.actor(CLERK);
    before.told(map, clerk, units, now);
    Made made =
        errand.once(
            "care:households",
            CareActions.LEAD,
            begun,
            Made.class,
            () -> new Made(Map.of("action", dealt(clerk, map, units, Days.of(now)))));
    UUID action = made.id("action");
    errand.once(
        "care:visits",
        CareActions.LEAD,
        now.minus(Duration.ofDays(3)),
        Made.class,
        () -> {
          Set<String> left = left(people, troupe);
          demand(actions.past(clerk, action, visits(left, Days.of(now))), "visits");
          return new Made(Map.of());
        });
    errand.once(
        "care:helps",
        CareActions.LEAD,
        now.minus(Duration.ofDays(3)),
        Made.class,
        () -> {
          helped(clerk, action, people, troupe, units, now);
          return new Made(Map.of());
        });
    errand.once(
        "care:leads",
        CareActions.LEAD,
        now.minus(Duration.ofDays(2)),
        Made.class,
        () -> {
          passed(action, people, troupe, units, now);
          byOfficials(people, troupe, now);
          return new Made(Map.of());
        });
  }

  private UUID dealt(Actor clerk, DemoMap map, Made units, LocalDate today) {
    UUID action =
        actions
            .open(
                clerk,
                new ActionDraft(
                    units.id(Division.TOWN),
                    "困难群众大走访",
                    "逐户走访困难家庭，记下需求，能办的当月办好",
                    "镇党委困难群众走访帮扶工作方案",
                    today.minusDays(45),
                    today.plusDays(20),
                    today.plusDays(110),
                    5))
            .id();
    List<SheetRow> rows = new ArrayList<>();
    for (int at = 0; at < VISITED + LEFT; at++) {
      String grid = map.grids().get(at % map.grids().size()).name();
      rows.add(
          new SheetRow(
              at + 2,
              Map.of(
                  "编号", code(at),
                  "网格", grid,
                  "门牌", "第 %d 组 %d 号".formatted(1 + at % 7, 1 + at / 57),
                  "联系人", "示范户主 %04d".formatted(at + 1),
                  "电话", "1990000%04d".formatted(at + 1),
                  "困难原因", REASONS.get(at % REASONS.size()))));
    }
    demand(actions.enter(clerk, action, rows), "households");
    return action;
  }

  static void demand(Entered entered, String what) {
    if (!entered.faults().isEmpty()) {
      throw new IllegalStateException("The sheet of " + what + ": " + entered.faults().getFirst());
    }
  }

  private static String code(int at) {
    return "H%04d".formatted(at + 1);
  }

  /** A few of the first officials and staff have yet to go to; no more than that is left. */
  private Set<String> left(DemoPeople people, Troupe troupe) {
    Set<String> left = new HashSet<>();
    List<DemoPeople.Person> visitors = new ArrayList<>(people.with(Duty.SECONDEE));
    visitors.subList(OFFICIALS, visitors.size()).clear();
    visitors.addAll(people.with(Duty.GRID_STAFF));
    for (DemoPeople.Person visitor : visitors) {
      List<Households.Held> held = households.heldBy(troupe.actor(visitor.key()));
      held.stream()
          .limit(Math.min(LEFT_EACH, LEFT - left.size()))
          .forEach(each -> left.add(each.code()));
      if (left.size() == LEFT) {
        return left;
      }
    }
    throw new IllegalStateException("Only " + left.size() + " households could be left.");
  }

  /** Each household that is not left was met once; some were not at home the first time. */
  private static List<SheetRow> visits(Set<String> left, LocalDate today) {
    List<SheetRow> rows = new ArrayList<>();
    int met = 0;
    int told = 0;
    for (int at = 0; at < VISITED + LEFT; at++) {
      if (left.contains(code(at))) {
        continue;
      }
      LocalDate day = today.minusDays(4L + at * 7L % 36);
      if (at % 17 == 3) {
        rows.add(visit(rows.size(), at, day.minusDays(1), "不在家", "", "", ""));
      }
      String need = at % EVERY_NEED == 1 ? NEEDS.get(at / EVERY_NEED % NEEDS.size()) : "";
      String said = at % 5 == 2 ? SAID.get(at / 5 % SAID.size()) : "";
      String lead = met % EVERY_LEAD == 5 && told < LEADS ? WHATS.get(told++ % WHATS.size()) : "";
      rows.add(visit(rows.size(), at, day, "见到", need, said, lead));
      met++;
    }
    return rows;
  }

  private static SheetRow visit(
      int row, int at, LocalDate day, String outcome, String need, String said, String lead) {
    Map<String, String> cells = new HashMap<>();
    cells.put("编号", code(at));
    cells.put("日期", day.toString());
    cells.put("结果", outcome);
    cells.put("需求", need);
    cells.put("说明", said);
    cells.put("线索", lead);
    return new SheetRow(row + 2, cells);
  }

  /**
   * The first needs are helped with, by officials where these visit the household; most households
   * were asked, two did not get it, a few are owed.
   */
  private void helped(
      Actor clerk, UUID action, DemoPeople people, Troupe troupe, Made units, Instant now) {
    List<String> kinds = List.of("applied", "goods", "doctor", "company", "repair", "job");
    List<String> givers = List.of("D08", "D09", Division.TOWN, "D02");
    List<Helps.Wanted> wanted = helps.wanted(action);
    Map<UUID, Actor> visitors = new HashMap<>();
    for (DemoPeople.Person person : people.with(Duty.SECONDEE).subList(0, OFFICIALS)) {
      Actor official = troupe.actor(person.key());
      households.heldBy(official).forEach(held -> visitors.put(held.id(), official));
    }
    LocalDate today = Days.of(now);
    for (int at = 0; at < HELPED; at++) {
      Helps.Wanted need = wanted.get(at);
      LocalDate given = need.noted().plusDays(2);
      LocalDate day = given.isAfter(today.minusDays(3)) ? today.minusDays(3) : given;
      UUID help =
          helps
              .give(
                  visitors.getOrDefault(need.household(), clerk),
                  need.household(),
                  new HelpDraft(
                      need.need(),
                      need.version(),
                      kinds.get(at % kinds.size()),
                      units.id(givers.get(at % givers.size())),
                      day))
              .id();
      if (at < ASKED) {
        HelpAnswer answer = at % 14 == 9 ? HelpAnswer.NOT_RECEIVED : HelpAnswer.RECEIVED;
        helps.follow(clerk, help, 1, answer);
      }
    }
  }

  /** Grid staff pass on what they heard: some as issues, some to the unit that answers for it. */
  private void passed(UUID action, DemoPeople people, Troupe troupe, Made units, Instant now) {
    Map<UUID, Actor> visitors = new HashMap<>();
    for (DemoPeople.Person person : people.with(Duty.GRID_STAFF)) {
      Actor actor = troupe.actor(person.key());
      households.heldBy(actor).forEach(held -> visitors.put(held.id(), actor));
    }
    int passed = 0;
    for (Leads.Waiting lead : leads.waiting(action)) {
      Actor visitor = visitors.get(lead.household());
      if (visitor != null && passed < TO_ISSUE + TO_UNIT) {
        LeadOrder order = order(lead, passed, units);
        Instant moment = now.minus(Duration.ofHours(30)).plus(Duration.ofMinutes(passed * 3L));
        TimeTravel.at(moment, () -> leads.pass(visitor, lead.id(), order));
        passed++;
      }
    }
  }

  private static LeadOrder order(Leads.Waiting lead, int passed, Made units) {
    if (passed < TO_ISSUE) {
      return new LeadOrder(lead.version(), LeadState.ISSUE, null);
    }
    return passed % 5 == 0
        ? new LeadOrder(lead.version(), LeadState.PETITION, units.id("D11"))
        : new LeadOrder(lead.version(), LeadState.TOLD, units.id(passed % 2 == 0 ? "D04" : "D02"));
  }

  /** Seconded officials go again themselves, so that their monthly reports tell of it. */
  private void byOfficials(DemoPeople people, Troupe troupe, Instant now) {
    VisitDraft again =
        new VisitDraft(2, null, Outcome.MET, List.of(), "再去看看，过冬物资已备好", null, null, null);
    for (DemoPeople.Person person : people.with(Duty.SECONDEE).subList(0, OFFICIALS)) {
      Actor official = troupe.actor(person.key());
      households.heldBy(official).stream()
          .filter(each -> each.version() == again.version())
          .findFirst()
          .ifPresent(
              each ->
                  TimeTravel.at(
                      now.minus(Duration.ofHours(20)),
                      () -> households.visit(official, each.id(), again)));
    }
  }
}
