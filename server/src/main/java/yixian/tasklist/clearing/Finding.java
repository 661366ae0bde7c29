package yixian.tasklist.clearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 发现 · A problem at an object of the subject.
 *
 * @param due until when it is to be put right; the subject's own day where left out
 */
public record Finding(
    UUID object, @Nullable String what, @Nullable LocalDate due, @Nullable List<Photo> photos) {

  /** A photo brought along. */
  public record Photo(UUID file) {}

  List<Photo> brought() {
    return photos == null ? List.of() : photos;
  }
}
