package yixian.issue.intake.past;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.grid.Place;
import yixian.kernel.Point;

/**
 * 一件历史工单 · A sound row of a sheet.
 *
 * @param due the term that its own system set, by which it was in time or late
 * @param level how the resident rated it, 5 to 1
 * @param channel the way it came in, in the words of its own system
 */
record PastCase(
    int row,
    String number,
    String summary,
    @Nullable String description,
    @Nullable UUID category,
    PastState state,
    Instant reported,
    @Nullable Instant dispatched,
    @Nullable Instant handled,
    @Nullable Instant closed,
    @Nullable Instant due,
    @Nullable UUID unit,
    Point point,
    Place place,
    @Nullable String address,
    @Nullable String outcome,
    @Nullable Integer level,
    @Nullable String channel) {

  /** The last moment of which its own system tells. */
  Instant last() {
    return Stream.of(closed, handled, dispatched)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(reported);
  }

  /** Whether the deed of that moment kept the term; empty where no term is known. */
  Optional<Boolean> inTime(@Nullable Instant at) {
    return at == null || due == null ? Optional.empty() : Optional.of(!at.isAfter(due));
  }
}
