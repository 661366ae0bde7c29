package yixian.planner.match.capacity;

/**
 * Tasks for agents: every task goes to exactly one agent, and the needs of an agent's tasks fit his
 * capacity. All whole numbers; rows are agents, columns tasks.
 */
public record Tasks(long[][] cost, int[][] need, int[] capacity) {
  public int agents() {
    return capacity.length;
  }

  public int tasks() {
    return cost[0].length;
  }

  long costOf(int[] agentOf) {
    long sum = 0;
    for (int task = 0; task < agentOf.length; task++) {
      sum += cost[agentOf[task]][task];
    }
    return sum;
  }

  /** What is left of each agent's capacity; negative where the tasks do not fit. */
  long[] rest(int[] agentOf) {
    long[] rest = new long[agents()];
    for (int agent = 0; agent < rest.length; agent++) {
      rest[agent] = capacity[agent];
    }
    for (int task = 0; task < agentOf.length; task++) {
      if (agentOf[task] >= 0) {
        rest[agentOf[task]] -= need[agentOf[task]][task];
      }
    }
    return rest;
  }
}
