package yixian.issue.lookback;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 处理指令 · One decision on one sampled issue or on several alike, each as it was seen.
 *
 * @param unit to whom a change of the closing rule is proposed; that of the first issue where null
 */
public record DecisionOrder(
    @Nullable Verdict verdict, List<Target> targets, @Nullable String why, @Nullable UUID unit) {

  public DecisionOrder {
    targets = targets == null ? List.of() : List.copyOf(targets);
  }

  /** A sample in the version that was seen. */
  public record Target(UUID id, int version) {}
}
