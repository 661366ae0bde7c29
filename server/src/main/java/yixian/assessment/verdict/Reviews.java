package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Texts;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Evidence;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Scoring;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.SheetMove;
import yixian.assessment.sheet.SheetState;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 复核与申诉 · What an official says against his sheet, and what becomes of it. Called inside the road.
 *
 * <p>A review may be asked within thirty days of the notice, an appeal within fifteen of the
 * review's decision, or at once within the thirty (公务员法第九十五条). Whoever decided the review does not
 * decide the appeal. A correction counts the records anew, as they are known now, or changes the
 * grade, or both; what was told before stays beside it.
 */
@Component
public class Reviews {

  static final int DAYS_TO_ASK = 30;
  static final int DAYS_TO_APPEAL = 15;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_REASON = 1000;

  private final ReviewStore store;
  private final Rounds rounds;
  private final Plans plans;
  private final Sheets sheets;
  private final Evidence evidence;
  private final Calendars calendars;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Reviews(
      ReviewStore store,
      Rounds rounds,
      Plans plans,
      Sheets sheets,
      Evidence evidence,
      Calendars calendars,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rounds = rounds;
    this.plans = plans;
    this.sheets = sheets;
    this.evidence = evidence;
    this.calendars = calendars;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of a sheet, the first one first. */
  public List<Review> of(UUID sheet) {
    return store.ofSheet(sheet);
  }

  /** Those of a round. */
  List<Review> ofRound(UUID round) {
    return store.ofRound(round);
  }

  /** What waits for a decision, by round. */
  Map<UUID, ReviewStore.Waiting> waiting() {
    return store.waiting();
  }

  /** Until when something may still be asked; null where nothing may. */
  public @Nullable Instant askUntil(Sheet sheet, ReviewKind kind) {
    Instant told = sheet.toldAt();
    boolean open = sheet.state() == SheetState.TOLD;
    if (told != null && open) {
      return deadline(told, DAYS_TO_ASK);
    }
    if (kind == ReviewKind.APPEAL && sheet.state() == SheetState.REVIEWED) {
      return store.ofSheet(sheet.id()).stream()
          .filter(each -> each.kind() == ReviewKind.REVIEW && each.decision() != null)
          .map(each -> Objects.requireNonNull(each.decision()).at())
          .findFirst()
          .map(at -> deadline(at, DAYS_TO_APPEAL))
          .orElse(null);
    }
    return null;
  }

  private Instant deadline(Instant from, int days) {
    return calendars.deadline(from, days, DeadlineUnit.CALENDAR_DAY).at();
  }

  /** The official asks. */
  public void ask(Actor official, Sheet sheet, ReviewKind kind, @Nullable String text) {
    SheetMove move = kind == ReviewKind.REVIEW ? SheetMove.ASK_REVIEW : SheetMove.ASK_APPEAL;
    SheetState to = Sheets.after(sheet, move);
    Instant now = clock.instant();
    Instant until = askUntil(sheet, kind);
    if (until == null || now.isAfter(until)) {
      throw Problem.refused("too-late", kind.label() + "的期限已过，不能再提出");
    }
    Review review =
        new Review(
            Ids.next(),
            sheet.id(),
            kind,
            Texts.demand("text", text, LONGEST_TEXT),
            now,
            deadline(now, kind.answerDays()),
            null);
    store.add(review);
    sheets.save(official, Sheets.edit(sheet).state(to));
    tidings.askedReview(rounds.get(sheet.round()), sheet, review, store.ofSheet(sheet.id()));
    audit.note(official, "assessment.ask", "assessment-sheet", sheet.id(), Map.of("kind", kind));
  }

  /**
   * What somebody decides.
   *
   * @param grade the grade from now on; null where it stays
   * @param recount whether the records are counted anew, as they are known now
   * @param overQuota why one more may be 优秀 than there are places; needed only then
   */
  public record Ruling(
      int version,
      @Nullable Grade grade,
      boolean recount,
      @Nullable String reason,
      @Nullable String overQuota) {}

  /** Decides the review or the appeal that is open. */
  public void decide(Actor actor, UUID id, Ruling ruling) {
    Sheet sheet = sheets.get(id);
    Meeting.demandSeen(sheet, ruling.version());
    Review review =
        store.ofSheet(id).stream()
            .filter(each -> each.decision() == null)
            .findFirst()
            .orElseThrow(() -> Problem.refused("nothing-asked", "没有待决的复核或申诉"));
    demandAnother(actor, sheet, review);
    String reason = Texts.demand("reason", ruling.reason(), LONGEST_REASON);
    SheetState to =
        Sheets.after(
            sheet,
            review.kind() == ReviewKind.REVIEW ? SheetMove.DECIDE_REVIEW : SheetMove.DECIDE_APPEAL);
    Revision before = sheets.revision(sheet);
    Grade grade = ruling.grade() == null ? sheet.grade() : ruling.grade();
    if (ruling.grade() != null && sheet.grade() == null) {
      throw Problem.invalid(new Fault("grade", "本期不定等次，不能改等次", "请去掉等次"));
    }
    String overQuota = demandRoom(sheet, grade, ruling.overQuota());
    Sheet now = ruling.recount() ? recount(actor, sheet, before, reason) : sheet;
    BigDecimal score = sheets.revision(now).score();
    boolean corrected = ruling.recount() || grade != sheet.grade();
    Review.Decision decision =
        new Review.Decision(
            corrected ? Review.Outcome.CORRECTED : Review.Outcome.UPHELD,
            reason,
            sheet.grade(),
            grade,
            before.score(),
            score,
            actor.name(),
            Deciders.decider(actor),
            clock.instant(),
            overQuota);
    store.decide(review.id(), decision);
    sheets.save(
        actor,
        grade == null || grade == sheet.grade()
            ? Sheets.edit(now).state(to)
            : Sheets.edit(now).grade(grade, reason, actor.name()).state(to));
    tidings.decided(sheet, review, reason);
    audit.note(
        actor,
        "assessment.decide",
        "assessment-sheet",
        id,
        overQuota == null
            ? Map.of("kind", review.kind(), "outcome", decision.outcome())
            : Map.of("kind", review.kind(), "outcome", decision.outcome(), "overQuota", overQuota));
  }

  /** How many 优秀 there are in the round of a sheet, and for how many there is room. */
  Quota quota(Sheet sheet) {
    return Quota.of(plans.get(rounds.get(sheet.round()).plan()), sheets.ofRound(sheet.round()));
  }

  /** A correction may go beyond the quota, which the meeting may not, but not without a reason. */
  private @Nullable String demandRoom(Sheet sheet, @Nullable Grade grade, @Nullable String reason) {
    if (grade != Grade.EXCELLENT || sheet.grade() == Grade.EXCELLENT) {
      return null;
    }
    Quota quota = quota(sheet);
    if (quota.given() < quota.places()) {
      return null;
    }
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid(
          new Fault(
              "overQuota",
              "改为优秀后有 " + (quota.given() + 1) + " 人，超过名额 " + quota.places() + " 人",
              "请写明超过名额的理由，理由随决定留存"));
    }
    return Texts.demand("overQuota", reason, LONGEST_REASON);
  }

