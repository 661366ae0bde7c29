package yixian.inspection.checking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.inspection.standard.Verdict;

/** 检查打分 · What an inspector found; an item that is not named is met. Photos are offered. */
public record CheckOrder(List<Mark> marks, @Nullable List<Photo> photos) {

  public CheckOrder {
    marks = marks == null ? List.of() : List.copyOf(marks);
  }

  /** 评定 · Of one item: how many times it fell short, and why. */
  public record Mark(int position, Verdict verdict, int times, @Nullable String reason) {}

  /**
   * A photo brought along.
   *
   * @param role near or far, as the phone says of every photo; it is not kept
   */
  public record Photo(UUID file, @Nullable String role) {}

  List<Photo> brought() {
    return photos == null ? List.of() : photos;
  }
}
