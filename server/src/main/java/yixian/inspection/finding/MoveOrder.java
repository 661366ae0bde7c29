package yixian.inspection.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 办理指令 · One move on one finding or on several alike, each as it was seen. */
public record MoveOrder(
    Move move, List<Subject> subjects, @Nullable String note, @Nullable List<Photo> photos) {

  public MoveOrder {
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
  }

  /** A finding in the version that was seen. */
  public record Subject(UUID id, int version) {}

  /** A photo brought along. */
  public record Photo(UUID file) {}

  List<Photo> brought() {
    return photos == null ? List.of() : photos;
  }
}
