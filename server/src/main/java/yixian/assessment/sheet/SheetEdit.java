package yixian.assessment.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a sheet on its way: what is not named stays. */
public final class SheetEdit {

  private final Sheet before;
  private int revision;
  private @Nullable Grade grade;
  private @Nullable String gradeReason;
  private @Nullable String gradedBy;
  private @Nullable Instant toldAt;
  private @Nullable Instant seenAt;
  private @Nullable String answer;
  private @Nullable Instant answeredAt;
  private SheetState state;

  SheetEdit(Sheet before) {
    this.before = before;
    this.revision = before.revision();
    this.grade = before.grade();
    this.gradeReason = before.gradeReason();
    this.gradedBy = before.gradedBy();
    this.toldAt = before.toldAt();
    this.seenAt = before.seenAt();
    this.answer = before.answer();
    this.answeredAt = before.answeredAt();
    this.state = before.state();
  }

  Sheet before() {
    return before;
  }

  /** Another revision counts. */
  public SheetEdit revision(int number) {
    revision = number;
    return this;
  }

  /** A grade that somebody gave. */
  public SheetEdit grade(Grade given, @Nullable String reason, String by) {
    grade = given;
    gradeReason = reason;
    gradedBy = by;
    return this;
  }

  /** The official was told. */
  public SheetEdit told(Instant at) {
    toldAt = at;
    return this;
  }

  /** The official opened it. */
  public SheetEdit seen(Instant at) {
    seenAt = at;
    return this;
  }

  /** What the official says to it. */
  public SheetEdit answer(String text, Instant at) {
    answer = text;
    answeredAt = at;
    return this;
  }

  /** Where it stands now. */
  public SheetEdit state(SheetState to) {
    state = to;
    return this;
  }

  Sheet done(String by, Instant at) {
    return new Sheet(
        before.id(),
        before.round(),
        before.placement(),
        before.person(),
        before.homeUnit(),
        before.hostUnit(),
        before.grid(),
        before.post(),
        before.since(),
        revision,
        grade,
        gradeReason,
        gradedBy,
        toldAt,
        seenAt,
        answer,
        answeredAt,
        state,
        before.version() + 1,
        by,
        at);
  }
}
