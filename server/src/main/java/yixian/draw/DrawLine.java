package yixian.draw;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 抽签公示行 · One draw among others.
 *
 * @param revealedAt null where the promise has not been kept yet
 * @param waitingDays how long it has been waiting to be kept
 */
record DrawLine(
    UUID id,
    String number,
    String purpose,
    int size,
    Instant committedAt,
    @Nullable Instant revealedAt,
    long waitingDays) {}
