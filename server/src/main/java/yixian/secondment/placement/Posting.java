package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 在岗 · Who serves where and until when, for rooms that follow the service itself.
 *
 * @param until the day after the last
 */
public record Posting(
    UUID id,
    UUID batch,
    UUID post,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable UUID grid,
    LocalDate from,
    LocalDate until,
    PlacementState state) {

  /** The last day of the service. */
  public LocalDate last() {
    return until.minusDays(1);
  }

  /** Whether a day of the service lies in these days; the end is not among them. */
  public boolean meets(LocalDate first, LocalDate end) {
    return from.isBefore(end) && until.isAfter(first);
  }
}
