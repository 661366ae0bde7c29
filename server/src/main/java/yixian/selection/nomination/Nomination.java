package yixian.selection.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.selection.rule.Assessment;

/**
 * 推荐 · One person nominated by his unit for a batch.
 *
 * @param homeTitle the post held when nominated
 * @param request the approval that decides
 * @param filing number of the filing, with its day
 * @param leftFor why it was withdrawn after the approval
 * @param checks what the rules answered when it was sent
 * @param override why the person is nominated although a rule is not met
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
    Assessment checks,
    @Nullable String override,
    int version,
    String changedBy,
    Instant changedAt) {

  /** The same with the approval that was asked for. */
  Nomination asked(UUID approval) {
    return new Nomination(
        id, batch, batchName, person, homeUnit, homeTitle, reason, state, approval, askedBy,
        askedAt, filing, filedOn, leftFor, checks, override, version, changedBy, changedAt);
  }

  /** The same in another state, changed by somebody at a moment. */
  Nomination in(NominationState next, String by, Instant at) {
    return with(next, reason, checks, override, filing, filedOn, leftFor, by, at);
  }

  Nomination mended(
      String newReason, Assessment newChecks, @Nullable String newOverride, String by, Instant at) {
    NominationState again = NominationState.REVIEWING;
    return with(again, newReason, newChecks, newOverride, filing, filedOn, leftFor, by, at);
  }

  Nomination filed(String number, LocalDate day, String by, Instant at) {
    NominationState done = NominationState.FILED;
    return with(done, reason, checks, override, number, day, leftFor, by, at);
  }

  Nomination left(String because, String by, Instant at) {
    NominationState gone = NominationState.WITHDRAWN;
    return with(gone, reason, checks, override, filing, filedOn, because, by, at);
  }

  private Nomination with(
      NominationState next,
      String why,
      Assessment answered,
      @Nullable String although,
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
        answered,
        although,
        version + 1,
        by,
        at);
  }
}
