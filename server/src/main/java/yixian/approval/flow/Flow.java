package yixian.approval.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 审批流程 · One version of who must say yes, in which order.
 *
 * @param version counts edits; requests under way keep the version they began with
 * @param plain whether a plain request may take this flow
 * @param enabled whether new requests may take it
 */
public record Flow(
    UUID id,
    String code,
    int version,
    String name,
    boolean plain,
    boolean enabled,
    Withdrawal withdrawal,
    List<Step> steps,
    Instant editedAt,
    String editedBy) {

  public Flow {
    steps = List.copyOf(steps);
  }

  /** The step of this number, counted from one. */
  public Step step(int number) {
    return steps.get(number - 1);
  }
}
