package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.care.ActionDraft;
import yixian.care.CareActions;
import yixian.care.HelpAnswer;
import yixian.care.HelpDraft;
import yixian.care.Helps;
import yixian.care.Households;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.sheet.SheetRow;

/**
 * 结对帮扶 · The first officials each look after a few households of their grids for as long as they
 * are assessed: every month a need of each is noted and met, and the household is asked. Their own
 * figures are counted from this help.
 */
@Component
class Pairing {

  static final int OFFICIALS = 6;

  private static final String CLERK = "clerk1-" + Division.TOWN;
  private static final String MARK = "J";
  private static final int EACH_GRID = 5;
  private static final int VISITED_ON = 18;
  private static final int EVERY_MISSED = 7;
  private static final Duration MORNING = Duration.ofHours(10);
  private static final List<String> REASONS = List.of("大病慢病", "残疾", "独居高龄", "低收入");
  private static final List<String> NEEDS =
      List.of("就医", "生活物资", "日常照料", "救助补贴", "法律帮助", "就业", "住房修缮");
  private static final Map<String, String> MET_BY =
      Map.of(
          "medical", "doctor",
          "goods", "goods",
          "daily-care", "company",
          "subsidy", "applied",
          "law", "lawyer",
          "work", "job",
          "housing", "repair");

  private final CareActions actions;
  private final Households households;
  private final Helps helps;
  private final Errand errand;

  Pairing(CareActions actions, Households households, Helps helps, Errand errand) {
    this.actions = actions;
    this.households = households;
    this.helps = helps;
    this.errand = errand;
  }

  void told(DemoMap map, DemoPeople people, Troupe troupe, Made units, Instant now) {
    LocalDate today = Days.of(now);
    LocalDate from = Assessing.firstDay(today);
    Actor clerk = troupe.actor(CLERK);
    List<Person> officials = people.with(Duty.SECONDEE).subList(0, OFFICIALS);
    UUID action =
        errand
            .once(
                "care:pairs",
                CareActions.LEAD,
                Days.start(from.minusDays(3)).plus(MORNING),
                Made.class,
                () -> new Made(Map.of("action", paired(clerk, map, officials, units, from, today))))
            .id("action");
    LocalDate day = from.withDayOfMonth(VISITED_ON);
    for (int month = 0; day.plusDays(VISITED_ON / 2).isBefore(today); month++) {
      int turn = month;
      LocalDate visited = day;
      errand.once(
          "care:pairs:" + month,
          CareActions.LEAD,
          Days.start(visited.plusDays(2)).plus(MORNING),
          Made.class,
          () -> {
            looked(clerk, action, units.id(Division.TOWN), held(officials, troupe), turn, visited);
            return new Made(Map.of());
          });
      day = from.plusMonths(month + 1L).withDayOfMonth(VISITED_ON);
    }
    errand.once(
        "care:pairs-over",
        CareActions.LEAD,
        now.minus(Duration.ofDays(4)),
        Made.class,
        () -> {
          actions.end(clerk, action, 1);
          return new Made(Map.of());
        });
  }

  private UUID paired(
      Actor clerk,
      DemoMap map,
      List<Person> officials,
      Made units,
      LocalDate from,
      LocalDate today) {
    UUID action =
        actions
            .open(
                clerk,
                new ActionDraft(
                    units.id(Division.TOWN),
                    "挂职干部结对帮扶",
                    "挂职干部每月到结对困难户家中，问清需求，能办的当月办好",
                    "镇党委挂职干部结对帮扶工作安排",
                    from,
                    today.plusDays(20),
                    today.plusDays(60),
                    5))
            .id();
    List<SheetRow> rows = new ArrayList<>();
    for (Person official : officials) {
      for (int at = 0; at < EACH_GRID; at++) {
        int number = rows.size() + 1;
        rows.add(
            new SheetRow(
                number + 1,
                Map.of(
                    "编号", MARK + "%03d".formatted(number),
                    "网格", map.grids().get(official.grid()).name(),
                    "门牌", "第 %d 组 %d 号".formatted(1 + at % 7, 80 + at),
                    "联系人", "示范结对户 %02d".formatted(number),
                    "电话", "1990002%04d".formatted(number),
                    "困难原因", REASONS.get(number % REASONS.size()))));
      }
    }
    Visiting.demand(actions.enter(clerk, action, rows), "paired households");
    return action;
  }

  /** A household of the pairs, and the official who looks after it. */
  private record Pair(Households.Held household, Actor official) {}

  private List<Pair> held(List<Person> officials, Troupe troupe) {
    return officials.stream()
        .map(Person::key)
        .map(troupe::actor)
        .flatMap(
            official ->
                households.heldBy(official).stream()
                    .filter(each -> each.code().startsWith(MARK))
                    .map(each -> new Pair(each, official)))
        .toList();
  }

  /** A month: a need of each household is noted, met the day after, and the household is asked. */
  private void looked(
      Actor clerk, UUID action, UUID town, List<Pair> pairs, int month, LocalDate day) {
    List<SheetRow> rows = new ArrayList<>();
    Map<UUID, Actor> officials = new HashMap<>();
    for (Pair pair : pairs) {
      officials.put(pair.household().id(), pair.official());
      String need = NEEDS.get((rows.size() + month) % NEEDS.size());
      rows.add(
          new SheetRow(
              rows.size() + 2,
              Map.of(
                  "编号",
                  pair.household().code(),
                  "日期",
                  day.toString(),
                  "结果",
                  "见到",
                  "需求",
                  need,
                  "说明",
                  "",
                  "线索",
                  "")));
    }
    Visiting.demand(actions.past(clerk, action, rows), "visits to paired households");
    int met = 0;
    for (Helps.Wanted need : helps.wanted(action)) {
      Actor official = officials.getOrDefault(need.household(), clerk);
      String kind = Objects.requireNonNull(MET_BY.get(need.kind()));
      HelpDraft draft = new HelpDraft(need.need(), need.version(), kind, town, day.plusDays(1));
      UUID help = helps.give(official, need.household(), draft).id();
      HelpAnswer answer =
          met++ % EVERY_MISSED == month ? HelpAnswer.NOT_RECEIVED : HelpAnswer.RECEIVED;
      helps.follow(clerk, help, 1, answer);
    }
  }
}
