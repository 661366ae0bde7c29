package yixian.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.plan.Cadence;

/**
 * 考核期 · One month, quarter or term of a batch, as the calendar drew it.
 *
 * @param to the last day
 * @param drawnAt until when what was known counts
 * @param rateUntil until when raters may say their word
 * @param seal SHA-256 of all that stood on its sheets when it was locked, in hexadecimal
 */
public record Round(
    UUID id,
    UUID plan,
    UUID batch,
    Cadence cadence,
    LocalDate from,
    LocalDate to,
    Instant drawnAt,
    Instant rateUntil,
    RoundState state,
    @Nullable Instant toldAt,
    @Nullable String seal,
    @Nullable Instant lockedAt,
    int version,
    String changedBy,
    Instant changedAt) {

  /** The period in words, such as 2026年第三季度. */
  public String title() {
    return cadence.title(from) + cadence.label();
  }

  /** The same round after a move. */
  Round moved(
      RoundState to, @Nullable Instant told, @Nullable String sealed, String by, Instant at) {
    return new Round(
        id,
        plan,
        batch,
        cadence,
        from,
        this.to,
        drawnAt,
        rateUntil,
        to,
        told == null ? toldAt : told,
        sealed == null ? seal : sealed,
        sealed == null ? lockedAt : at,
        version + 1,
        by,
        at);
  }
}
