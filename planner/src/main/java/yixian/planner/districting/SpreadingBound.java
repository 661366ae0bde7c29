package yixian.planner.districting;

import java.util.Arrays;
import java.util.SplittableRandom;
import yixian.planner.Budget;

/**
 * A bound on the cut from spreading: around any node, whatever weighs more than one part may weigh
 * has to lie behind a border.
 *
 * <p>Take any tree that hangs from a node v and reaches nodes of the weight w. In every division at
 * least w less the most a part may weigh is not in v's part, and the way to it in the tree is cut;
 * so the sum over the tree's cut edges of the weight behind them is at least that excess. Trees are
 * packed so that the weight behind an edge, summed over all trees, nowhere exceeds the edge's cost;
 * then the excesses summed over all trees cannot exceed the cut. The packing prefers trees along
 * edges that are little used yet; at the end it is scaled to fit, so the bound holds whenever it
 * stops.
 */
final class SpreadingBound {
  private static final double STEP = 0.1;
  private static final double STEEPNESS = 0.3;
  private static final double NEARLY_BEST = 1.15;
  private static final double ROUNDING = 1e-9;
  private static final double STEEPEST = 300;

  private final Graph graph;
  private final double most;
  private final int[] edgeOf;
  private final double[] cost;
  private final double[] load;
  private final double[] length;
  private final Nearest nearest;
  private final SplittableRandom random;
  private final double[] behind;
  private double packed;
  private double congestion;
  private double least = 0;
  private double best;

  SpreadingBound(Task task, long seed) {
    graph = task.graph();
    most = task.band().most();
    edgeOf = new int[graph.to().length];
    cost = new double[edgeOf.length / 2];
    nameEdges();
    load = new double[cost.length];
    length = new double[cost.length];
    Arrays.setAll(length, e -> 1 / cost[e]);
    nearest = new Nearest(graph, edgeOf, length);
    random = new SplittableRandom(seed);
    behind = new double[graph.nodes()];
  }

  private void nameEdges() {
    int[] next = graph.start().clone();
    int edges = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
        int near = graph.to()[a];
        if (near > v) {
          int back = next[near]++;
          cost[edges] = graph.cost()[a];
          edgeOf[a] = edges;
          edgeOf[back] = edges++;
        }
      }
    }
  }

  /** Stops after so many rounds over all nodes, or by the clock. */
  double after(int rounds, Budget budget, double until) {
    if (graph.totalWeight() <= most) {
      return 0;
    }
    for (int round = 0; round < rounds && STEEPNESS * congestion < STEEPEST; round++) {
      double threshold = round == 0 ? Double.POSITIVE_INFINITY : least * NEARLY_BEST;
      double cheapest = Double.POSITIVE_INFINITY;
      int offset = random.nextInt(graph.nodes());
      for (int i = 0; i < graph.nodes(); i++) {
        cheapest = Math.min(cheapest, pack((offset + i) % graph.nodes(), threshold));
        if (i % 64 == 0 && budget.secondsUsed() > until) {
          note();
          return best * (1 - ROUNDING);
        }
      }
      if (cheapest == Double.POSITIVE_INFINITY) {
        return 0;
      }
      least = cheapest;
      note();
    }
    return best * (1 - ROUNDING);
  }

  private void note() {
    best = congestion > 0 ? Math.max(best, packed / congestion) : 0;
  }

  /**
   * What the best tree from a node costs a unit of excess; packs a little of it if that is cheap.
   */
  private double pack(int root, double threshold) {
    double price = nearest.from(root, most);
    if (price > threshold || price == Double.POSITIVE_INFINITY) {
      return price;
    }
    double fits = Double.POSITIVE_INFINITY;
    for (int i = nearest.size() - 1; i > 0; i--) {
      int v = nearest.node(i);
      behind[v] += graph.weight()[v];
      behind[nearest.above(v)] += behind[v];
      fits = Math.min(fits, cost[nearest.edgeAbove(v)] / behind[v]);
    }
    double amount = STEP * fits;
    if (amount < Double.POSITIVE_INFINITY) {
      packed += amount * nearest.excess();
    }
    for (int i = nearest.size() - 1; i > 0; i--) {
      int v = nearest.node(i);
      int e = nearest.edgeAbove(v);
      load[e] += amount * behind[v];
      double share = load[e] / cost[e];
      congestion = Math.max(congestion, share);
      length[e] = Math.exp(Math.min(STEEPEST, STEEPNESS * share)) / cost[e];
      behind[v] = 0;
    }
    behind[root] = 0;
    return price;
  }
}
