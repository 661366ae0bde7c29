package yixian.planner.match.capacity;

/**
 * The relaxed problem: each agent packs what pays best for him at given prices, whether or not
 * others take it too.
 */
final class Knapsacks {
  private final Tasks tasks;
  private final double[] best;
  private final boolean[][] taken;
  private final int[] item;

  Knapsacks(Tasks tasks) {
    this.tasks = tasks;
    int most = 0;
    for (int capacity : tasks.capacity()) {
      most = Math.max(most, capacity);
    }
    best = new double[most + 1];
    taken = new boolean[tasks.tasks()][most + 1];
    item = new int[tasks.tasks()];
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
    int room = choices.room(agent);
    int[] need = tasks.need()[agent];
    int items = 0;
    long wanted = 0;
    for (int task = 0; task < packed.length; task++) {
      if (choices.isOpen(task)
          && choices.isAllowed(agent, task)
          && price[task] > tasks.cost()[agent][task]) {
        item[items++] = task;
        wanted += need[task];
      }
    }
    if (wanted <= room) {
      return all(agent, price, packed, by, items);
    }
    java.util.Arrays.fill(best, 0, room + 1, 0);
    for (int k = 0; k < items; k++) {
      int size = need[item[k]];
      double gain = price[item[k]] - tasks.cost()[agent][item[k]];
      boolean[] takes = taken[k];
      for (int w = room; w >= size; w--) {
        double with = best[w - size] + gain;
        takes[w] = with > best[w];
        if (takes[w]) {
          best[w] = with;
        }
      }
      java.util.Arrays.fill(takes, 0, Math.min(size, room + 1), false);
    }
    int left = room;
    for (int k = items - 1; k >= 0; k--) {
      if (taken[k][left]) {
        packed[item[k]]++;
        by[item[k]] = agent;
        left -= need[item[k]];
      }
    }
    return best[room];
  }

  private double all(int agent, double[] price, int[] packed, int[] by, int items) {
    double gain = 0;
    for (int k = 0; k < items; k++) {
      packed[item[k]]++;
      by[item[k]] = agent;
      gain += price[item[k]] - tasks.cost()[agent][item[k]];
    }
    return gain;
  }
}
