package yixian.indicator;

import java.time.Instant;
import java.util.UUID;

/**
 * A record counted in a figure.
 *
 * @param total how many there are
 */
public record Opened(UUID record, Instant at, int total) {

  /** Where the following page begins. */
  public record Place(Instant at, UUID record) {}
}
