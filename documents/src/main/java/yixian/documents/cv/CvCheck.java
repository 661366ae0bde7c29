package yixian.documents.cv;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;

/**
 * What does not fit in the months of a CV.
 *
 * <p>Periods follow one another: the next begins in the month in which the last ended, or in the
 * one after it. An aside lies inside its period.
 */
final class CvCheck {

  private final List<Finding> findings = new ArrayList<>();

  private CvCheck() {}

  static List<Finding> of(List<Period> periods) {
    CvCheck check = new CvCheck();
    periods.forEach(check::alone);
    for (int i = 1; i < periods.size(); i++) {
      check.neighbours(periods.get(i - 1), periods.get(i));
    }
    return check.findings;
  }

  private void alone(Period period) {
    Line line = period.lines().getFirst();
    if (endsBeforeStart(period.span())) {
      find(line, "止于起之前", "核对起止年月");
    }
    if (period.text().isEmpty() && period.asides().isEmpty()) {
      find(line, "只有年月，没有内容", "补上单位和职务");
    }
    for (Aside aside : period.asides()) {
      if (endsBeforeStart(aside.span())) {
        find(aside.line(), "“其间”止于起之前", "核对起止年月");
      } else if (!within(aside.span(), period.span())) {
        find(aside.line(), "“其间”超出所在经历的起止年月", "核对起止年月");
      }
    }
  }

  private void neighbours(Period before, Period after) {
    Line line = after.lines().getFirst();
    YearMonth begins = after.span().from();
    @Nullable YearMonth ended = before.span().to();
    if (ended == null) {
      find(before.lines().getFirst(), "没有止月，后面却还有经历", "补上止月 " + Span.written(begins));
    } else if (begins.isBefore(ended) && !endsBeforeStart(before.span())) {
      find(line, "与上一段重叠（上一段止于 " + Span.written(ended) + "）", "核对两段的起止年月，兼任或学习写入“其间”");
    } else if (begins.isAfter(ended.plusMonths(1))) {
      find(
          line,
          "与上一段之间空 "
              + ended.until(begins, ChronoUnit.MONTHS)
              + " 个月（"
              + Span.written(ended)
              + " 起）",
          "补上这段时间的经历，待业也应写明");
    }
  }

  private static boolean endsBeforeStart(Span span) {
    return span.findTo().filter(to -> to.isBefore(span.from())).isPresent();
  }

  private static boolean within(Span inner, Span outer) {
    @Nullable YearMonth last = outer.to();
    @Nullable YearMonth end = inner.to() == null ? last : inner.to();
    return !inner.from().isBefore(outer.from())
        && (last == null || end == null || !end.isAfter(last));
  }

  private void find(Line line, String wrong, String mend) {
    findings.add(new Finding("简历", line.number(), line.text(), wrong, mend));
  }
}
