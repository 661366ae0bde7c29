package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Permits;
import yixian.assessment.plan.LineKind;
import yixian.assessment.rating.Ratings;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Scoring;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.SheetState;
import yixian.assessment.sheet.Sheets;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;

/** Writes sheets for those who keep them, and for the official himself. */
@Component
class SheetViews {

  /** Fewer raters than this would be known by what they said. */
  private static final int FEW = 3;

  private final Rounds rounds;
  private final Sheets sheets;
  private final Ratings ratings;
  private final Reviews reviews;
  private final Deciders deciders;
  private final People people;
  private final Units units;

  SheetViews(
      Rounds rounds,
      Sheets sheets,
      Ratings ratings,
      Reviews reviews,
      Deciders deciders,
      People people,
      Units units) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.ratings = ratings;
    this.reviews = reviews;
    this.deciders = deciders;
    this.people = people;
    this.units = units;
  }

  /** For the organisation department: all lines, and the remarks without names. */
  SheetView kept(Actor reader, Sheet sheet) {
    demandNotOwnDraft(reader, sheet);
    boolean rating = rounds.get(sheet.round()).state() == RoundState.RATING;
    List<Revision> revisions = sheets.revisions(sheet.id()).reversed();
    boolean other = !sheet.person().equals(reader.person());
    boolean decides = reader.may(Permits.DECIDE) && other && sheet.state().pending();
    return view(
        sheet,
        revisions,
        rating ? List.of() : ratings.remarks(sheet),
        reader.may(Permits.GRADE) && other,
        decides ? ruling(reader, sheet) : Ruling.NONE);
  }

  /** What somebody who may decide has to know beforehand. */
  private record Ruling(
      boolean open, boolean decidedBefore, @Nullable Integer others, @Nullable Quota quota) {

    static final Ruling NONE = new Ruling(false, false, null, null);
  }

  private Ruling ruling(Actor reader, Sheet sheet) {
    boolean before =
        sheet.state() == SheetState.APPEAL && Deciders.decided(reader, reviews.of(sheet.id()));
    return new Ruling(
        !before,
        before,
        deciders.others(reader, sheet),
        sheet.grade() == null ? null : reviews.quota(sheet));
  }

  /** Nobody reads his own sheet before he is told, whoever he is. */
  static void demandNotOwnDraft(Actor reader, Sheet sheet) {
    if (sheet.toldAt() == null && sheet.person().equals(reader.person())) {
      throw Sheets.absent();
    }
  }

  /**
   * For the official: the panels as one line. From fewer than three people neither their score nor
   * a total is told, since one would give away the other.
   */
  SheetView own(Sheet sheet) {
    boolean few = ratings.people(sheet) < FEW;
    List<Revision> told =
        sheets.revisions(sheet.id()).reversed().stream()
            .filter(revision -> revision.score() != null || revision.number() == sheet.revision())
            .map(revision -> joined(revision, few))
            .toList();
    return view(sheet, told, List.of(), false, Ruling.NONE);
  }

  private SheetView view(
      Sheet sheet,
      List<Revision> revisions,
      List<Ratings.Remark> remarks,
      boolean grades,
      Ruling ruling) {
    Round round = rounds.get(sheet.round());
    Grade grade = sheet.grade();
    return new SheetView(
        sheet.id(),
        round.id(),
        round.title(),
        round.from(),
        round.to(),
        people.name(sheet.person()),
        sheet.post(),
        units.name(sheet.homeUnit()),
        units.name(sheet.hostUnit()),
        score(sheet, revisions),
        grade,
        label(grade),
        sheet.gradeReason(),
        revisions,
        remarks,
        sheet.toldAt(),
        sheet.seenAt(),
        sheet.answer(),
        sheet.answeredAt(),
        reviews.of(sheet.id()).stream().map(SheetViews::asked).toList(),
        sheet.state() == SheetState.TOLD ? reviews.askUntil(sheet, ReviewKind.REVIEW) : null,
        reviews.askUntil(sheet, ReviewKind.APPEAL),
        sheet.state(),
        sheet.state().label(),
        grades && round.state() == RoundState.MEETING && round.cadence().graded(),
        ruling.open(),
        ruling.decidedBefore(),
        ruling.others(),
        ruling.quota(),
        sheet.version());
  }

  private static @Nullable BigDecimal score(Sheet sheet, List<Revision> revisions) {
    return revisions.stream()
        .filter(each -> each.number() == sheet.revision())
        .findFirst()
        .map(Revision::score)
        .orElse(null);
  }

  private static SheetView.Asked asked(Review review) {
    Review.Decision decision = review.decision();
    return new SheetView.Asked(
        review.kind().label(),
        review.text(),
        review.askedAt(),
        review.answerBy(),
        decision == null ? null : decision.outcome() == Review.Outcome.CORRECTED ? "予以更正" : "维持原结果",
        decision == null ? null : decision.reason(),
        decision == null ? null : label(decision.beforeGrade()),
        decision == null ? null : label(decision.afterGrade()),
        decision == null ? null : decision.beforeScore(),
        decision == null ? null : decision.afterScore(),
        decision == null ? null : decision.by(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.overQuota());
  }

  private static @Nullable String label(@Nullable Grade grade) {
    return grade == null ? null : grade.label();
  }

  /** The lines with all panels as one, of their common weight. */
  static Revision joined(Revision revision, boolean few) {
    List<Line> lines = new ArrayList<>();
    List<Line> panels = new ArrayList<>();
    for (Line line : revision.lines()) {
      (line.kind() == LineKind.PANEL ? panels : lines).add(line);
    }
    if (!panels.isEmpty()) {
      lines.add(together(lines.size() + 1, panels, few));
    }
    return new Revision(
        revision.number(),
        revision.knownBy(),
        revision.because(),
        few && !panels.isEmpty() ? null : revision.score(),
        revision.by(),
        revision.at(),
        lines);
  }

  private static Line together(int seq, List<Line> panels, boolean few) {
    BigDecimal weight = panels.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    int raters =
        panels.stream().mapToInt(line -> Objects.requireNonNullElse(line.raters(), 0)).sum();
    BigDecimal score = few ? null : Scoring.of(panels);
    return new Line(
        seq,
        LineKind.PANEL,
        "ALL",
        null,
        "各方评议",
        "各方评议得分按权重的平均；不分列，以保护评议人",
        null,
        weight.round(MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_UP),
        null,
        null,
        score,
        score,
        raters,
        score == null ? "评议人少于 " + FEW + " 人，不列出得分与合计，以保护评议人" : null);
  }
}
