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
import yixian.access.Accounts;
import yixian.access.ScopeKind;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.approval.flow.Approvers;
import yixian.approval.flow.FlowEdit;
import yixian.approval.flow.Flows;
import yixian.approval.flow.Mode;
import yixian.approval.flow.Step;
import yixian.approval.flow.Withdrawal;
import yixian.demo.cohort.Official;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.documents.cv.Schooling;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.officials.pool.PoolDraft;
import yixian.officials.pool.PoolKind;
import yixian.officials.pool.Pools;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Wish;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.NominationDraft;
import yixian.selection.nomination.Nominations;
import yixian.selection.preference.Order;
import yixian.selection.preference.Preferences;
import yixian.selection.preference.Windows;
import yixian.selection.rule.HomeLevel;
import yixian.selection.rule.Rule;
import yixian.selection.rule.RuleKind;
import yixian.selection.rule.RulebookDraft;
import yixian.selection.rule.Rulebooks;

/**
 * 选派 · A batch that calls for people now: conditions are set, units nominate officials of an
 * earlier batch, each nomination has got as far as its days allow, and both sides are ranking.
 */
@Component
class Selections {

  /** Key of the nominee whose account is shown. */
  static final String NOMINEE = "nominee";

  private static final String FLOW = "selection-nomination";
  private static final String DEPARTMENT = "D31";

  /** Whose clerk and leader are shown; they have their own requests to see, and may nominate. */
  static final String SHOWN = "D01";

  private static final int NOMINEES = 8;

  private static final String ALTHOUGH = "工作急需，经本单位党组研究推荐，请组织部门审核。";

