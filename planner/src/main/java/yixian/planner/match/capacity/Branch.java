package yixian.planner.match.capacity;

import java.util.List;

/** A place where the search branches: the agents that may get a task, the likeliest first. */
final class Branch {
  private final Choices choices;
  private final double[] prices;
  private final int task;
  private final List<Integer> agents;
  private int next;

  Branch(Choices choices, double[] prices, int task, List<Integer> agents) {
    this.choices = choices;
    this.prices = prices;
    this.task = task;
    this.agents = agents;
  }

  double[] prices() {
    return prices;
  }

  boolean isExhausted() {
    return next == agents.size();
  }

  Choices next() {
    Choices child = new Choices(choices);
    child.give(agents.get(next++), task);
    return child;
  }
}
