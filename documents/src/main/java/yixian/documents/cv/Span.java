package yixian.documents.cv;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 起止年月 · From a month to a month, or to this day.
 *
 * @param to null while it lasts
 */
public record Span(YearMonth from, @Nullable YearMonth to) {

  public Optional<YearMonth> findTo() {
    return Optional.ofNullable(to);
  }

  public boolean isOpen() {
    return to == null;
  }

  /** Months from the first to the last; {@code until} stands for the end of what still lasts. */
  public long months(YearMonth until) {
    YearMonth end = to == null || to.isAfter(until) ? until : to;
    return Math.max(0, ChronoUnit.MONTHS.between(from, end));
  }

  /** As the form writes it: {@code 2012.09--2016.07}, or {@code 2019.03--} and seven blanks. */
  String canonical() {
    return written(from) + "--" + (to == null ? " ".repeat(7) : written(to));
  }

  static int years(YearMonth from, YearMonth until) {
    return (int) ChronoUnit.YEARS.between(from, until);
  }

  static String written(YearMonth month) {
    return "%04d.%02d".formatted(month.getYear(), month.getMonthValue());
  }
}
