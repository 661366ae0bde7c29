package yixian.planner.match.capacity;

import java.util.Arrays;

/**
 * The bound if a task went to an agent, for every pair: that agent packs with the task in, all
 * others with the task out. A pair whose bound exceeds the target cannot be in a plan that reaches
 * it.
 *
 * <p>Only what a forced task costs up to the target matters. So items are left as they are filled
 * that would already cost more than that; for what would need them, a bound beyond the target is
 * given instead of the exact one.
 */
final class Forced {
  private static final double HAIR = 1e-9;

  private final Tasks tasks;
  private final Packing packing;
  private final Table forward;
  private final Table backward;
  private final double[][] in;
  private final double[][] out;
  private final int[] item;
  private final int[] core;

  Forced(Tasks tasks, Table table) {
    this.tasks = tasks;
    packing = new Packing(tasks.tasks(), table);
    forward = table;
    backward = new Table(tasks);
    in = new double[tasks.agents()][tasks.tasks()];
    out = new double[tasks.agents()][tasks.tasks()];
    item = new int[tasks.tasks()];
    core = new int[tasks.tasks()];
  }

  /**
   * Bounds by agent and task, exact up to {@code most}; infinite where a pair is not allowed.
   *
   * @param bound the bound at these prices
   */
  double[][] bounds(Choices choices, double[] price, double bound, double most) {
    for (int agent = 0; agent < tasks.agents(); agent++) {
      pack(choices, agent, price, Math.max(0, most - bound));
    }
    double[][] bounds = new double[tasks.agents()][tasks.tasks()];
    for (int task = 0; task < tasks.tasks(); task++) {
      double others = bound;
      for (int agent = 0; agent < tasks.agents(); agent++) {
        others += out[agent][task];
      }
      for (int agent = 0; agent < tasks.agents(); agent++) {
        bounds[agent][task] = others - out[agent][task] + in[agent][task];
      }
    }
    return bounds;
  }

  /** What the agent loses when a task is forced in or out. */
  private void pack(Choices choices, int agent, double[] price, double enough) {
    Arrays.fill(in[agent], Double.POSITIVE_INFINITY);
    Arrays.fill(out[agent], 0);
    int items = gather(choices, agent, price);
    packing.pack(items, choices.room(agent));
    double beyond = Double.POSITIVE_INFINITY;
    int cores = 0;
    int room = packing.left();
    for (int k = 0; k < items; k++) {
      double least = packing.distance(packing.gain[k], packing.need[k]) - packing.loss();
      if (least <= enough + HAIR) {
        core[cores++] = k;
        room += packing.isFilled(k) ? packing.need[k] : 0;
      } else {
        beyond = Math.min(beyond, least);
        in[agent][item[k]] = packing.isFilled(k) ? 0 : least;
        out[agent][item[k]] = packing.isFilled(k) ? least : 0;
      }
    }
    double whole = tabulate(cores, room);
    for (int c = 0; c < cores; c++) {
      int k = core[c];
      boolean packed = packing.packed[k];
      double other = packed ? without(c, room) : with(c, room);
      double lost = Math.min(beyond, whole - other);
      in[agent][item[k]] = packed ? 0 : lost;
      out[agent][item[k]] = packed ? lost : 0;
    }
    for (int task = 0; task < tasks.tasks(); task++) {
      double gain = price[task] - tasks.cost()[agent][task];
      if (gain <= 0 && choices.isOpen(task) && choices.isAllowed(agent, task)) {
        int rest = room - tasks.need()[agent][task];
        double lost = rest < 0 ? beyond : whole - gain - forward.row(cores)[rest];
        in[agent][task] = Math.min(beyond, lost);
      }
    }
  }

  /** The tasks that gain something; the others enter a packing only by force. */
  private int gather(Choices choices, int agent, double[] price) {
    int items = 0;
    for (int task = 0; task < tasks.tasks(); task++) {
      double gain = price[task] - tasks.cost()[agent][task];
      if (gain > 0 && choices.isOpen(task) && choices.isAllowed(agent, task)) {
        packing.gain[items] = gain;
        packing.need[items] = tasks.need()[agent][task];
        packing.packed[items] = false;
        item[items++] = task;
      }
    }
    return items;
  }

  /** The most that the core gains; marks what it packs for that. */
  private double tabulate(int cores, int room) {
    forward.begin(0, room);
    backward.begin(cores, room);
    for (int c = 0; c < cores; c++) {
      forward.extend(c, c + 1, packing.need[core[c]], packing.gain[core[c]], room);
    }
    for (int c = cores - 1; c >= 0; c--) {
      backward.extend(c + 1, c, packing.need[core[c]], packing.gain[core[c]], room);
    }
    int rest = room;
    for (int c = cores - 1; c >= 0; c--) {
      packing.packed[core[c]] = forward.row(c + 1)[rest] > forward.row(c)[rest];
      rest -= packing.packed[core[c]] ? packing.need[core[c]] : 0;
    }
    return forward.row(cores)[room];
  }

  private double with(int c, int room) {
    int rest = room - packing.need[core[c]];
    return rest < 0 ? Double.NEGATIVE_INFINITY : packing.gain[core[c]] + without(c, rest);
  }

  private double without(int c, int room) {
    double most = 0;
    double[] before = forward.row(c);
    double[] after = backward.row(c + 1);
    for (int w = 0; w <= room; w++) {
      most = Math.max(most, before[w] + after[room - w]);
    }
    return most;
  }
}
