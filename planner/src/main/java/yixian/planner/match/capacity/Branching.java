package yixian.planner.match.capacity;

import java.util.ArrayList;
import java.util.List;

/** Chooses where the search branches. */
final class Branching {
  private final Tasks tasks;

  Branching(Tasks tasks) {
    this.tasks = tasks;
  }

  Branch at(Choices choices, double[][] bounds, double[] prices) {
    int task = decisive(choices, bounds);
    return new Branch(choices, prices, task, byBound(choices, bounds, task));
  }

  /** The task for which the second best agent is worst: its branches are cut soonest. */
  private int decisive(Choices choices, double[][] bounds) {
    int chosen = Choices.OPEN;
    double most = Double.NEGATIVE_INFINITY;
    for (int task = 0; task < tasks.tasks(); task++) {
      if (!choices.isOpen(task)) {
        continue;
      }
      double first = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      int count = 0;
      for (int agent = 0; agent < tasks.agents(); agent++) {
        if (choices.isAllowed(agent, task)) {
          count++;
          double bound = bounds[agent][task];
          if (bound < first) {
            second = first;
            first = bound;
          } else if (bound < second) {
            second = bound;
          }
        }
      }
      double worth = first + second - 0.01 * count;
      if (worth > most) {
        most = worth;
        chosen = task;
      }
    }
    return chosen;
  }

  private List<Integer> byBound(Choices choices, double[][] bounds, int task) {
    List<Integer> agents = new ArrayList<>();
    for (int agent = 0; agent < tasks.agents(); agent++) {
      if (choices.isAllowed(agent, task)) {
        agents.add(agent);
      }
    }
    agents.sort((a, b) -> Double.compare(bounds[a][task], bounds[b][task]));
    return agents;
  }
}
