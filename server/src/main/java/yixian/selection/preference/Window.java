package yixian.selection.preference;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * 填报时间 · When the two sides of a batch may rank each other.
 *
 * @param hosts the units that receive in the batch
 */
public record Window(UUID batch, Instant opens, Instant closes, Set<UUID> hosts, int version) {

  public Window {
    hosts = Set.copyOf(hosts);
  }

  /** 阶段. */
  public enum Phase {
    COMING,
    OPEN,
    CLOSED
  }

  public Phase phase(Instant now) {
    if (now.isBefore(opens)) {
      return Phase.COMING;
    }
    return now.isBefore(closes) ? Phase.OPEN : Phase.CLOSED;
  }
}
