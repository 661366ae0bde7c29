package yixian.officials.pool;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 储备库或替补库 · A pool with its purpose and its end. */
public record Pool(
    UUID id,
    PoolKind kind,
    String name,
    String purpose,
    @Nullable LocalDate applyUntil,
    LocalDate until) {

  /** Whether one may still offer oneself on the day. */
  boolean takesOffers(LocalDate day) {
    return applyUntil != null && !day.isAfter(applyUntil);
  }
}
