package yixian.tasklist.clearing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 办理指令 · One move on one problem or on several alike, each as it was seen. */
public record MoveOrder(
    Move move, List<Target> targets, @Nullable String note, @Nullable List<Finding.Photo> photos) {

  public MoveOrder {
    targets = targets == null ? List.of() : List.copyOf(targets);
  }

  /** A problem in the version that was seen. */
  public record Target(UUID id, int version) {}

  List<Finding.Photo> brought() {
    return photos == null ? List.of() : photos;
  }
}
