package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.planner.draw.Rule.Spread;
import yixian.unannounced.Aspect;
import yixian.unannounced.Unannounced;
import yixian.unannounced.finding.Findings;
import yixian.unannounced.finding.MoveOrder;
import yixian.unannounced.round.Drawing;
import yixian.unannounced.round.Layer;
import yixian.unannounced.round.Move;
import yixian.unannounced.round.RoundDraft;
import yixian.unannounced.round.Rounds;
import yixian.unannounced.visit.Answer;
import yixian.unannounced.visit.Excuses;
import yixian.unannounced.visit.VisitOrder;
import yixian.unannounced.visit.Visits;

/**
 * 四不两直检查 · Ten finished rounds that drew forty grids between them, one that drew officials, and one
 * that is under way (D2: more than ten rounds, forty grids). What was found was answered, put right
 * and checked again; one answer cleared it, the last wait.
 */
@Component
class DroppingIn {
  private static final int GRID_ROUNDS = 10;
  private static final int GRIDS_EACH = 4;
  private static final int OFFICIALS = 6;
  private static final int DAYS_APART = 28;
  private static final int FIRST_DAY = 310;
  private static final List<String> INSPECTORS =
      List.of("checker1", "overseer", "clerk1-D01", "clerk1-D11", "clerk1-D15", "dispatcher1");

  private final Rounds rounds;
  private final Visits visits;
  private final Excuses excuses;
  private final Findings findings;
  private final Accounts accounts;
  private final Errand errand;
  private final Road road;

  DroppingIn(
      Rounds rounds,
      Visits visits,
      Excuses excuses,
      Findings findings,
      Accounts accounts,
      Errand errand,
      Road road) {
    this.rounds = rounds;
    this.visits = visits;
    this.excuses = excuses;
    this.findings = findings;
    this.accounts = accounts;
    this.errand = errand;
    this.road = road;
  }

  void told(DemoPeople people, Troupe troupe, Made units, Instant now) {
    Actor organiser = troupe.actor("organiser");
    UUID owner = units.id(people.with(Duty.ORGANISER).getFirst().unit());
    List<UUID> inspectors =
        INSPECTORS.stream()
            .map(troupe::actor)
            .map(actor -> Objects.requireNonNull(actor.person()))
            .toList();
    Random random = new Random(GRID_ROUNDS);
    for (int at = 0; at < GRID_ROUNDS; at++) {
      Instant day = now.minus(Duration.ofDays(FIRST_DAY - (long) at * DAYS_APART));
      RoundDraft draft =
          draft(owner, "下沉网格第 " + (at + 1) + " 次检查", Drawing.GRIDS, GRIDS_EACH, day, inspectors);
      finished(organiser, troupe, draft, day, random, at);
    }
    Instant day = now.minus(Duration.ofDays(20));
    RoundDraft officials = draft(owner, "挂职干部在岗检查", Drawing.PEOPLE, OFFICIALS, day, inspectors);
    finished(organiser, troupe, officials, day, random, GRID_ROUNDS);
    Instant today = now.minus(Duration.ofHours(3));
    RoundDraft present = draft(owner, "近日检查", Drawing.PEOPLE, OFFICIALS, today, inspectors);
    errand.by(
        "unannounced:present",
        organiser,
        Unannounced.LEAD,
        today,
        Made.class,
        () -> new Made(Map.of("round", started(organiser, present))));
  }

  private static RoundDraft draft(
      UUID owner, String title, Drawing kind, int places, Instant day, List<UUID> inspectors) {
    LocalDate from = Days.of(day);
    return new RoundDraft(
        owner,
        title,
        "挂职干部日常管理办法：不发通知、不打招呼、不听汇报、不用陪同接待，直奔基层、直插现场",
        kind,
        Layer.TOWN,
        Spread.PROPORTIONAL,
        places,
        false,
        null,
        "开签时纪检监察组同志当场报出的三位数",
        null,
        from,
        from.plusDays(6),
        2,
        10,
        inspectors);
  }

  private UUID started(Actor organiser, RoundDraft draft) {
    UUID round = rounds.open(organiser, draft);
    rounds.move(organiser, round, Move.COMMIT, 1, null);
    rounds.move(organiser, round, Move.REVEAL, 2, "306");
    rounds.move(organiser, round, Move.START, 3, null);
    return round;
  }

