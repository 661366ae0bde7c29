package yixian.planner.match.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Proves the least cost: asks whether a plan of cost z exists, from the bound upwards, and searches
 * each answer.
 *
 * <p>Within one z every pair is ruled out whose forced bound exceeds z, so the search stays narrow;
 * a z that is refuted raises the proven bound by one. The first z with a plan is the optimum.
 * Deterministic while time lasts.
 */
public final class CapacitySearch {
  private static final double HAIR = 1e-6;
  private static final int ROOT_ROUNDS = 600;
  private static final int NODE_ROUNDS = 40;

  private final Tasks tasks;
  private final Budget budget;
  private final Knapsacks knapsacks;
  private final Forced forced;
  private final Repair repair;

  /**
   * @param agentOf the agent of each task; null when no plan was found
   * @param bound no plan costs less
   * @param infeasible whether it is proven that there is no plan
   */
  public record Found(int @Nullable [] agentOf, long cost, long bound, boolean infeasible) {
    public boolean isProven() {
      return agentOf != null && cost == bound;
    }
  }

  private CapacitySearch(Tasks tasks, Budget budget) {
    this.tasks = tasks;
    this.budget = budget;
    knapsacks = new Knapsacks(tasks);
    forced = new Forced(tasks);
    repair = new Repair(tasks);
  }

  public static Found solve(Tasks tasks, Budget budget) {
    return new CapacitySearch(tasks, budget).solve();
  }

  private Found solve() {
    Choices root = new Choices(tasks);
    if (root.isDead()) {
      return new Found(null, 0, 0, true);
    }
    Prices prices = new Prices(knapsacks, secondCheapest());
    raiseAtRoot(root, prices);
    if (repair.best() == null && !anyPlan(root, prices)) {
      return new Found(null, 0, rounded(prices.bound()), !budget.isSpent());
    }
    long bound = Math.min(rounded(prices.bound()), repair.cost());
    report(bound);
    while (bound < repair.cost() && !budget.isSpent()) {
      if (!search(new Choices(root), prices.best, bound, 0)) {
        if (budget.isSpent()) {
          break;
        }
        bound = Math.min(bound + 1, repair.cost());
      }
      report(bound);
    }
    return new Found(repair.best(), repair.cost(), bound, false);
  }

  /** Until another round of rounds gains next to nothing. */
  private void raiseAtRoot(Choices root, Prices prices) {
    double before = Double.NEGATIVE_INFINITY;
    while (prices.bound() - before > 0.02 || before == Double.NEGATIVE_INFINITY) {
      before = prices.bound();
      prices.raise(root, target(), Double.POSITIVE_INFINITY, ROOT_ROUNDS, repair::from);
      if (budget.isSpent() || rounded(prices.bound()) >= repair.cost()) {
        return;
      }
    }
  }

  private void report(long bound) {
    budget.report(repair.best() == null ? Double.NaN : repair.cost(), bound);
  }

  /** Without a first plan: the search for any at all. */
  private boolean anyPlan(Choices root, Prices prices) {
    long most = 0;
    for (int task = 0; task < tasks.tasks(); task++) {
      long dearest = Long.MIN_VALUE;
      for (int agent = 0; agent < tasks.agents(); agent++) {
        dearest = Math.max(dearest, tasks.cost()[agent][task]);
      }
      most += dearest;
    }
    return search(new Choices(root), prices.best, most, 0);
  }

  private static long rounded(double bound) {
    return (long) Math.ceil(bound - HAIR);
  }

  private double target() {
    return repair.best() == null ? Prices.UNKNOWN : repair.cost();
  }

  /** Prices to begin with: at its second cheapest cost a task is wanted by one agent. */
  private double[] secondCheapest() {
    double[] price = new double[tasks.tasks()];
    for (int task = 0; task < price.length; task++) {
      int column = task;
      double[] sorted =
          Arrays.stream(tasks.cost()).mapToDouble(row -> row[column]).sorted().toArray();
      price[task] = sorted[Math.min(1, sorted.length - 1)];
    }
    return price;
  }

  /** Whether a plan of at most this cost was found below here. */
  private boolean search(Choices choices, double[] start, long most, int depth) {
    if (choices.isDead() || budget.isSpent()) {
      return false;
    }
    if (choices.isComplete()) {
      return accept(choices.agentOf(), most);
    }
    Prices prices = new Prices(knapsacks, start);
    double[][] bounds = new double[0][];
    boolean narrowed = true;
    while (narrowed) {
      prices.raise(
          choices, most + 1, most + HAIR, depth == 0 ? 4 * NODE_ROUNDS : NODE_ROUNDS, guess());
      if (repair.cost() <= most) {
        return true;
      }
      if (prices.bound() > most + HAIR) {
        return false;
      }
      bounds = forced.bounds(choices, prices.best);
      narrowed = narrow(choices, bounds, most);
      if (choices.isDead()) {
        return false;
      }
      if (choices.isComplete()) {
        return accept(choices.agentOf(), most);
      }
    }
    int task = decisive(choices, bounds);
    for (int agent : byBound(choices, bounds, task)) {
      Choices child = new Choices(choices);
      child.give(agent, task);
      if (search(child, prices.best, most, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private Prices.Guesses guess() {
    return (packed, by) -> {
      for (int times : packed) {
        if (times != 1) {
          return;
        }
      }
      repair.from(packed, by);
    };
  }

  private boolean accept(int[] agentOf, long most) {
    repair.offer(agentOf);
    return tasks.costOf(agentOf) <= most;
  }

  /** Rules out pairs; whether so many that the bound is worth raising again. */
  private boolean narrow(Choices choices, double[][] bounds, long most) {
    int open = 0;
    int gone = 0;
    for (int agent = 0; agent < tasks.agents(); agent++) {
      for (int task = 0; task < tasks.tasks(); task++) {
        if (choices.isOpen(task) && choices.isAllowed(agent, task)) {
          open++;
          if (bounds[agent][task] > most + HAIR) {
            choices.forbid(agent, task);
            gone++;
          }
        }
      }
    }
    choices.settle();
    return gone * 20 > open;
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
