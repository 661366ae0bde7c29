package yixian.planner.match.capacity;

/**
 * Raises the bound by moving the prices: up for tasks that nobody packs, down for those that
 * several pack.
 */
final class Prices {
  /** No cost is known that the bound should move towards. */
  static final double UNKNOWN = Double.POSITIVE_INFINITY;

  private static final int PATIENCE = 6;

  private final Knapsacks knapsacks;
  private final int[] packed;
  private final int[] by;
  private final double[] direction;
  private final double[] at;

  /** The best prices found. */
  final double[] best;

  private double bound = Double.NEGATIVE_INFINITY;

  /** Sees which agent packed each task last, and how often it is packed. */
  interface Guesses {
    void seen(int[] packed, int[] by);
  }

  Prices(Knapsacks knapsacks, double[] start) {
    this.knapsacks = knapsacks;
    best = start.clone();
    at = start.clone();
    packed = new int[start.length];
    by = new int[start.length];
    direction = new double[start.length];
  }

  double bound() {
    return bound;
  }

  /** Up to so many rounds, fewer when the bound exceeds {@code enough}. */
  void raise(Choices choices, double target, double enough, int rounds, Guesses guesses) {
    double boldness = 1;
    double least = target == UNKNOWN ? 2e-4 : 0.02;
    int idle = 0;
    System.arraycopy(best, 0, at, 0, at.length);
    java.util.Arrays.fill(direction, 0);
    for (int round = 0; round < rounds; round++) {
      double reached = knapsacks.bound(choices, at, packed, by);
      guesses.seen(packed, by);
      if (reached > bound + 1e-9) {
        idle = reached > bound + 1e-3 ? 0 : idle + 1;
        bound = reached;
        System.arraycopy(at, 0, best, 0, at.length);
        if (bound > enough) {
          return;
        }
      } else {
        idle++;
      }
      if (idle >= PATIENCE) {
        boldness /= 2;
        idle = 0;
        System.arraycopy(best, 0, at, 0, at.length);
        if (boldness < least) {
          return;
        }
      }
      double aim = target == UNKNOWN ? bound + 0.05 * Math.abs(bound) : target;
      if (!step(choices, boldness * Math.max(aim - reached, 0.05))) {
        return;
      }
    }
  }

  private boolean step(Choices choices, double distance) {
    double length = 0;
    for (int task = 0; task < at.length; task++) {
      direction[task] = choices.isOpen(task) ? 0.3 * direction[task] + (1 - packed[task]) : 0;
      length += direction[task] * direction[task];
    }
    if (length < 1e-12) {
      return false;
    }
    for (int task = 0; task < at.length; task++) {
      at[task] += distance / length * direction[task];
    }
    return true;
  }
}
