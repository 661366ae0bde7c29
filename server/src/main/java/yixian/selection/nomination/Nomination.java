package yixian.selection.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 推荐 · One person nominated by his unit for a batch.
 *
 * @param homeTitle the post held when nominated
 * @param request the approval that decides
 * @param filing number of the filing, with its day
 * @param leftFor why it was withdrawn after the approval
 */
public record Nomination(
    UUID id,
    UUID batch,
    String batchName,
    UUID person,
    UUID homeUnit,
    String homeTitle,
    String reason,
    NominationState state,
    @Nullable UUID request,
    String askedBy,
    Instant askedAt,
    @Nullable String filing,
    @Nullable LocalDate filedOn,
    @Nullable String leftFor,
    int version,
    String changedBy,
    Instant changedAt) {

  /** The same in another state, changed by somebody at a moment. */
  Nomination in(NominationState next, String by, Instant at) {
    return with(next, reason, filing, filedOn, leftFor, by, at);
  }

  Nomination mended(String newReason, String by, Instant at) {
    return with(NominationState.REVIEWING, newReason, filing, filedOn, leftFor, by, at);
  }

  Nomination filed(String number, LocalDate day, String by, Instant at) {
    return with(NominationState.FILED, reason, number, day, leftFor, by, at);
  }

  Nomination left(String because, String by, Instant at) {
    return with(NominationState.WITHDRAWN, reason, filing, filedOn, because, by, at);
  }

  private Nomination with(
      NominationState next,
      String why,
      @Nullable String number,
      @Nullable LocalDate day,
      @Nullable String because,
      String by,
      Instant at) {
    return new Nomination(
        id,
        batch,
        batchName,
        person,
        homeUnit,
        homeTitle,
        why,
        next,
        request,
        askedBy,
        askedAt,
        number,
        day,
        because,
        version + 1,
        by,
        at);
  }
}
