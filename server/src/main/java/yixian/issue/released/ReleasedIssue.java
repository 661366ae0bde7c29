package yixian.issue.released;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.State;
import yixian.kernel.Point;

/**
 * 公开件 · An issue without whoever told of it: his name and phone are not in it.
 *
 * @param words those that a moderator or a rule passed; null where nobody has passed any, and
 *     strangers read none then
 * @param address as it was passed with the words
 * @param told what was written, as the mask leaves it and nobody has read it: for whoever wrote it
 *     and for systems inside, never for strangers
 * @param place exact; whoever shows it to strangers rounds it
 * @param photos released, counted; nobody's but those that a moderator chose
 * @param due the deadline of the present stage, while it runs
 */
public record ReleasedIssue(
    UUID id,
    String code,
    @Nullable UUID category,
    State state,
    @Nullable String words,
    @Nullable String address,
    Told told,
    Point place,
    Instant reportedAt,
    Instant changedAt,
    @Nullable Instant due,
    @Nullable String unit,
    int photos) {

  /** 原话 · What was told, masked by rules alone. A mask does not know every name. */
  public record Told(String words, @Nullable String address) {}

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
