package yixian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.plan.Cadence;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.PlanDraft;
import yixian.assessment.plan.Plans;
import yixian.assessment.plan.Rounding;
import yixian.assessment.plan.Severity;
import yixian.assessment.plan.Whose;
import yixian.assessment.rating.Ratings;
import yixian.assessment.round.Round;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Drawing;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.assessment.verdict.Meeting;
import yixian.assessment.verdict.ReviewKind;
import yixian.assessment.verdict.Reviews;
import yixian.assessment.verdict.Sealing;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/**
 * 考核 · Two quarters and the last month: the first quarter told, one sheet corrected after a review,
 * and locked; the second in its meeting; the month still being rated.
 */
@Component
class Assessing {

  private static final String KEEP = "assessment.keep";
  private static final String GRADE = "assessment.grade";
  private static final String DECIDE = "assessment.decide";
  private static final Duration MORNING = Duration.ofHours(9);
  private static final int FELLOWS = 3;

  private final Plans plans;
  private final Drawing drawing;
  private final Rounds rounds;
  private final Sheets sheets;
  private final Ratings ratings;
  private final Meeting meeting;
  private final Reviews reviews;
  private final Sealing sealing;
  private final Errand errand;

  Assessing(
      Plans plans,
      Drawing drawing,
      Rounds rounds,
      Sheets sheets,
      Ratings ratings,
      Meeting meeting,
      Reviews reviews,
      Sealing sealing,
      Errand errand) {
    this.plans = plans;
    this.drawing = drawing;
    this.rounds = rounds;
    this.sheets = sheets;
    this.ratings = ratings;
    this.meeting = meeting;
    this.reviews = reviews;
    this.sealing = sealing;
    this.errand = errand;
  }

  /** Who has a part in it. */
  private record Cast(
      Actor organiser, Actor leader, Actor host, Actor operations, List<Actor> officials) {}

  void judged(DemoPeople people, Troupe troupe, UUID batch, Instant now) {
    Cast cast =
        new Cast(
            troupe.actor(people.with(Duty.ORGANISER).getFirst().key()),
            troupe.actor(people.with(Duty.ORGANISATION_LEADER).getFirst().key()),
            troupe.actor(people.ofUnit(Division.TOWN, Duty.UNIT_LEADER).getFirst().key()),
            troupe.actor(people.with(Duty.DISPATCHER).getFirst().key()),
            people.with(Duty.SECONDEE).stream().map(Person::key).map(troupe::actor).toList());
    LocalDate today = Days.of(now);
    LocalDate quarter = quarter(today);
    LocalDate from = firstDay(today);
    adopted(cast, batch, from);
    Instant early = morning(quarter.minusMonths(3), 1);
    Made first = drawn("1", early);
    month(cast, "1", first, early);
    told(cast, first.id(Cadence.QUARTER.name()), early);
    Instant late = morning(quarter, 1);
    if (late.isBefore(now)) {
      Made second = drawn("2", late);
      UUID round = second.id(Cadence.QUARTER.name());
      rated(cast, "2", round, late.plus(Duration.ofDays(2)));
      Instant closing = late.plus(Duration.ofDays(15));
      if (closing.isBefore(now)) {
        month(cast, "2", second, late);
        closed(cast, "2", round, closing);
        graded(cast, "2", round, closing.plus(MORNING), List.of(Grade.COMPETENT));
      }
    }
    Instant latest = morning(today.withDayOfMonth(1), 1);
    if (latest.isBefore(now) && !latest.equals(late)) {
      rated(cast, "3", drawn("3", latest).id(Cadence.MONTH.name()), latest.plus(MORNING));
    }
  }

  /** The first day of the first quarter that the demo assesses. */
  static LocalDate firstDay(LocalDate today) {
    return quarter(today).minusMonths(6);
  }

  private static LocalDate quarter(LocalDate day) {
    return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
  }

  private static Instant morning(LocalDate day, int later) {
    return Days.start(day.plusDays(later)).plus(MORNING);
  }

  private void adopted(Cast cast, UUID batch, LocalDate from) {
    errand.by(
        "assessment:plan",
        cast.organiser(),
        KEEP,
        Days.start(from.minusDays(10)).plus(MORNING),
        Made.class,
        () -> {
          Plan plan = plans.draft(cast.organiser(), plan(cast, batch, from));
          plans.adopt(cast.organiser(), plan.id(), plan.version());
          return new Made(Map.of("plan", plan.id()));
        });
  }