  private void demandAnother(Actor actor, Sheet sheet, Review review) {
    if (sheet.person().equals(actor.person())) {
      throw Problem.refused("own-review", "不能对本人的考核作出决定");
    }
    boolean decidedBefore =
        review.kind() == ReviewKind.APPEAL && Deciders.decided(actor, store.ofSheet(sheet.id()));
    if (decidedBefore) {
      throw Problem.refused("decided-before", "复核决定由您作出，申诉须由他人决定");
    }
  }

  private Sheet recount(Actor actor, Sheet sheet, Revision before, String reason) {
    Round round = rounds.get(sheet.round());
    if (round.state() == RoundState.LOCKED) {
      throw Problem.refused("round-locked", round.title() + "已锁定，不能再改");
    }
    Plan plan = plans.get(round.plan());
    Instant now = clock.instant();
    Instant known = now.minus(Rounds.SETTLED);
    List<Line> lines = merged(evidence.lines(plan, round, sheet.served(), known), before.lines());
    return sheets.revise(
        actor,
        sheet,
        new Revision(
            before.number() + 1, known, reason, Scoring.of(lines), actor.name(), now, lines));
  }

  /** Figures as they are known now; what the panels said stays. */
  private static List<Line> merged(List<Line> counted, List<Line> before) {
    return counted.stream()
        .map(
            line ->
                line.kind() == LineKind.PANEL
                    ? before.stream()
                        .filter(
                            each ->
                                each.kind() == LineKind.PANEL && each.code().equals(line.code()))
                        .findFirst()
                        .orElse(line)
                    : line)
        .toList();
  }
}
