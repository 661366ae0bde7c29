package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.assessment.plan.Plan;
import yixian.assessment.round.Round;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Sheet;

/**
 * 封存文本 · All that stood on the sheets of a round as one text that reads the same in a hundred
 * years: a line for each thing, fields parted by a tab, numbers without trailing zeros, times in
 * UTC.
 */
final class SealText {

  private final StringBuilder text = new StringBuilder();

  SealText(Round round, Plan plan) {
    add(
        "round",
        round.id(),
        round.batch(),
        round.cadence(),
        round.from(),
        round.to(),
        round.drawnAt(),
        plan.id(),
        plan.severity());
  }

  void sheet(Sheet sheet, List<Revision> revisions, List<Review> reviews) {
    add(
        "sheet",
        sheet.id(),
        sheet.placement(),
        sheet.person(),
        sheet.revision(),
        sheet.grade(),
        sheet.gradeReason(),
        sheet.gradedBy(),
        sheet.toldAt(),
        sheet.answer(),
        sheet.answeredAt());
    revisions.forEach(this::revision);
    for (Review review : reviews) {
      Review.Decision decision = review.decision();
      add("review", review.kind(), review.askedAt(), review.text());
      if (decision != null) {
        add(
            "decision",
            decision.outcome(),
            decision.reason(),
            decision.beforeGrade(),
            decision.afterGrade(),
            decision.beforeScore(),
            decision.afterScore(),
            decision.by(),
            decision.at());
        if (decision.overQuota() != null) {
          add("over-quota", decision.overQuota());
        }
      }
    }
  }

  private void revision(Revision revision) {
    add(
        "revision",
        revision.number(),
        revision.knownBy(),
        revision.because(),
        revision.score(),
        revision.by());
    revision.lines().forEach(line -> text.append(line(line)));
  }

  /** One line of a sheet as it is sealed. */
  static String line(Line line) {
    return joined(
        "line",
        line.seq(),
        line.kind(),
        line.code(),
        line.whose(),
        line.label(),
        line.words(),
        line.definition(),
        line.weight(),
        line.numerator(),
        line.denominator(),
        line.value(),
        line.score(),
        line.raters(),
        line.absent());
  }

  /** What was counted on one line, without its wording. */
  static String figures(Line line) {
    return joined(
        line.seq(),
        line.kind(),
        line.code(),
        line.whose(),
        line.definition(),
        line.weight(),
        line.numerator(),
        line.denominator(),
        line.value(),
        line.score(),
        line.raters());
  }

  private void add(@Nullable Object... fields) {
    text.append(joined(fields));
  }

  private static String joined(@Nullable Object... fields) {
    StringBuilder row = new StringBuilder();
    for (Object field : fields) {
      row.append(row.isEmpty() ? "" : "\t").append(plain(field));
    }
    return row.append('\n').toString();
  }

  private static String plain(@Nullable Object field) {
    return switch (field) {
      case null -> "-";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> field.toString().replace('\t', ' ').replace('\n', ' ');
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
