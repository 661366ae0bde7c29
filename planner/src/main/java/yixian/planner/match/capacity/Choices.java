package yixian.planner.match.capacity;

import java.util.Arrays;

/**
 * What is still open at a place of the search: which pairs are allowed, which tasks are settled,
 * how much room is left.
 */
final class Choices {
  static final int OPEN = -1;

  private final Tasks tasks;
  private final boolean[][] allowed;
  private final int[] agentOf;
  private final int[] room;
  private boolean dead;

  Choices(Tasks tasks) {
    this.tasks = tasks;
    allowed = new boolean[tasks.agents()][tasks.tasks()];
    for (int agent = 0; agent < allowed.length; agent++) {
      for (int task = 0; task < tasks.tasks(); task++) {
        allowed[agent][task] = tasks.need()[agent][task] <= tasks.capacity()[agent];
      }
    }
    agentOf = new int[tasks.tasks()];
    Arrays.fill(agentOf, OPEN);
    room = tasks.capacity().clone();
    settle();
  }

  Choices(Choices other) {
    tasks = other.tasks;
    allowed = new boolean[other.allowed.length][];
    for (int agent = 0; agent < allowed.length; agent++) {
      allowed[agent] = other.allowed[agent].clone();
    }
    agentOf = other.agentOf.clone();
    room = other.room.clone();
    dead = other.dead;
  }

  boolean isDead() {
    return dead;
  }

  boolean isAllowed(int agent, int task) {
    return allowed[agent][task];
  }

  boolean isOpen(int task) {
    return agentOf[task] == OPEN;
  }

  int room(int agent) {
    return room[agent];
  }

  int[] agentOf() {
    return agentOf;
  }

  boolean isComplete() {
    return !dead && Arrays.stream(agentOf).noneMatch(agent -> agent == OPEN);
  }

  void forbid(int agent, int task) {
    allowed[agent][task] = false;
  }

  /** The costs of the settled tasks. */
  long settledCost() {
    long sum = 0;
    for (int task = 0; task < agentOf.length; task++) {
      sum += agentOf[task] == OPEN ? 0 : tasks.cost()[agentOf[task]][task];
    }
    return sum;
  }

  /** Gives the task to this agent. */
  void give(int agent, int task) {
    for (int other = 0; other < allowed.length; other++) {
      allowed[other][task] = other == agent;
    }
    settle();
  }

  /**
   * Draws what follows: tasks with one agent left are his; what no longer fits is no longer
   * allowed.
   */
  void settle() {
    boolean again = true;
    while (again && !dead) {
      again = false;
      for (int task = 0; task < agentOf.length && !dead; task++) {
        if (agentOf[task] == OPEN) {
          again |= settle(task);
        }
      }
    }
  }

  private boolean settle(int task) {
    int only = OPEN;
    int count = 0;
    for (int agent = 0; agent < allowed.length; agent++) {
      allowed[agent][task] &= tasks.need()[agent][task] <= room[agent];
      if (allowed[agent][task]) {
        only = agent;
        count++;
      }
    }
    dead = count == 0;
    if (count != 1) {
      return false;
    }
    agentOf[task] = only;
    room[only] -= tasks.need()[only][task];
    return true;
  }
}
