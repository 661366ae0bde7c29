package yixian.kernel;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * 事实成批撤回 · Says that nothing of what was told about these records counts any more, as after an
 * import that was taken back. Told by somebody who sees everything.
 */
public record FactsWithdrawn(Collection<UUID> records, String reason) {

  public FactsWithdrawn {
    records = List.copyOf(records);
  }
}
