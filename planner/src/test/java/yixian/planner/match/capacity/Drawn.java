package yixian.planner.match.capacity;

import java.util.SplittableRandom;

/** Tasks and agents drawn by lot, and what is best for the small ones, by trying all plans. */
final class Drawn {
  private Drawn() {}

  static Tasks small(SplittableRandom random) {
    int agents = 1 + random.nextInt(3);
    int tasks = 1 + random.nextInt(7);
    double tightness = 0.6 + 0.6 * random.nextDouble();
    long[][] cost = new long[agents][tasks];
    int[][] need = new int[agents][tasks];
    int[] capacity = new int[agents];
    for (int i = 0; i < agents; i++) {
      for (int j = 0; j < tasks; j++) {
        cost[i][j] = random.nextInt(40) - 20;
        need[i][j] = random.nextInt(15);
      }
      capacity[i] = (int) (tightness * 8 * tasks / agents);
    }
    return new Tasks(cost, need, capacity);
  }

  /** As class D of the OR-Library: the dear tasks need little. */
  static Tasks hard(SplittableRandom random, int agents, int tasks) {
    long[][] cost = new long[agents][tasks];
    int[][] need = new int[agents][tasks];
    int[] capacity = new int[agents];
    for (int i = 0; i < agents; i++) {
      int all = 0;
      for (int j = 0; j < tasks; j++) {
        need[i][j] = 1 + random.nextInt(100);
        cost[i][j] = 111 - need[i][j] + random.nextInt(21) - 10;
        all += need[i][j];
      }
      capacity[i] = (int) (0.8 * all / agents);
    }
    return new Tasks(cost, need, capacity);
  }

  /** The least cost of any plan; the largest long where there is none. */
  static long best(Tasks tasks) {
    return best(tasks, 0, tasks.capacity().clone());
  }

  private static long best(Tasks tasks, int task, int[] room) {
    if (task == tasks.tasks()) {
      return 0;
    }
    long best = Long.MAX_VALUE;
    for (int agent = 0; agent < tasks.agents(); agent++) {
      int need = tasks.need()[agent][task];
      if (need <= room[agent]) {
        room[agent] -= need;
        long rest = best(tasks, task + 1, room);
        room[agent] += need;
        if (rest != Long.MAX_VALUE) {
          best = Math.min(best, tasks.cost()[agent][task] + rest);
        }
      }
    }
    return best;
  }
}