  private void finished(
      Actor organiser, Troupe troupe, RoundDraft draft, Instant day, Random random, int number) {
    String name = "unannounced:" + number;
    UUID round =
        errand
            .by(
                name,
                organiser,
                Unannounced.LEAD,
                day,
                Made.class,
                () -> new Made(Map.of("round", started(organiser, draft))))
            .id("round");
    List<Visits.Standing> standing = road.read(organiser, Unannounced.LEAD, () -> visits.of(round));
    int turn = 0;
    for (Visits.Standing visit : standing) {
      Instant at = day.plus(Duration.ofHours(20L + turn * 5L));
      boolean problem = turn == number % GRIDS_EACH;
      visited(name, troupe, visit, at, problem, random);
      turn++;
    }
    Instant after = day.plus(Duration.ofDays(3));
    for (Findings.Standing found :
        road.read(organiser, Unannounced.LEAD, () -> findings.of(organiser, round))) {
      settled(name, organiser, found, after, number);
    }
    errand.by(
        name + ":end",
        organiser,
        Unannounced.LEAD,
        day.plus(Duration.ofDays(7)),
        Made.class,
        () -> new Made(Map.of("round", rounds.move(organiser, round, Move.FINISH, 4, null))));
  }

  private void visited(
      String name,
      Troupe troupe,
      Visits.Standing visit,
      Instant at,
      boolean problem,
      Random random) {
    Actor inspector =
        INSPECTORS.stream()
            .map(troupe::actor)
            .filter(actor -> visit.inspectors().contains(actor.person()))
            .findFirst()
            .orElseThrow();
    Map<UUID, String> excused = road.job(() -> excuses.at(List.of(visit.id()), at));
    List<VisitOrder.Person> said = new ArrayList<>();
    for (Visits.Expected expected : visit.expected()) {
      boolean falling = problem && said.isEmpty();
      said.add(
          new VisitOrder.Person(
              expected.line(),
              falling ? lacking(random) : well(random),
              falling
                  ? Map.of(
                      Aspect.PRESENT, "上午九点半不在网格，电话说在镇上办事，没有报备",
                      Aspect.WORKING, "说不清本月走访到哪几户",
                      Aspect.STUDYING, "近两个月的学习安排没有落实")
                  : Map.of()));
    }
    errand.own(
        name + ":" + visit.code(),
        inspector,
        at,
        Made.class,
        () ->
            new Made(
                Map.of(
                    "visit",
                    visits.record(
                        inspector, visit.id(), new VisitOrder(1, at, null, said), excused))));
  }

  private static Map<Aspect, Answer> lacking(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Map.of(Aspect.PRESENT, Answer.NO);
      case 1 ->
          Map.of(
              Aspect.PRESENT, Answer.YES, Aspect.WORKING, Answer.NO, Aspect.STUDYING, Answer.YES);
      default ->
          Map.of(
              Aspect.PRESENT, Answer.YES, Aspect.WORKING, Answer.YES, Aspect.STUDYING, Answer.NO);
    };
  }

  private static Map<Aspect, Answer> well(Random random) {
    return Map.of(
        Aspect.PRESENT,
        Answer.YES,
        Aspect.WORKING,
        Answer.YES,
        Aspect.STUDYING,
        random.nextInt(6) == 0 ? Answer.UNCLEAR : Answer.YES);
  }

  /** The fourth was cleared by what was said; those of the last grids and officials wait. */
  private void settled(
      String name, Actor organiser, Findings.Standing found, Instant after, int number) {
    Actor himself = himself(found.person());
    String key = name + ":" + found.id();
    if (himself == null || number >= GRID_ROUNDS) {
      return;
    }
    boolean cleared = number == 3;
    own(
        key + ":answer",
        himself,
        found.id(),
        new MoveOrder(
            yixian.unannounced.finding.Move.ANSWER,
            1,
            cleared ? "当天受镇里调派参加防汛值守，有值班表可查" : "情况属实，事前没有报备，以后注意"),
        after);
    if (cleared) {
      unit(
          key + ":clear",
          organiser,
          found.id(),
          new MoveOrder(yixian.unannounced.finding.Move.CLEAR, 2, "值班表属实，不作问题"),
          after.plus(Duration.ofDays(1)));
      return;
    }
    if (number == GRID_ROUNDS - 1) {
      return;
    }
    own(
        key + ":mend",
        himself,
        found.id(),
        new MoveOrder(yixian.unannounced.finding.Move.MEND, 2, "已补走访、补学习，外出一律先报备"),
        after.plus(Duration.ofDays(2)));
    unit(
        key + ":pass",
        organiser,
        found.id(),
        new MoveOrder(yixian.unannounced.finding.Move.PASS, 3, "到场看过，已改"),
        after.plus(Duration.ofDays(6)));
  }

  private @Nullable Actor himself(UUID person) {
    return road.job(
        () -> accounts.ofPerson(person).stream().findFirst().map(accounts::actor).orElse(null));
  }

  private void own(String key, Actor actor, UUID finding, MoveOrder order, Instant moment) {
    errand.own(
        key,
        actor,
        moment,
        Made.class,
        () -> new Made(Map.of("finding", findings.ownMove(actor, finding, order))));
  }

  private void unit(String key, Actor actor, UUID finding, MoveOrder order, Instant moment) {
    errand.by(
        key,
        actor,
        Unannounced.VIEW,
        moment,
        Made.class,
        () -> new Made(Map.of("finding", findings.unitMove(actor, finding, order))));
  }
}
