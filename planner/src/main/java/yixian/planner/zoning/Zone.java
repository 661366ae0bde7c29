package yixian.planner.zoning;

import org.jspecify.annotations.Nullable;

/**
 * A zone to be filled.
 *
 * @param lead the unit that leads it; null where any unit may
 * @param least the least size of its members together
 * @param most the most
 */
public record Zone(@Nullable Integer lead, double least, double most) {
  private static final double ROUNDING = 1e-9;

  public Zone {
    if (!(least <= most)) {
      throw new IllegalArgumentException("size from %s to %s".formatted(least, most));
    }
  }

  boolean holds(double size) {
    return size >= least - ROUNDING * Math.max(1, least) && fits(size);
  }

  boolean fits(double size) {
    return size <= most + ROUNDING * Math.max(1, most);
  }
}
