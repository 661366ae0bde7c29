package yixian.issue.lookback.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 评议 · What one reviewer says of one sampled issue.
 *
 * @param reviewer the name shown, never the reviewer's own
 * @param given null until answered
 * @param enteredBy who wrote it down at a visit; null where the reviewer answered himself
 */
public record Review(
    UUID sample,
    UUID reviewerId,
    String reviewer,
    @Nullable Given given,
    @Nullable String enteredBy,
    @Nullable Instant at) {

  /** 三看意见 · An answer to each question, and what goes with it. */
  public record Given(
      @Nullable Opinion needed,
      @Nullable Opinion lasting,
      @Nullable Opinion content,
      @Nullable String note,
      @Nullable List<UUID> photos) {

    public @Nullable Opinion to(Look look) {
      return switch (look) {
        case NEEDED -> needed;
        case LASTING -> lasting;
        case CONTENT -> content;
      };
    }

    List<UUID> brought() {
      return photos == null ? List.of() : photos;
    }
  }
}
