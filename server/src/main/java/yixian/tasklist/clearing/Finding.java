package yixian.tasklist.clearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 发现 · A problem at an object of the subject.
 *
 * @param longitude where it was found (WGS-84), with the latitude; left out where nobody says
 * @param due until when it is to be put right; the subject's own day where left out
 */
public record Finding(
    UUID object,
    @Nullable String what,
    @Nullable LocalDate due,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable List<Photo> photos) {

  /** A photo brought along. */
  public record Photo(UUID file) {}

  /** Whether it says where, or leaves it out, and nothing between. */
  boolean isPlaced() {
    return longitude == null
        ? latitude == null
        : latitude != null && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }

  List<Photo> brought() {
    return photos == null ? List.of() : photos;
  }
}
