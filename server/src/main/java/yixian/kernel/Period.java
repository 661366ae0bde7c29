package yixian.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, half open: from the first day up to, and without, {@code until}; null means open.
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

  public Period {
    if (until != null && !until.isAfter(from)) {
      throw Problem.invalid(
          new Fault("until", "结束日期 " + until + " 不晚于开始日期 " + from, "请把结束日期改到开始日期之后"));
    }
  }

  /** Whether the day lies in this period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
