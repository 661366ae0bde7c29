package yixian.issue.lookback.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 评议任务 · What a reviewer sees: where, what kind, what was done, and nothing of who told it.
 *
 * @param shown the name by which he is shown
 */
record Errand(String shown, String group, List<Asked> asked) {

  Errand {
    asked = List.copyOf(asked);
  }

  /**
   * 待评议 · One issue that he is asked about.
   *
   * @param words as a moderator released them; null where the issue is not public
   * @param done what the unit says it did, masked
   */
  record Asked(
      UUID sample,
      String round,
      @Nullable String place,
      @Nullable String category,
      @Nullable String unit,
      String closedOn,
      @Nullable String words,
      @Nullable String done,
      Review.@Nullable Given given) {}
}
