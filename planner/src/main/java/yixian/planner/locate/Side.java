package yixian.planner.locate;

import java.math.BigDecimal;

/**
 * The side of a directed line on which a point lies, without rounding error.
 *
 * <p>Three stages: Shewchuk's error bound settles nearly all points; where the coordinate
 * differences are exact, as they are within one district, the two products are compared together
 * with their rounding errors; the rest is decimal arithmetic of unlimited precision.
 */
final class Side {
  private static final double ROUNDING = 0x1p-53;
  private static final double BOUND = (3 + 16 * ROUNDING) * ROUNDING;
  private static final double UNDERFLOW = 1e-250;

  private Side() {}

  /**
   * Positive when p lies left of the line from a to b, negative when right of it, 0 when exactly on
   * it.
   */
  static int of(double ax, double ay, double bx, double by, double px, double py) {
    double left = (ax - px) * (by - py);
    double right = (ay - py) * (bx - px);
    double difference = left - right;
    double bound = BOUND * (Math.abs(left) + Math.abs(right)) + UNDERFLOW;
    if (difference > bound) {
      return 1;
    }
    return -difference > bound ? -1 : close(ax, ay, bx, by, px, py);
  }

  private static int close(double ax, double ay, double bx, double by, double px, double py) {
    if (isExact(ax, px) && isExact(by, py) && isExact(ay, py) && isExact(bx, px)) {
      double left = (ax - px) * (by - py);
      double right = (ay - py) * (bx - px);
      if (isSafe(left, ax - px, by - py) && isSafe(right, ay - py, bx - px)) {
        // Rounding is monotone, so unequal products already tell; equal ones differ by their
        // errors.
        return left != right
            ? Double.compare(left, right)
            : (int)
                Math.signum(Math.fma(ax - px, by - py, -left) - Math.fma(ay - py, bx - px, -right));
      }
    }
    return unlimited(ax, ay, bx, by, px, py);
  }

  /** Whether a - b is free of rounding (the tail of Knuth's two-difference is nil). */
  private static boolean isExact(double a, double b) {
    double difference = a - b;
    double fromA = a - difference;
    double backToA = difference + fromA;
    return (a - backToA) + (fromA - b) == 0;
  }

  private static boolean isSafe(double product, double one, double other) {
    return Math.abs(product) > UNDERFLOW || one == 0 || other == 0;
  }

  static int unlimited(double ax, double ay, double bx, double by, double px, double py) {
    BigDecimal x = new BigDecimal(px);
    BigDecimal y = new BigDecimal(py);
    BigDecimal left = new BigDecimal(ax).subtract(x).multiply(new BigDecimal(by).subtract(y));
    BigDecimal right = new BigDecimal(ay).subtract(y).multiply(new BigDecimal(bx).subtract(x));
    return left.compareTo(right);
  }
}
