package yixian.planner.match.capacity;

/**
 * The bound if a task went to an agent, for every pair: that agent packs with the task in, all
 * others with the task out. A pair whose bound exceeds the target cannot be in a plan that reaches
 * it.
 */
final class Forced {
  private final Tasks tasks;
  private final Table forward;
  private final Table backward;
  private final double[][] in;
  private final double[][] out;
  private final int[] item;
  private final int[] need;
  private final double[] gain;

  Forced(Tasks tasks, Table table) {
    this.tasks = tasks;
    forward = table;
    backward = new Table(tasks);
    in = new double[tasks.agents()][tasks.tasks()];
    out = new double[tasks.agents()][tasks.tasks()];
    item = new int[tasks.tasks()];
    need = new int[tasks.tasks()];
    gain = new double[tasks.tasks()];
  }

  /** Bounds by agent and task; infinite where a pair is not allowed. */
  double[][] bounds(Choices choices, double[] price) {
    double base = choices.settledCost();
    for (int task = 0; task < tasks.tasks(); task++) {
      base += choices.isOpen(task) ? price[task] : 0;
    }
    for (int agent = 0; agent < tasks.agents(); agent++) {
      base -= pack(choices, agent, price);
    }
    double[][] bounds = new double[tasks.agents()][tasks.tasks()];
    for (int task = 0; task < tasks.tasks(); task++) {
      double others = 0;
      for (int agent = 0; agent < tasks.agents(); agent++) {
        others += out[agent][task];
      }
      for (int agent = 0; agent < tasks.agents(); agent++) {
        bounds[agent][task] = base + others - out[agent][task] + in[agent][task];
      }
    }
    return bounds;
  }

  /** What the agent gains at best; and what he loses when a task is forced in or out. */
  private double pack(Choices choices, int agent, double[] price) {
    int room = choices.room(agent);
    int items = gather(choices, agent, price);
    forward.begin(0, room);
    backward.begin(items, room);
    for (int k = 0; k < items; k++) {
      forward.extend(k, k + 1, need[k], gain[k], room);
    }
    for (int k = items - 1; k >= 0; k--) {
      backward.extend(k + 1, k, need[k], gain[k], room);
    }
    double whole = forward.row(items)[room];
    for (int task = 0; task < tasks.tasks(); task++) {
      out[agent][task] = 0;
      in[agent][task] = Double.POSITIVE_INFINITY;
      if (choices.isOpen(task) && choices.isAllowed(agent, task)) {
        double with = forward.row(items)[room - tasks.need()[agent][task]];
        in[agent][task] = whole - (price[task] - tasks.cost()[agent][task]) - with;
      }
    }
    int left = room;
    for (int k = items - 1; k >= 0; k--) {
      boolean packed = forward.row(k + 1)[left] > forward.row(k)[left];
      left -= packed ? need[k] : 0;
      out[agent][item[k]] = packed ? whole - without(k, room) : 0;
      in[agent][item[k]] = packed ? 0 : whole - gain[k] - without(k, room - need[k]);
    }
    return whole;
  }

  /** The tasks that gain something; the others enter a packing only by force. */
  private int gather(Choices choices, int agent, double[] price) {
    int items = 0;
    for (int task = 0; task < tasks.tasks(); task++) {
      double gains = price[task] - tasks.cost()[agent][task];
      if (gains > 0 && choices.isOpen(task) && choices.isAllowed(agent, task)) {
        gain[items] = gains;
        need[items] = tasks.need()[agent][task];
        item[items++] = task;
      }
    }
    return items;
  }

  private double without(int k, int room) {
    double most = 0;
    double[] before = forward.row(k);
    double[] after = backward.row(k + 1);
    for (int w = 0; w <= room; w++) {
      most = Math.max(most, before[w] + after[room - w]);
    }
    return most;
  }
}
