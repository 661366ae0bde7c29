package yixian.planner.match.capacity;

import org.jspecify.annotations.Nullable;

/**
 * Makes a valid plan of what the relaxation packed, and improves it by moving a task or exchanging
 * two.
 */
final class Repair {
  private final Tasks tasks;
  private int @Nullable [] best;
  private long cost = Long.MAX_VALUE;

  Repair(Tasks tasks) {
    this.tasks = tasks;
  }

  int @Nullable [] best() {
    return best;
  }

  /** The cost of the best plan so far; the largest long without one. */
  long cost() {
    return cost;
  }

  void offer(int[] agentOf) {
    long offered = tasks.costOf(agentOf);
    if (offered < cost) {
      cost = offered;
      best = agentOf.clone();
    }
  }

  void from(int[] packed, int[] by) {
    int[] agentOf = new int[packed.length];
    for (int task = 0; task < packed.length; task++) {
      agentOf[task] = packed[task] > 0 ? by[task] : Choices.OPEN;
    }
    long[] rest = tasks.rest(agentOf);
    for (int agent = 0; agent < rest.length; agent++) {
      if (rest[agent] < 0) {
        return;
      }
    }
    if (complete(agentOf, rest)) {
      improve(agentOf, rest);
      offer(agentOf);
    }
  }

  /** Places what nobody packed, the task with most to lose first. */
  private boolean complete(int[] agentOf, long[] rest) {
    while (true) {
      int task = Choices.OPEN;
      int agent = Choices.OPEN;
      double regret = -1;
      for (int open = 0; open < agentOf.length; open++) {
        if (agentOf[open] != Choices.OPEN) {
          continue;
        }
        int first = Choices.OPEN;
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rest.length; i++) {
          if (tasks.need()[i][open] <= rest[i]) {
            double c = tasks.cost()[i][open];
            if (c < least) {
              second = least;
              least = c;
              first = i;
            } else if (c < second) {
              second = c;
            }
          }
        }
        if (first == Choices.OPEN) {
          return false;
        }
        if (second - least > regret) {
          regret = second - least;
          task = open;
          agent = first;
        }
      }
      if (task == Choices.OPEN) {
        return true;
      }
      agentOf[task] = agent;
      rest[agent] -= tasks.need()[agent][task];
    }
  }

  private void improve(int[] agentOf, long[] rest) {
    boolean better = true;
    while (better) {
      better = false;
      for (int task = 0; task < agentOf.length; task++) {
        better |= move(agentOf, rest, task);
      }
      for (int task = 0; task < agentOf.length; task++) {
        for (int other = task + 1; other < agentOf.length; other++) {
          better |= exchange(agentOf, rest, task, other);
        }
      }
    }
  }

  private boolean move(int[] agentOf, long[] rest, int task) {
    int from = agentOf[task];
    for (int to = 0; to < rest.length; to++) {
      if (tasks.cost()[to][task] < tasks.cost()[from][task] && tasks.need()[to][task] <= rest[to]) {
        rest[from] += tasks.need()[from][task];
        rest[to] -= tasks.need()[to][task];
        agentOf[task] = to;
        return true;
      }
    }
    return false;
  }

  private boolean exchange(int[] agentOf, long[] rest, int task, int other) {
    int a = agentOf[task];
    int b = agentOf[other];
    if (a == b
        || tasks.cost()[b][task] + tasks.cost()[a][other]
            >= tasks.cost()[a][task] + tasks.cost()[b][other]) {
      return false;
    }
    long restA = rest[a] + tasks.need()[a][task] - tasks.need()[a][other];
    long restB = rest[b] + tasks.need()[b][other] - tasks.need()[b][task];
    if (restA < 0 || restB < 0) {
      return false;
    }
    rest[a] = restA;
    rest[b] = restB;
    agentOf[task] = b;
    agentOf[other] = a;
    return true;
  }
}