  private static PlanDraft plan(Cast cast, UUID batch, LocalDate from) {
    return new PlanDraft(
        batch,
        "干部下沉网格考核方案",
        "公务员考核规定；区委组织部《挂职干部管理办法》",
        from,
        20,
        Rounding.DOWN,
        Severity.CENTRED,
        List.of("德", "能", "勤", "绩", "廉"),
        List.of(
            panel(Cadence.MONTH, Panel.HOST, 50),
            own(Cadence.MONTH, 20),
            figure(Cadence.MONTH, "VALID_REPORT", Whose.GRID, 30, 60, 100),
            own(Cadence.QUARTER, 20),
            figure(Cadence.QUARTER, "VALID_REPORT", Whose.GRID, 15, 60, 100),
            figure(Cadence.QUARTER, "HANDLING_IN_TIME", Whose.GRID, 15, 60, 95),
            figure(Cadence.QUARTER, "SATISFACTION", Whose.GRID, 10, 50, 95),
            figure(Cadence.QUARTER, "HELP_CONFIRMED", Whose.PERSON, 10, 40, 90),
            panel(Cadence.QUARTER, Panel.HOST, 10),
            panel(Cadence.QUARTER, Panel.MENTOR, 10),
            panel(Cadence.QUARTER, Panel.TEAM, 5),
            panel(Cadence.QUARTER, Panel.OPERATIONS, 5)),
        Map.of(Panel.OPERATIONS, Set.of(Objects.requireNonNull(cast.operations().person()))));
  }

  private static PlanDraft.Line own(Cadence cadence, int weight) {
    return new PlanDraft.Line(
        cadence, LineKind.PERSONAL, null, null, BigDecimal.valueOf(weight), null, null);
  }

  private static PlanDraft.Line panel(Cadence cadence, Panel panel, int weight) {
    return new PlanDraft.Line(
        cadence, LineKind.PANEL, panel.name(), null, BigDecimal.valueOf(weight), null, null);
  }

  private static PlanDraft.Line figure(
      Cadence cadence, String code, Whose whose, int weight, int nil, int full) {
    return new PlanDraft.Line(
        cadence,
        LineKind.INDICATOR,
        code,
        whose,
        BigDecimal.valueOf(weight),
        BigDecimal.valueOf(nil),
        BigDecimal.valueOf(full));
  }

  /** The rounds that the calendar draws at a moment, by the names of their cadences. */
  private Made drawn(String name, Instant moment) {
    return errand.once(
        "assessment:draw:" + name,
        KEEP,
        moment,
        Made.class,
        () -> {
          Map<String, UUID> made = new HashMap<>();
          for (Round round : drawing.due(Errand.LOADER)) {
            made.put(round.cadence().name(), round.id());
          }
          return new Made(made);
        });
  }

  /** The month that ends with the quarter is rated and told. */
  private void month(Cast cast, String name, Made drawn, Instant from) {
    UUID round = drawn.id(Cadence.MONTH.name());
    String which = "month" + name;
    rated(cast, which, round, from.plus(Duration.ofDays(1)));
    closed(cast, which, round, from.plus(Duration.ofDays(8)));
    tell(cast, which, round, from.plus(Duration.ofDays(9)));
  }

  /** The first quarter, from its rating to the lock. */
  private void told(Cast cast, UUID round, Instant from) {
    rated(cast, "1", round, from.plus(Duration.ofDays(2)));
    closed(cast, "1", round, from.plus(Duration.ofDays(15)));
    List<Grade> grades = new ArrayList<>();
    grades.addAll(List.of(Grade.EXCELLENT, Grade.EXCELLENT, Grade.EXCELLENT));
    graded(cast, "1", round, from.plus(Duration.ofDays(16)), grades);
    tell(cast, "1", round, from.plus(Duration.ofDays(17)));
    reviewed(cast, round, from.plus(Duration.ofDays(20)));
    errand.by(
        "assessment:lock",
        cast.organiser(),
        KEEP,
        from.plus(Duration.ofDays(64)),
        Made.class,
        () -> {
          sealing.lock(cast.organiser(), round, rounds.get(round).version());
          return new Made(Map.of());
        });
  }

  private void rated(Cast cast, String name, UUID round, Instant moment) {
    List<Sheet> all = errand.asked(() -> sheets.ofRound(round));
    Map<UUID, Ratings.Question> questions = new HashMap<>();
    all.forEach(
        sheet -> questions.put(sheet.id(), errand.asked(() -> ratings.question(sheet.id()))));
    word(cast.host(), name, all, Panel.HOST, questions, moment, 3);
    if (asks(round, Panel.MENTOR)) {
      word(cast.leader(), name, all, Panel.MENTOR, questions, moment, 1);
      word(cast.host(), name + ":host", all, Panel.MENTOR, questions, moment, 2);
    }
    if (asks(round, Panel.OPERATIONS)) {
      word(cast.operations(), name, all, Panel.OPERATIONS, questions, moment, 4);
    }
    boolean team = asks(round, Panel.TEAM);
    for (int at = 0; team && at < cast.officials().size(); at++) {
      Actor fellow = cast.officials().get(at);
      List<Sheet> others =
          all.stream().filter(sheet -> !sheet.person().equals(fellow.person())).toList();
      List<Sheet> three = new ArrayList<>();
      for (int next = 0; next < FELLOWS; next++) {
        three.add(others.get((at + next) % others.size()));
      }
      word(fellow, name + ":" + at, three, Panel.TEAM, questions, moment, at % 5);
    }
  }