  /** What the three layers answer, in order; whom nobody has answered yet waits at the first. */
  private static final List<List<Move>> ANSWERS =
      List.of(
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE, Move.AGREE, Move.AGREE),
          List.of(Move.AGREE),
          List.of(Move.AGREE, Move.RETURN),
          List.of());

  private final Flows flows;
  private final Calling calling;
  private final Nominations nominations;
  private final Approvals approvals;
  private final Rulebooks rulebooks;
  private final Windows windows;
  private final Preferences preferences;
  private final Pools pools;
  private final Accounts accounts;
  private final Errand errand;

  Selections(
      Flows flows,
      Calling calling,
      Nominations nominations,
      Approvals approvals,
      Rulebooks rulebooks,
      Windows windows,
      Preferences preferences,
      Pools pools,
      Accounts accounts,
      Errand errand) {
    this.flows = flows;
    this.calling = calling;
    this.nominations = nominations;
    this.approvals = approvals;
    this.rulebooks = rulebooks;
    this.windows = windows;
    this.preferences = preferences;
    this.pools = pools;
    this.accounts = accounts;
    this.errand = errand;
  }

  /** Calls the batch out, then lets units nominate and the layers answer. */
  void called(
      Veterans veterans, Made units, Made accounts, Troupe troupe, Showcase showcase, Instant now) {
    Instant call = now.minus(Duration.ofDays(20));
    errand.once("selection:flow", "approval.configure", call, Made.class, () -> layers(units));
    Made planned =
        errand.once(
            "selection:batch", "secondment.edit", call, Made.class, () -> batch(units, now));
    List<Official> chosen = chosen(veterans, accounts);
    errand.once(
        "selection:conditions",
        "selection.arrange",
        call,
        Made.class,
        () -> conditions(chosen, veterans, planned, call));
    for (int at = 0; at < chosen.size(); at++) {
      Official official = chosen.get(at);
      List<Move> answers = ANSWERS.get(at);
      errand.once(
          "selection:nominate:" + official.key(),
          "selection.nominate",
          now.minus(Duration.ofDays(9)),
          Made.class,
          () -> nominated(official, veterans, planned.id("batch"), answers, troupe, now));
    }
    rank(chosen, veterans, planned, troupe, units, showcase, now);
  }

  private Made conditions(List<Official> chosen, Veterans veterans, Made planned, Instant call) {
    List<Rule> rules =
        List.of(
            new Rule(RuleKind.AGE_AT_MOST, 40, null, true),
            new Rule(RuleKind.SERVICE_AT_LEAST, 3, null, true),
            new Rule(RuleKind.SCHOOLING_AT_LEAST, null, Schooling.UNDERGRADUATE.name(), true),
            new Rule(RuleKind.NOT_POSTED, null, null, true),
            new Rule(RuleKind.ANNUAL_RESULTS, 1, null, false),
            new Rule(RuleKind.RESERVE_POOL, null, null, false),
            new Rule(RuleKind.THREE_DOOR, null, null, false));
    rulebooks.put(
        Errand.LOADER,
        planned.id("batch"),
        0,
        new RulebookDraft(rules, HomeLevel.TOWN, Set.of(PostKind.COMMITTEE_MEMBER), true));
    LocalDate today = Days.of(call);
    UUID pool =
        pools
            .open(
                Errand.LOADER,
                new PoolDraft(PoolKind.RESERVE, "优秀年轻干部储备库", "培养使用与挂职选派", null, today.plusYears(2)))
            .id();
    for (Official official : chosen.subList(0, 3)) {
      pools.name(Errand.LOADER, pool, veterans.persons().id(official.key()), "上一批挂职表现优秀，经研究列入储备");
    }
    return new Made(Map.of("pool", pool));
  }

  /** The window is open: two nominees and the town have ranked, the others may still. */
  private void rank(
      List<Official> chosen,
      Veterans veterans,
      Made planned,
      Troupe troupe,
      Made units,
      Showcase showcase,
      Instant now) {
    UUID batch = planned.id("batch");
    errand.once(
        "selection:window",
        "selection.arrange",
        now.minus(Duration.ofDays(3)),
        Made.class,
        () -> {
          Instant opens = now.minus(Duration.ofDays(3));
          windows.put(Errand.LOADER, batch, 0, opens, now.plus(Duration.ofDays(7)));
          return new Made(Map.of());
        });
    Made accounts =
        errand.once(
            "selection:accounts",
            "access.manage",
            now.minus(Duration.ofDays(3)),
            Made.class,
            () -> accounts(chosen, veterans, units, showcase, now));
    List<UUID> order = List.of(planned.id("investment"), planned.id("committee"));
    errand.once(
        "selection:ranks",
        "selection.rank",
        now.minus(Duration.ofDays(1)),
        Made.class,
        () -> {
          for (Official official : chosen.subList(1, 3)) {
            Actor nominee = this.accounts.actor(accounts.id(official.key()));
            UUID nomination = nominations.mine(nominee).getFirst().id();
            preferences.wish(nominee, nomination, new Order(List.of(), order));
          }
          List<UUID> all = nominations.chosen(batch).stream().limit(3).map(Nomination::id).toList();
          Actor town = troupe.actor("leader-" + Division.TOWN);
          preferences.choose(town, planned.id("investment"), new Order(List.of(), all));
          return new Made(Map.of());
        });
  }

  private Made accounts(
      List<Official> chosen, Veterans veterans, Made units, Showcase showcase, Instant now) {
    Map<String, UUID> made = new HashMap<>();
    for (Official official : chosen) {
      UUID person = veterans.persons().id(official.key());
      UUID unit = units.id(official.unit());
      UUID account;
      if (made.isEmpty()) {
        Person shown =
            new Person(
                NOMINEE,
                official.name(),
                "",
                official.unit(),
                official.title(),
                Duty.UNIT_CLERK,
                -1);
        Accounts.Made opened =
            accounts.open(Errand.LOADER, showcase.login(shown), official.name(), person, unit);
        showcase.write(shown, opened.initialPassword());
        account = opened.id();
      } else {
        account =
            accounts.openDormant(
                Errand.LOADER, "n-" + official.key(), official.name(), person, unit);
      }
      accounts.grant(
          Errand.LOADER, account, "UNIT_CLERK", ScopeKind.UNIT, List.of(unit), Days.of(now), null);
      made.put(official.key(), account);
    }
    return new Made(made);
  }

  /** One of each unit that has a clerk who nominates and a leader who signs. */
  static List<Official> chosen(Veterans veterans, Made accounts) {
    Set<String> units = new HashSet<>();
    List<Official> chosen = new ArrayList<>();
    for (Official official : veterans.officials()) {
      if (chosen.size() < NOMINEES
          && !official.unit().equals(SHOWN)
          && accounts.ids().containsKey("clerk1-" + official.unit())
          && units.add(official.unit())) {
        chosen.add(official);
      }
    }
    return chosen;
  }

  /** Until the layers came, the organisation department's leader decided alone. */
  void open(Made units, Instant now) {
    List<Step> steps =
        List.of(
            new Step(
                "审批",
                Approvers.in(units.id(DEPARTMENT), "ORGANISATION_LEADER"),
                Mode.ANY,
                3,
                true));
    errand.once(
        "selection:first-flow",
        "approval.configure",
        now.minus(Duration.ofDays(90)),
        Made.class,
        () -> edited(0, steps));
  }

  private Made layers(Made units) {
    UUID department = units.id(DEPARTMENT);
    List<Step> steps =
        List.of(
            new Step("派出单位审核", Approvers.ownUnit("UNIT_LEADER"), Mode.ANY, 3, true),
            new Step("组织部门审核", Approvers.in(department, "ORGANISER"), Mode.ANY, 3, true),
            new Step("审批", Approvers.in(department, "ORGANISATION_LEADER"), Mode.ANY, 3, true));
    return edited(1, steps);
  }

  private Made edited(int seen, List<Step> steps) {
    flows.edit(
        Errand.LOADER,
        FLOW,
        new FlowEdit(seen, "挂职人选审批", false, true, Withdrawal.UNTIL_END, steps));
    return new Made(Map.of());
  }

  private Made batch(Made units, Instant now) {
    LocalDate today = Days.of(now);
    UUID batch =
        calling.planned(
            5,
            "第五批挂职干部",
            "支援重点镇街基层治理与项目建设专项工作",
            today.plusDays(45),
            List.of(
                new PhaseSpan(Phase.CALL, today.minusDays(20), today.minusDays(11)),
                new PhaseSpan(Phase.NOMINATION, today.minusDays(10), today.plusDays(10)),
                new PhaseSpan(Phase.MATCHING, today.plusDays(11), today.plusDays(25))));
    Map<String, UUID> made = new HashMap<>();
    made.put("batch", batch);
    made.put("committee", post(batch, units, PostKind.COMMITTEE_MEMBER, "镇党委委员", 2));
    made.put("group", post(batch, units, PostKind.TASK_GROUP, "矛盾化解专班成员", 2));
    made.put("investment", post(batch, units, PostKind.INVESTMENT, "镇招商专员", 2));
    calling.out(batch);
    return new Made(made);
  }

  private UUID post(UUID batch, Made units, PostKind kind, String title, int places) {
    boolean mustFill = kind == PostKind.COMMITTEE_MEMBER;
    return calling.offered(
        batch, units.id(Division.TOWN), kind, title, Wish.NONE, places, mustFill);
  }

  private Made nominated(
      Official official,
      Veterans veterans,
      UUID batch,
      List<Move> answers,
      Troupe troupe,
      Instant now) {
    String unit = official.unit();
    UUID person = veterans.persons().id(official.key());
    var clerk = troupe.actor("clerk1-" + unit);
    NominationDraft draft =
        new NominationDraft(person, "在原岗位表现突出，熟悉基层情况，善做群众工作，适合到一线锻炼。", ALTHOUGH);
    UUID id = nominations.nominate(clerk, batch, draft);
    ApprovalSheet sheet = approvals.find(clerk, Nominations.KIND, id).orElseThrow();
    List<String> signers = List.of("leader-" + unit, "organiser", "orgleader");
    for (int at = 0; at < answers.size(); at++) {
      Move move = answers.get(at);
      String signer = signers.get(at);
      String comment = move == Move.AGREE ? "同意推荐。" : "请补充近三年现实表现。";
      MoveOrder order = MoveOrder.saying(move, sheet.version(), comment);
      UUID request = sheet.id();
      sheet =
          TimeTravel.at(
              now.minus(Duration.ofDays(8 - at)),
              () -> approvals.move(troupe.actor(signer), request, order));
    }
    return new Made(Map.of(official.key(), id));
  }
}
