package yixian.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * What is asked of the ledger.
 *
 * @param from first day
 * @param to last day, included
 * @param asOf known by the end of this day; null for now
 * @param scope whose facts are counted
 */
record Question(Grouping by, LocalDate from, LocalDate to, @Nullable LocalDate asOf, Scope scope) {

  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final int LONGEST_DAYS = 3_700;
  private static final int BY_DAY = 62;

  Question {
    if (to.isBefore(from)) {
      throw Problem.invalid(new Fault("to", "截止日 " + to + " 早于起始日 " + from, "请改正日期"));
    }
    if (ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
      throw Problem.invalid(new Fault("to", "统计期超过十年", "请缩短统计期"));
    }
  }

  Instant begins() {
    return Days.start(from);
  }

  Instant ends() {
    return Days.start(to.plusDays(1));
  }

  Instant knownBy() {
    return asOf == null ? FOR_EVER : Days.start(asOf.plusDays(1));
  }

  /** Short periods are shown day by day, longer ones month by month. */
  String periodPattern() {
    return isLong() ? "YYYY-MM" : "YYYY-MM-DD";
  }

  boolean isLong() {
    return ChronoUnit.DAYS.between(from, to) >= BY_DAY;
  }
}
