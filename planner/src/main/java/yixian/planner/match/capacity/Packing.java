package yixian.planner.match.capacity;

import java.util.Arrays;

/**
 * The packing of one agent that gains most.
 *
 * <p>Filled by gain per need, it would be the best if items could be cut. Every item taken or left
 * against that order costs its distance from the rate at which the filling breaks, and room left
 * over costs that rate. So the best whole packing is a few cheap changes away, and those are all
 * tried that cost less than the best packing known. Where they are too many, the table decides.
 */
final class Packing {
  private static final int MOST_TRIES = 100_000;
  private static final double HAIR = 1e-12;

  /** What each item gains (more than 0) and needs: to be set before {@link #pack}. */
  final double[] gain;

  final int[] need;

  /** Which items are packed; before {@link #pack}: a packing to begin with. */
  final boolean[] packed;

  private final long[] order;
  private final boolean[] filled;
  private final boolean[] trial;
  private final int[] core;
  private final double[] distance;
  private final int[] freed;
  private final int[] path;
  private final int[] bestPath;
  private final Table table;

  private double rate;
  private double loss;
  private int left;
  private int changes;
  private int cores;
  private int tries;

  Packing(int items, Table table) {
    gain = new double[items];
    need = new int[items];
    packed = new boolean[items];
    order = new long[items];
    filled = new boolean[items];
    trial = new boolean[items];
    core = new int[items];
    distance = new double[items];
    freed = new int[items];
    path = new int[items];
    bestPath = new int[items];
    this.table = table;
  }

  /** The most that fits. */
  double pack(int items, int room) {
    left = room;
    for (int k = 0; k < items; k++) {
      left -= need[k];
    }
    if (left >= 0) {
      rate = 0;
      loss = 0;
      Arrays.fill(filled, 0, items, true);
      Arrays.fill(packed, 0, items, true);
      return worth(items, packed);
    }
    return select(items, room);
  }

  /** What it costs at least to take the item against the order, or to leave it. */
  double distance(double gains, int needs) {
    return Math.abs(gains - rate * needs);
  }

  /** Whether the item is taken where the items go by the order. */
  boolean isFilled(int k) {
    return filled[k];
  }

  /** The room left by the items that go by the order; less than 0 where they need too much. */
  int left() {
    return left;
  }

  /** What the best packing gains less than items that could be cut. */
  double loss() {
    return loss;
  }

  private double select(int items, int room) {
    byGainPerNeed(items);
    fill(items, room);
    double upper = rate * room;
    for (int k = 0; k < items; k++) {
      upper += Math.max(0, gain[k] - rate * need[k]);
    }
    boolean anew = completed(items, room, trial) > completed(items, room, packed);
    System.arraycopy(anew ? trial : packed, 0, packed, 0, items);
    loss = upper - worth(items, packed);
    int coreRoom = gatherCore(items);
    tries = (int) Math.min(MOST_TRIES, cores * (coreRoom + 1L) / 4);
    changes = -1;
    change(0, 0, left, 0);
    if (changes >= 0) {
      System.arraycopy(filled, 0, packed, 0, items);
      for (int c = 0; c < changes; c++) {
        packed[core[bestPath[c]]] ^= true;
      }
    }
    if (tries <= 0 && coreRoom >= 0) {
      byTable(items, coreRoom);
    }
    double most = worth(items, packed);
    loss = upper - most;
    return most;
  }

  private void byGainPerNeed(int items) {
    for (int k = 0; k < items; k++) {
      float each = need[k] == 0 ? Float.MAX_VALUE : (float) (gain[k] / need[k]);
      order[k] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(each)) << 32 | k;
    }
    Arrays.sort(order, 0, items);
  }

  /** Takes all items above the rate of the first that does not fit. */
  private void fill(int items, int room) {
    int place = 0;
    int used = 0;
    while (used + need[(int) order[place]] <= room) {
      used += need[(int) order[place++]];
    }
    int breaks = (int) order[place];
    rate = gain[breaks] / need[breaks];
    Arrays.fill(trial, 0, items, false);
    left = room;
    for (int k = 0; k < items; k++) {
      filled[k] = k != breaks && gain[k] > rate * need[k];
      left -= filled[k] ? need[k] : 0;
    }
  }

  /** Adds what still fits; answers the gain, 0 where the start does not fit. */
  private double completed(int items, int room, boolean[] start) {
    int rest = room;
    for (int k = 0; k < items; k++) {
      rest -= start[k] ? need[k] : 0;
    }
    if (rest < 0) {
      Arrays.fill(start, 0, items, false);
      return 0;
    }
    for (int place = 0; place < items; place++) {
      int k = (int) order[place];
      if (!start[k] && need[k] <= rest) {
        start[k] = true;
        rest -= need[k];
      }
    }
    return worth(items, start);
  }

  private double worth(int items, boolean[] packing) {
    double sum = 0;
    for (int k = 0; k < items; k++) {
      sum += packing[k] ? gain[k] : 0;
    }
    return sum;
  }

  /**
   * The items that can be taken or left against the order, the cheapest first; answers the room
   * they share.
   */
  private int gatherCore(int items) {
    int room = left;
    cores = 0;
    for (int k = 0; k < items; k++) {
      double away = distance(gain[k], need[k]);
      if (away < loss) {
        order[cores++] = (long) Float.floatToIntBits((float) away) << 32 | k;
      }
    }
    Arrays.sort(order, 0, cores);
    for (int c = 0; c < cores; c++) {
      int k = (int) order[c];
      double away = distance(gain[k], need[k]);
      int place = c;
      while (place > 0 && distance[place - 1] > away) {
        distance[place] = distance[place - 1];
        core[place] = core[--place];
      }
      distance[place] = away;
      core[place] = k;
    }
    for (int c = 0; c < cores; c++) {
      freed[c] = filled[core[c]] ? need[core[c]] : -need[core[c]];
      room += Math.max(0, freed[c]);
    }
    return room;
  }

  private void change(int from, double lost, int rest, int depth) {
    if (rest >= 0 && lost + rate * rest < loss - HAIR) {
      loss = lost + rate * rest;
      changes = depth;
      System.arraycopy(path, 0, bestPath, 0, depth);
    }
    for (int c = from; c < cores; c++) {
      double with = lost + distance[c];
      if (with >= loss || --tries <= 0) {
        return;
      }
      path[depth] = c;
      change(c + 1, with, rest + freed[c], depth + 1);
    }
  }

  /** The best of all choices among the core, where it is better than what is packed. */
  private void byTable(int items, int room) {
    System.arraycopy(filled, 0, trial, 0, items);
    table.begin(0, room);
    for (int c = 0; c < cores; c++) {
      trial[core[c]] = false;
      table.extend(c, c + 1, need[core[c]], gain[core[c]], room);
    }
    if (worth(items, trial) + table.row(cores)[room] <= worth(items, packed)) {
      return;
    }
    System.arraycopy(trial, 0, packed, 0, items);
    int rest = room;
    for (int c = cores - 1; c >= 0; c--) {
      packed[core[c]] = table.row(c + 1)[rest] > table.row(c)[rest];
      rest -= packed[core[c]] ? need[core[c]] : 0;
    }
  }
}
