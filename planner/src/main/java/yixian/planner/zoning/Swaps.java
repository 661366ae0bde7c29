package yixian.planner.zoning;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * A good plan without proof: anneals moves of one item and swaps of two, sizes and couples that may
 * not share a zone priced ever higher, and takes the best plan met that keeps every rule.
 */
final class Swaps {
  private static final long MOVES_AN_ITEM = 50_000;

  private final ZoneTask task;
  private final Items items;
  private final SplittableRandom random;
  private final int zones;
  private final int[] zoneOf;
  private final double[][] ties;
  private final double[] size;
  private final int[][] clashes;
  private final int[] members;
  private final boolean[] fixed;
  private final double price;
  private double worth;
  private double broken;
  private int @Nullable [] best;
  private double bestWorth = Double.NEGATIVE_INFINITY;

  Swaps(ZoneTask task, Items items, long seed) {
    this.task = task;
    this.items = items;
    random = new SplittableRandom(seed);
    zones = task.zones().size();
    zoneOf = new int[items.count()];
    ties = new double[items.count()][zones];
    clashes = new int[items.count()][zones];
    size = new double[zones];
    members = new int[zones];
    fixed = new boolean[items.count()];
    double mean = 0;
    for (double[] row : items.ties()) {
      mean += Arrays.stream(row).sum() / items.count() / items.count();
    }
    price = Math.max(mean, 1e-12) * items.count() / zones;
    start();
  }

  private void start() {
    for (int z = 0; z < zones; z++) {
      Integer lead = task.zones().get(z).lead();
      if (lead != null) {
        put(items.itemOf()[lead], z);
        fixed[items.itemOf()[lead]] = true;
      }
    }
    for (int i = 0; i < items.count(); i++) {
      if (!fixed[i]) {
        int lightest = 0;
        for (int z = 1; z < zones; z++) {
          if (size[z] / task.zones().get(z).most()
              < size[lightest] / task.zones().get(lightest).most()) {
            lightest = z;
          }
        }
        put(i, lightest);
      }
    }
    worth = 0;
    broken = 0;
    for (int i = 0; i < items.count(); i++) {
      worth += ties[i][zoneOf[i]] / 2;
      broken += clashes[i][zoneOf[i]] / 2.0;
    }
    for (int z = 0; z < zones; z++) {
      broken += outside(z, size[z]);
    }
  }

  private void put(int item, int zone) {
    zoneOf[item] = zone;
    shift(item, zone, 1);
  }

  private void shift(int item, int zone, int sign) {
    size[zone] += sign * items.size()[item];
    members[zone] += sign;
    for (int j = 0; j < items.count(); j++) {
      ties[j][zone] += sign * items.ties()[item][j];
      clashes[j][zone] += items.odds()[item][j] ? sign : 0;
    }
  }

  private double outside(int zone, double weight) {
    Zone asked = task.zones().get(zone);
    if (asked.holds(weight)) {
      return 0;
    }
    return Math.max(asked.least() - weight, weight - asked.most());
  }

  /** The best plan met, by unit; null where none kept every rule. */
  int @Nullable [] run(Budget budget, double until) {
    double heat = price / 4;
    long moves = MOVES_AN_ITEM * items.count();
    for (long move = 0; move < moves; move++) {
      if (move % 1024 == 0 && (budget.isSpent() || budget.secondsUsed() > until)) {
        break;
      }
      double share = (double) (3 * move % moves) / moves;
      tryOne(heat * Math.pow(0.01, share), price * (0.3 + 3 * share));
      keep();
    }
    return best;
  }

  private void tryOne(double temperature, double dearness) {
    int i = random.nextInt(items.count());
    int j = random.nextInt(items.count());
    int from = zoneOf[i];
    boolean swap = random.nextInt(4) > 0;
    int to = swap ? zoneOf[j] : random.nextInt(zones);
    if (from == to || fixed[i] || (swap && fixed[j]) || (!swap && members[from] == 1)) {
      return;
    }
    double gain = ties[i][to] - ties[i][from];
    double less = clashes[i][to] - clashes[i][from];
    double grows = items.size()[i];
    if (swap) {
      gain += ties[j][from] - ties[j][to] - 2 * items.ties()[i][j];
      less += clashes[j][from] - clashes[j][to] - (items.odds()[i][j] ? 2 : 0);
      grows -= items.size()[j];
    }
    less += outside(from, size[from] - grows) - outside(from, size[from]);
    less += outside(to, size[to] + grows) - outside(to, size[to]);
    double better = gain - dearness * less;
    if (better >= 0 || random.nextDouble() < Math.exp(better / temperature)) {
      shift(i, from, -1);
      put(i, to);
      if (swap) {
        shift(j, to, -1);
        put(j, from);
      }
      worth += gain;
      broken += less;
    }
  }

  private void keep() {
    if (broken < 1e-9 && worth > bestWorth + 1e-9) {
      int[] plan = new int[task.units()];
      Arrays.setAll(plan, unit -> zoneOf[items.itemOf()[unit]]);
      if (task.isKeptBy(plan)) {
        best = plan;
        bestWorth = worth;
      }
    }
  }
}
