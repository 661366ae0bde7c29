package yixian.indicator.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.indicator.About;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * What is asked of the ledger.
 *
 * @param subjects whom it is asked of; null for all whom the ledger knows
 * @param from first day
 * @param to last day, included
 * @param knownBy nothing is counted that was written down later; null for now
 * @param scope whose facts are counted; everything where another room answers for who may ask
 */
public record Asked(
    About about,
    @Nullable Set<UUID> subjects,
    LocalDate from,
    LocalDate to,
    @Nullable Instant knownBy,
    Scope scope) {

  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final int LONGEST_DAYS = 1_100;

  public Asked {
    if (to.isBefore(from)) {
      throw Problem.invalid(new Fault("to", "截止日 " + to + " 早于起始日 " + from, "请改正日期"));
    }
    if (ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
      throw Problem.invalid(new Fault("to", "统计期超过三年", "请缩短统计期"));
    }
  }

  Instant begins() {
    return Days.start(from);
  }

  Instant ends() {
    return Days.start(to.plusDays(1));
  }

  Instant known() {
    return knownBy == null ? FOR_EVER : knownBy;
  }
}
