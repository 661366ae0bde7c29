package yixian.planner.districting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Divides a graph: first what sums forbid, then a search, then a proof.
 *
 * <p>A small graph is searched through, so the answer is the optimum or the certainty that there is
 * none. A larger one gets a plan that keeps all rules and a bound; without such a plan the answer
 * says that none was found, which proves nothing.
 */
public final class Districting {
  private static final double SHARE_OF_SEARCH = 0.7;
  private static final int RUNS_WHEN_SMALL = 4;
  private static final int SMALL = 5000;
  private static final int ROUNDS = 60;

  private Districting() {}

  public static Outcome solve(Task task, Budget budget) {
    String obstacle = Arithmetic.obstacle(task);
    if (obstacle != null) {
      return Outcome.impossible(obstacle);
    }
    double until = budget.secondsUsed() + SHARE_OF_SEARCH * budget.secondsLeft();
    int[] found =
        new Search(task, budget, until).best(task.graph().nodes() <= SMALL ? RUNS_WHEN_SMALL : 1);
    if (SmallExact.isFor(task)) {
      SmallExact exact = new SmallExact(task, found, budget);
      if (exact.run()) {
        return proven(task, exact.best());
      }
      found = exact.best();
    }
    double bound = bound(task, budget);
    double cut = found == null ? Double.NaN : task.graph().cut(found);
    budget.report(cut, bound);
    return Outcome.of(found, cut, bound);
  }

  private static Outcome proven(Task task, int @Nullable [] best) {
    if (best == null) {
      return Outcome.impossible("逐一试过全部分法，没有一种同时满足数量、重量与连通的要求");
    }
    double cut = task.graph().cut(best);
    return Outcome.of(best, cut, cut);
  }

  /** The better of two: spreading, and the cheapest edges that have to part so many pieces. */
  static double bound(Task task, Budget budget) {
    double until = budget.secondsUsed() + budget.secondsLeft();
    double spread = new SpreadingBound(task, budget.seed()).after(ROUNDS, budget, until);
    return roundedUp(task.graph(), Math.max(spread, cheapestEdges(task)));
  }

  /** To part a graph in one piece into k, at least k - 1 edges are cut. */
  private static double cheapestEdges(Task task) {
    Graph graph = task.graph();
    int needed = task.parts() - Graph.count(graph.pieces());
    if (needed <= 0) {
      return 0;
    }
    double[] costs = new double[graph.to().length / 2];
    int size = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
        if (graph.to()[a] > v) {
          costs[size++] = graph.cost()[a];
        }
      }
    }
    Arrays.sort(costs);
    return Arrays.stream(costs).limit(needed).sum();
  }

  /** With whole costs every cut is a multiple of their common measure. */
  private static double roundedUp(Graph graph, double bound) {
    long measure = 0;
    for (double cost : graph.cost()) {
      if (cost != Math.rint(cost) || cost > 1e12) {
        return bound;
      }
      measure = Arithmetic.gcd(measure, (long) cost);
    }
    return measure == 0 ? bound : measure * Math.max(0.0, Math.ceil(bound / measure - 1e-6));
  }
}
