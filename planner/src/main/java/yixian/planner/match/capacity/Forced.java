package yixian.planner.match.capacity;

import java.util.Arrays;

/**
 * The bound if a task went to an agent, for every pair: that agent packs with the task in, all
 * others with the task out. A pair whose bound exceeds the target cannot be in a plan that reaches
 * it.
 */
final class Forced {
  private final Tasks tasks;
  private final double[][] forward;
  private final double[][] backward;
  private final double[][] in;
  private final double[][] out;

  Forced(Tasks tasks) {
    this.tasks = tasks;
    int most = Arrays.stream(tasks.capacity()).max().orElse(0);
    forward = new double[tasks.tasks() + 1][most + 1];
    backward = new double[tasks.tasks() + 1][most + 1];
    in = new double[tasks.agents()][tasks.tasks()];
    out = new double[tasks.agents()][tasks.tasks()];
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
    int[] items = items(choices, agent);
    Arrays.fill(in[agent], Double.POSITIVE_INFINITY);
    Arrays.fill(out[agent], 0);
    Arrays.fill(forward[0], 0, room + 1, 0);
    Arrays.fill(backward[items.length], 0, room + 1, 0);
    for (int k = 0; k < items.length; k++) {
      extend(forward[k], forward[k + 1], agent, items[k], price, room);
    }
    for (int k = items.length - 1; k >= 0; k--) {
      extend(backward[k + 1], backward[k], agent, items[k], price, room);
    }
    double whole = forward[items.length][room];
    for (int k = 0; k < items.length; k++) {
      double gain = price[items[k]] - tasks.cost()[agent][items[k]];
      out[agent][items[k]] = gain <= 0 ? 0 : whole - without(k, room);
      in[agent][items[k]] = whole - gain - without(k, room - tasks.need()[agent][items[k]]);
    }
    return whole;
  }

  private int[] items(Choices choices, int agent) {
    int[] items = new int[tasks.tasks()];
    int size = 0;
    for (int task = 0; task < items.length; task++) {
      if (choices.isOpen(task) && choices.isAllowed(agent, task)) {
        items[size++] = task;
      }
    }
    return Arrays.copyOf(items, size);
  }

  private void extend(double[] from, double[] to, int agent, int task, double[] price, int room) {
    double gain = price[task] - tasks.cost()[agent][task];
    int size = tasks.need()[agent][task];
    if (gain <= 0) {
      System.arraycopy(from, 0, to, 0, room + 1);
      return;
    }
    System.arraycopy(from, 0, to, 0, Math.min(size, room + 1));
    for (int w = size; w <= room; w++) {
      to[w] = Math.max(from[w], from[w - size] + gain);
    }
  }

  private double without(int k, int room) {
    double most = 0;
    double[] before = forward[k];
    double[] after = backward[k + 1];
    for (int w = 0; w <= room; w++) {
      most = Math.max(most, before[w] + after[room - w]);
    }
    return most;
  }
}
