package yixian.issue.released;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/**
 * What is asked of the released issues; what is null does not narrow.
 *
 * @param categories any of these
 * @param near a place and its surroundings, as far as strangers know places
 * @param open whether somebody still has to do something
 */
public record ReleaseQuery(
    @Nullable List<UUID> categories,
    @Nullable Around near,
    @Nullable Boolean open,
    @Nullable Instant reportedFrom,
    @Nullable Instant reportedTo,
    @Nullable Instant changedAfter,
    @Nullable Instant changedBefore,
    int offset,
    int limit) {

  /** 周边 · A square around a point, half a side long so many metres. */
  public record Around(Point point, int metres) {}
}
