package yixian.assessment.verdict;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Texts;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.rating.PanelScores;
import yixian.assessment.rating.Ratings;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundMove;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Scoring;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.SheetMove;
import yixian.assessment.sheet.SheetState;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 会商 · Closes the rating, gives the grades, tells the officials. Called inside the road.
 *
 * <p>The score of a sheet proposes no grade: the meeting sees all lines, gives each grade itself,
 * and explains the two lowest. No more than the quota are 优秀.
 */
@Component
public class Meeting {

  private static final int LONGEST_REASON = 500;

  private final Rounds rounds;
  private final Plans plans;
  private final Sheets sheets;
  private final Ratings ratings;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Meeting(
      Rounds rounds,
      Plans plans,
      Sheets sheets,
      Ratings ratings,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.rounds = rounds;
    this.plans = plans;
    this.sheets = sheets;
    this.ratings = ratings;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ends the rating; what the panels said comes onto the sheets. */
  public void closeRating(Actor actor, UUID id, int seen) {
    Round round = rounds.get(id);
    Plan plan = plans.get(round.plan());
    Round closed = rounds.move(actor, round, seen, RoundMove.CLOSE_RATING, null);
    Instant now = clock.instant();
    PanelScores scores = ratings.scores(plan, id);
    Map<UUID, List<Revision>> revisions = sheets.revisionsOf(id);
    for (Sheet sheet : sheets.ofRound(id)) {
      Revision drawn = Sheets.standing(sheet, revisions.getOrDefault(sheet.id(), List.of()));
      List<Line> lines = drawn.lines().stream().map(line -> scores.fill(sheet, line)).toList();
      sheets.revise(
          actor,
          sheet,
          new Revision(
              drawn.number() + 1,
              drawn.knownBy(),
              "评议截止，计入各方评议",
              Scoring.of(lines),
              actor.name(),
              now,
              lines));
    }
    noted(actor, closed, "assessment.close-rating", Map.of());
  }

  /** Gives one official his grade. */
  public void grade(
      Actor actor, UUID id, int seen, @Nullable Grade grade, @Nullable String reason) {
    Sheet sheet = sheets.get(id);
    Round round = rounds.get(sheet.round());
    if (round.state() != RoundState.MEETING || !round.cadence().graded()) {
      throw Problem.refused(
          "not-graded-now",
          round.cadence().graded()
              ? round.title() + round.state().label() + "，不能定等次"
              : round.cadence().label() + "不定等次");
    }
    if (sheet.person().equals(actor.person())) {
      throw Problem.refused("own-grade", "不能为本人定等次");
    }
    if (grade == null) {
      throw Problem.invalid(new Fault("grade", "没有选择等次", "请选择一种"));
    }
    String because =
        grade.needsReason() || (reason != null && !reason.isBlank())
            ? Texts.demand("reason", reason, LONGEST_REASON)
            : null;
    SheetState to = Sheets.after(sheet, SheetMove.GRADE);
    demandSeen(sheet, seen);
    sheets.save(actor, Sheets.edit(sheet).grade(grade, because, actor.name()).state(to));
    audit.note(actor, "assessment.grade", "assessment-sheet", id, Map.of("grade", grade));
  }

  static void demandSeen(Sheet sheet, int seen) {
    if (sheet.version() != seen) {
      throw Problem.conflict("考核表已有变动，请刷新后再办", sheet.changedBy(), sheet.changedAt());
    }
  }

  /** How many may be 优秀 in a round, and how many are. */
  public Quota quota(Round round, List<Sheet> all) {
    return Quota.of(plans.get(round.plan()), all);
  }

  /** Tells everybody of the round in writing. */
  public void tell(Actor actor, UUID id, int seen) {
    Round round = rounds.get(id);
    Rounds.edge(round, RoundMove.TELL);
    List<Sheet> all = sheets.ofRound(id);
    if (round.cadence().graded()) {
      demandGraded(round, all);
    }
    Round told = rounds.move(actor, round, seen, RoundMove.TELL, null);
    Instant now = clock.instant();
    for (Sheet sheet : all) {
      SheetState to = Sheets.after(sheet, SheetMove.TELL);
      sheets.save(actor, Sheets.edit(sheet).told(now).state(to));
      tidings.told(told, sheet);
    }
    noted(actor, told, "assessment.tell", Map.of("sheets", all.size()));
  }

  private void demandGraded(Round round, List<Sheet> all) {
    long missing = all.stream().filter(each -> each.grade() == null).count();
    if (missing > 0) {
      throw Problem.refused("not-all-graded", "还有 " + missing + " 人没有定等次，定齐后再告知");
    }
    Quota quota = quota(round, all);
    if (quota.exceeded()) {
      throw Problem.refused(
          "too-many-excellent",
          "优秀 "
              + quota.given()
              + " 人，超过名额 "
              + quota.places()
              + " 人（"
              + quota.people()
              + " 人的 "
              + quota.percent()
              + "%，"
              + quota.rounding()
              + "），请调整");
    }
  }

  private void noted(Actor actor, Round round, String deed, Map<String, ?> more) {
    audit.note(actor, deed, "assessment-round", round.id(), more);
  }
}
