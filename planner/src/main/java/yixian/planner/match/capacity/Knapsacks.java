package yixian.planner.match.capacity;

import java.util.Arrays;

/**
 * The relaxed problem: each agent packs what pays best for him at given prices, whether or not
 * others take it too. What he packed last time is where he begins.
 */
final class Knapsacks {
  private final Tasks tasks;
  private final Packing packing;
  private final int[] item;
  private final boolean[][] last;

  Knapsacks(Tasks tasks, Table table) {
    this.tasks = tasks;
    packing = new Packing(tasks.tasks(), table);
    item = new int[tasks.tasks()];
    last = new boolean[tasks.agents()][tasks.tasks()];
  }

  /**
   * The bound at these prices.
   *
   * @param packed gets, for each open task, how many agents packed it; for the others 1
   * @param by gets which agent packed it last
   */
  double bound(Choices choices, double[] price, int[] packed, int[] by) {
    double bound = choices.settledCost();
    for (int task = 0; task < packed.length; task++) {
      packed[task] = choices.isOpen(task) ? 0 : 1;
      bound += choices.isOpen(task) ? price[task] : 0;
    }
    for (int agent = 0; agent < tasks.agents(); agent++) {
      bound -= pack(choices, agent, price, packed, by);
    }
    return bound;
  }

  private double pack(Choices choices, int agent, double[] price, int[] packed, int[] by) {
    int[] need = tasks.need()[agent];
    long[] cost = tasks.cost()[agent];
    int items = 0;
    for (int task = 0; task < packed.length; task++) {
      if (price[task] > cost[task] && choices.isOpen(task) && choices.isAllowed(agent, task)) {
        packing.gain[items] = price[task] - cost[task];
        packing.need[items] = need[task];
        packing.packed[items] = last[agent][task];
        item[items++] = task;
      }
    }
    double gain = packing.pack(items, choices.room(agent));
    Arrays.fill(last[agent], false);
    for (int k = 0; k < items; k++) {
      if (packing.packed[k]) {
        packed[item[k]]++;
        by[item[k]] = agent;
        last[agent][item[k]] = true;
      }
    }
    return gain;
  }
}
