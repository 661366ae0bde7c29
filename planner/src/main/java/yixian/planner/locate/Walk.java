package yixian.planner.locate;

/**
 * How one edge changes the answer "inside or not" on the way from a known place to the point asked
 * for.
 *
 * <p>The way has two legs: up or down from the known place c to the height of the point p, then
 * level to p. Each edge crossed turns inside into outside. So that a way through a vertex or along
 * an edge still counts right, every place is thought moved by an infinitely small step to the left,
 * and by a far smaller one up; both legs use that same rule.
 */
final class Walk {
  static final int ON_BORDER = 2;

  private Walk() {}

  /**
   * 1 when the edge a-b is crossed an odd number of times between c and p, 0 when not, ON_BORDER
   * when p lies on it.
   */
  static int step(
      double ax, double ay, double bx, double by, double cx, double cy, double x, double y) {
    double low = ax < bx ? ax : bx;
    double high = ax < bx ? bx : ax;
    int crossed = 0;
    if ((ay <= y) != (by <= y)) {
      if (x >= low && x <= high) {
        int side = Side.of(ax, ay, bx, by, x, y);
        if (side == 0) {
          return ON_BORDER;
        }
        crossed = (side < 0) == (ay < by) ? 1 : 0;
      } else {
        crossed = x > high ? 1 : 0;
      }
      crossed ^= isRight(ax, ay, bx, by, cx, y) ? 1 : 0;
    } else if (ay == y ? (by == y ? x >= low && x <= high : ax == x) : by == y && bx == x) {
      return ON_BORDER;
    }
    if ((ax < cx) != (bx < cx)) {
      crossed ^= climbs(ax, ay, bx, by, cx, cy, y) ? 1 : 0;
    }
    return crossed;
  }

  /**
   * As {@link #step}, but blind to the border: a point on it counts by the infinitely small step
   * alone.
   */
  static boolean crosses(
      double ax, double ay, double bx, double by, double cx, double cy, double x, double y) {
    boolean level =
        (ay <= y) != (by <= y) && isRight(ax, ay, bx, by, x, y) != isRight(ax, ay, bx, by, cx, y);
    boolean upright = (ax < cx) != (bx < cx) && climbs(ax, ay, bx, by, cx, cy, y);
    return level != upright;
  }

  /** Whether (x, y) lies right of an edge that spans the height y. */
  static boolean isRight(double ax, double ay, double bx, double by, double x, double y) {
    if (x > ax && x > bx) {
      return true;
    }
    if (x < ax && x < bx) {
      return false;
    }
    int side = Side.of(ax, ay, bx, by, x, y);
    return ay < by ? side < 0 : side > 0;
  }

  private static boolean climbs(
      double ax, double ay, double bx, double by, double x, double from, double to) {
    return isAbove(ax, ay, bx, by, x, from) != isAbove(ax, ay, bx, by, x, to);
  }

  private static boolean isAbove(double ax, double ay, double bx, double by, double x, double y) {
    if (y > ay && y > by) {
      return true;
    }
    if (y < ay && y < by) {
      return false;
    }
    int side = Side.of(ax, ay, bx, by, x, y);
    return side == 0 ? (ax < bx) == (ay < by) || ay == by : (side > 0) == (ax < bx);
  }
}