  private boolean asks(UUID round, Panel panel) {
    return errand.asked(
        () -> {
          Round open = rounds.get(round);
          return plans.get(open.plan()).asks(open.cadence(), panel);
        });
  }

  /** What one rater says, stricter the higher his number. */
  private void word(
      Actor rater,
      String name,
      List<Sheet> of,
      Panel panel,
      Map<UUID, Ratings.Question> questions,
      Instant moment,
      int strict) {
    errand.own(
        "assessment:rate:" + panel + ":" + name,
        rater,
        moment,
        Made.class,
        () -> {
          for (Sheet sheet : of) {
            int seed = Math.floorMod(sheet.placement().hashCode(), 11);
            List<Integer> scores = new ArrayList<>();
            for (int factor = 0; factor < 5; factor++) {
              scores.add(97 - strict * 2 - (seed + factor * 3) % 13);
            }
            Ratings.Question question = questions.get(sheet.id());
            if (question != null) {
              ratings.say(rater, sheet.id(), panel, question, scores, remark(panel, seed));
            }
          }
          return new Made(Map.of());
        });
  }

  private static @Nullable String remark(Panel panel, int seed) {
    return panel == Panel.HOST && seed == 3 ? "入户勤、话讲得到群众心里；文字材料还要再练。" : null;
  }

  private void closed(Cast cast, String name, UUID round, Instant moment) {
    errand.by(
        "assessment:close:" + name,
        cast.organiser(),
        KEEP,
        moment,
        Made.class,
        () -> {
          meeting.closeRating(cast.organiser(), round, rounds.get(round).version());
          return new Made(Map.of());
        });
  }

  /**
   * The meeting gives grades to the best first, in the order of the totals.
   *
   * @param first what the first get; where all are told the last gets 基本称职, the others 称职
   */
  private void graded(Cast cast, String name, UUID round, Instant moment, List<Grade> first) {
    boolean all = first.size() > 1;
    errand.by(
        "assessment:grade:" + name,
        cast.leader(),
        GRADE,
        moment,
        Made.class,
        () -> {
          List<Sheet> ranked = sheets.ofRound(round).stream().sorted(byTotal()).toList();
          int last = all ? ranked.size() : ranked.size() / 2;
          for (int at = 0; at < last; at++) {
            Grade grade = at < first.size() ? first.get(at) : Grade.COMPETENT;
            boolean lowest = all && at == ranked.size() - 1;
            Sheet sheet = ranked.get(at);
            meeting.grade(
                cast.leader(),
                sheet.id(),
                sheet.version(),
                lowest ? Grade.BASIC : grade,
                lowest ? "本季度所在网格按期处置明显偏低，经会议研究" : null);
          }
          return new Made(Map.of());
        });
  }

  private Comparator<Sheet> byTotal() {
    Map<UUID, BigDecimal> totals = new HashMap<>();
    return Comparator.comparing(
            (Sheet sheet) ->
                totals.computeIfAbsent(
                    sheet.id(),
                    id -> {
                      BigDecimal score = sheets.revision(sheet).score();
                      return score == null ? BigDecimal.ZERO : score;
                    }))
        .reversed()
        .thenComparing(Sheet::id);
  }

  private void tell(Cast cast, String name, UUID round, Instant moment) {
    errand.by(
        "assessment:tell:" + name,
        cast.leader(),
        GRADE,
        moment,
        Made.class,
        () -> {
          meeting.tell(cast.leader(), round, rounds.get(round).version());
          return new Made(Map.of());
        });
  }

  /** Whoever got 基本称职 asks for a review, and is right. */
  private void reviewed(Cast cast, UUID round, Instant moment) {
    Sheet sheet =
        errand.asked(
            () ->
                sheets.ofRound(round).stream()
                    .filter(each -> each.grade() == Grade.BASIC)
                    .findFirst()
                    .orElseThrow());
    Actor official =
        cast.officials().stream()
            .filter(each -> Set.of(sheet.person()).contains(each.person()))
            .findFirst()
            .orElseThrow();
    errand.own(
        "assessment:ask",
        official,
        moment,
        Made.class,
        () -> {
          reviews.ask(
              official,
              sheets.own(official.person(), sheet.id()),
              ReviewKind.REVIEW,
              "本季度我有四周抽调区防汛值守，网格事件由镇里代办，请核对后重新研究。");
          return new Made(Map.of());
        });
    errand.by(
        "assessment:decide",
        cast.leader(),
        DECIDE,
        moment.plus(Duration.ofDays(6)),
        Made.class,
        () -> {
          Sheet now = sheets.get(sheet.id());
          reviews.decide(
              cast.leader(),
              now.id(),
              new Reviews.Ruling(
                  now.version(), Grade.COMPETENT, true, "抽调值守情况属实，所涉事件不应由其负责；更正为称职。", null));
          return new Made(Map.of());
        });
  }
}
