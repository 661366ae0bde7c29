package yixian.assessment.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.plan.Panel;

/**
 * 评议 · One person's word of one official.
 *
 * @param scores of 100, one for each factor of the plan, in its order
 */
public record Rating(
    UUID id,
    UUID sheet,
    Panel panel,
    UUID rater,
    List<Integer> scores,
    @Nullable String remark,
    Instant at) {

  public Rating {
    scores = List.copyOf(scores);
  }

  /** The plain mean of the factors, of 100. */
  public double mean() {
    return scores.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }
}
