package yixian.planner.districting;

/** How light and how heavy a part may be, both ends included. */
public record Band(double least, double most) {
  private static final double ROUNDING = 1e-9;

  public Band {
    if (!(least <= most) || most < 0) {
      throw new IllegalArgumentException("band from %s to %s".formatted(least, most));
    }
  }

  /** The even share of each part, more or less a tolerance. */
  public static Band around(double total, int parts, double tolerance) {
    double even = total / parts;
    return new Band(Math.max(0, even * (1 - tolerance)), even * (1 + tolerance));
  }

  /** How far a weight is outside; 0 inside. */
  public double outside(double weight) {
    double slack = ROUNDING * Math.max(1, most);
    if (weight > most + slack) {
      return weight - most;
    }
    return weight < least - slack ? least - weight : 0;
  }

  boolean holds(double weight) {
    return outside(weight) == 0;
  }
}
