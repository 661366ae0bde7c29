package yixian.planner.districting;

import java.util.SplittableRandom;
import yixian.planner.Budget;

/**
 * Joins two neighbouring parts and divides them anew along an edge of a tree drawn by lot (ReCom).
 *
 * <p>Of the tree's edges that leave both sides least outside the band the one that cuts least is
 * taken, out of a few; whether the new pair is kept the temperature decides.
 */
final class Recombination {
  private static final int SAMPLES = 6;

  private final Division division;
  private final Graph graph;
  private final SplittableRandom random;
  private final Trees trees;
  private final int[] region;

  Recombination(Division division, SplittableRandom random) {
    this.division = division;
    graph = division.graph;
    this.random = random;
    trees = new Trees(graph, random);
    region = new int[graph.nodes()];
  }

  /** Cools from a temperature in costs down to nothing. */
  void anneal(double heat, int steps, Budget budget) {
    for (int i = 0; i < steps && !budget.isSpent() && division.borderSize() > 0; i++) {
      step(heat * (1 - (double) i / steps), false);
    }
  }

  /** Only parts outside the band and their neighbours, until all are inside. */
  void mend(int steps, Budget budget) {
    for (int i = 0; i < steps && !budget.isSpent() && division.outside() > 0; i++) {
      step(0, true);
    }
  }

  private void step(double temperature, boolean mending) {
    int node = division.border(random.nextInt(division.borderSize()));
    int a = division.partOf[node];
    int b = a;
    int seen = 0;
    for (int arc = graph.start()[node]; arc < graph.start()[node + 1]; arc++) {
      int part = division.partOf[graph.to()[arc]];
      if (part != a && random.nextInt(++seen) == 0) {
        b = part;
      }
    }
    Band band = division.task.band();
    double before = band.outside(division.weight[a]) + band.outside(division.weight[b]);
    if (mending && before == 0 && random.nextInt(4) != 0) {
      return;
    }
    int[] nodes = membersOf(a, b);
    if (trees.draw(nodes)) {
      redivide(nodes, a, b, before, temperature);
    }
  }

  private int[] membersOf(int a, int b) {
    int size = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      if (division.partOf[v] == a || division.partOf[v] == b) {
        region[size++] = v;
      }
    }
    return java.util.Arrays.copyOf(region, size);
  }

  private void redivide(int[] nodes, int a, int b, double before, double temperature) {
    double[] below = trees.below(nodes);
    double total = below[0];
    Band band = division.task.band();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < nodes.length; i++) {
      int v = trees.order[i];
      least = Math.min(least, band.outside(below[v]) + band.outside(total - below[v]));
    }
    if (least > before) {
      return;
    }
    boolean[] best = null;
    double cheapest = Double.POSITIVE_INFINITY;
    int offset = 1 + random.nextInt(nodes.length - 1);
    int sampled = 0;
    for (int i = 0; i < nodes.length - 1 && sampled < SAMPLES; i++) {
      int v = trees.order[1 + (offset + i) % (nodes.length - 1)];
      double outside = band.outside(below[v]) + band.outside(total - below[v]);
      if (outside <= least * (1 + 1e-12)) {
        sampled++;
        boolean[] side = trees.branch(v);
        double cut = cutBetween(nodes, side, a, b);
        if (cut < cheapest) {
          cheapest = cut;
          best = side;
        }
      }
    }
    double worse = cheapest - cutNow(nodes, a, b);
    boolean mends = least < before;
    if (best != null
        && (mends || worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature))) {
      settle(nodes, best, a, b);
    }
  }

  private double cutNow(int[] nodes, int a, int b) {
    double cut = 0;
    for (int v : nodes) {
      if (division.partOf[v] == a) {
        cut += division.ties(v, b);
      }
    }
    return cut;
  }

  private double cutBetween(int[] nodes, boolean[] side, int a, int b) {
    java.util.BitSet inside = new java.util.BitSet();
    for (int i = 0; i < nodes.length; i++) {
      inside.set(nodes[i], side[i]);
    }
    double cut = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (side[i]) {
        for (int arc = graph.start()[nodes[i]]; arc < graph.start()[nodes[i] + 1]; arc++) {
          int near = graph.to()[arc];
          int part = division.partOf[near];
          if ((part == a || part == b) && !inside.get(near)) {
            cut += graph.cost()[arc];
          }
        }
      }
    }
    return cut;
  }

  /** The side that overlaps more with a part keeps its name. */
  private void settle(int[] nodes, boolean[] side, int a, int b) {
    int same = 0;
    for (int i = 0; i < nodes.length; i++) {
      same += side[i] == (division.partOf[nodes[i]] == a) ? 1 : -1;
    }
    for (int i = 0; i < nodes.length; i++) {
      int part = side[i] == (same >= 0) ? a : b;
      if (division.partOf[nodes[i]] != part) {
        division.move(nodes[i], part);
      }
    }
  }
}
