package yixian.kernel;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 时段 · The days of which a report tells: one month, or a whole term.
 *
 * @param end the day after the last
 * @param words how a sentence calls it
 */
public record Stretch(LocalDate first, LocalDate end, String words, boolean whole) {

  public static Stretch of(YearMonth month) {
    return new Stretch(month.atDay(1), month.plusMonths(1).atDay(1), "本月", false);
  }

  /** A term from its first day up to, and without, the end. */
  public static Stretch term(LocalDate first, LocalDate end) {
    return new Stretch(first, end, "任期内", true);
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(end);
  }

  public LocalDate last() {
    return end.minusDays(1);
  }
}
