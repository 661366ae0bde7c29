package yixian.assessment.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.Served;

/**
 * 考核表 · One official in one round.
 *
 * @param post where he served, in the words of that time
 * @param since the first day of his service
 * @param revision the number of the one that counts
 * @param seenAt when he first opened it after he was told
 * @param answer what he says to it, kept with it
 */
public record Sheet(
    UUID id,
    UUID round,
    UUID placement,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable UUID grid,
    String post,
    LocalDate since,
    int revision,
    @Nullable Grade grade,
    @Nullable String gradeReason,
    @Nullable String gradedBy,
    @Nullable Instant toldAt,
    @Nullable Instant seenAt,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    SheetState state,
    int version,
    String changedBy,
    Instant changedAt) {

  /** Who is measured, and where he serves. */
  public Served served() {
    return new Served(placement, person, grid, hostUnit, since);
  }
}
