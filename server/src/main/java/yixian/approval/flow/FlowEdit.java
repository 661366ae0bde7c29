package yixian.approval.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 流程修改 · A flow as its keeper wants it.
 *
 * @param version the version seen; null or 0 for a new flow
 */
public record FlowEdit(
    @Nullable Integer version,
    String name,
    boolean plain,
    boolean enabled,
    Withdrawal withdrawal,
    List<Step> steps) {

  int seen() {
    return version == null ? 0 : version;
  }
}
