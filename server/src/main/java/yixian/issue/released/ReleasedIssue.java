package yixian.issue.released;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.State;
import yixian.kernel.Point;

/**
 * 公开件 · An issue without whoever told of it: his name and phone are not in it, and what he wrote is
 * masked.
 *
 * @param words what was written, masked
 * @param address masked
 * @param place exact; whoever shows it to strangers rounds it
 * @param photos released, counted; nobody's but those that a moderator chose
 * @param due the deadline of the present stage, while it runs
 */
public record ReleasedIssue(
    UUID id,
    String code,
    @Nullable UUID category,
    State state,
    String words,
    @Nullable String address,
    Point place,
    Instant reportedAt,
    Instant changedAt,
    @Nullable Instant due,
    @Nullable String unit,
    int photos) {

  /** Parts of a degree to which strangers know places. */
  static final double ROUGHNESS = 1_000;

  /** The place as strangers may know it: to a thousandth of a degree, about a hundred metres. */
  public Point roughPlace() {
    return new Point(rough(place.longitude()), rough(place.latitude()));
  }

  private static double rough(double degrees) {
    return Math.round(degrees * ROUGHNESS) / ROUGHNESS;
  }
}
