package yixian.assessment.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 复算 · A round counted again from the records, as they were known then.
 *
 * @param lines how many lines were counted again
 * @param differences those that came out otherwise, in words; none is as it should be
 * @param seal of what stands now
 * @param sealed what it was locked with
 */
public record Proof(
    int sheets, int lines, List<String> differences, String seal, @Nullable String sealed) {

  public Proof {
    differences = List.copyOf(differences);
  }

  /** Whether all came out to the digit, and nothing was touched since the lock. */
  public boolean holds() {
    return differences.isEmpty() && (sealed == null || sealed.equals(seal));
  }
}
