package yixian.planner.districting;

import java.util.Arrays;
import java.util.SplittableRandom;
import yixian.planner.Budget;

/**
 * Mends a division that is there: as few households as possible change their part, at a price each,
 * while the parts come into the band and cut little.
 *
 * <p>Starts from the division of today, in which a part that lies in pieces keeps its heaviest
 * piece; nodes then move across borders, by lot while hot. A node never leaves its part in pieces.
 * Where no mend is found, the whole is divided anew, and each part takes the name of the part of
 * today with which it has most in common.
 */
public final class Keeping {
  private static final int RUNS = 4;
  private static final long MOVES_A_NODE = 4000;
  private static final int LOOK_AT_CLOCK = 4096;
  private static final double SHARE_OF_MENDING = 0.6;

  private final Task task;
  private final int[] home;
  private final double price;
  private final Budget budget;
  private final SplittableRandom random;
  private final double edge;

  /**
   * @param home the part of each node today, or -1 where it has none; every part has a node
   * @param price of each household that changes its part
   */
  public Keeping(Task task, int[] home, double price, Budget budget) {
    this.task = task;
    this.home = home.clone();
    this.price = price;
    this.budget = budget;
    random = new SplittableRandom(budget.seed());
    edge = Math.max(2 * task.graph().totalCost() / Math.max(1, task.graph().to().length), 1e-9);
  }

  /** The division with the least cost met that keeps every rule. */
  public Outcome solve() {
    String obstacle = Arithmetic.obstacle(task);
    if (obstacle != null) {
      return Outcome.impossible(obstacle);
    }
    double end = budget.secondsUsed() + SHARE_OF_MENDING * budget.secondsLeft();
    int[] start = whole();
    int[] best = task.isKeptBy(start) ? start : null;
    for (int run = 0; run < RUNS && (run == 0 || budget.secondsUsed() < end); run++) {
      Division division = new Division(task, start);
      anneal(division, end);
      int[] found = polished(division);
      if (task.isKeptBy(found) && (best == null || cost(found) < cost(best))) {
        best = found;
      }
    }
    if (best == null) {
      return anew();
    }
    return Outcome.of(best, cost(best), Districting.bound(task, budget));
  }

  private Outcome anew() {
    Outcome divided = Districting.solve(task, budget);
    if (!divided.status().hasPlan()) {
      return divided;
    }
    int[] plan = polished(new Division(task, renamed(divided.plan())));
    return Outcome.of(plan, cost(plan), divided.bound());
  }

  /** The same parts, named so that many stay where they are. */
  private int[] renamed(int[] partOf) {
    int parts = task.parts();
    double[][] common = new double[parts][parts];
    for (int v = 0; v < partOf.length; v++) {
      if (home[v] >= 0) {
        common[partOf[v]][home[v]] += task.graph().weight()[v];
      }
    }
    int[] name = new int[parts];
    Arrays.fill(name, -1);
    boolean[] taken = new boolean[parts];
    for (int round = 0; round < parts; round++) {
      int part = -1;
      int best = -1;
      for (int p = 0; p < parts; p++) {
        for (int h = 0; h < parts; h++) {
          if (name[p] < 0 && !taken[h] && (part < 0 || common[p][h] > common[part][best])) {
            part = p;
            best = h;
          }
        }
      }
      name[part] = best;
      taken[best] = true;
    }
    return Arrays.stream(partOf).map(part -> name[part]).toArray();
  }

  /** What a division cuts, and the price of those who change. */
  public double cost(int[] partOf) {
    double cost = task.graph().cut(partOf);
    for (int v = 0; v < partOf.length; v++) {
      cost += away(v, partOf[v]);
    }
    return cost;
  }

  private double away(int node, int part) {
    return home[node] < 0 || home[node] == part ? 0 : price * task.graph().weight()[node];
  }

  /** The division of today, each part reduced to its heaviest piece; the rest joins neighbours. */
  private int[] whole() {
    int[] partOf = home.clone();
    Graph graph = task.graph();
    int[] label = graph.pieces(shifted(partOf));
    double[] weights = graph.weights(label, Graph.count(label));
    int[] kept = new int[task.parts()];
    Arrays.fill(kept, -1);
    for (int v = 0; v < label.length; v++) {
      int part = partOf[v];
      if (part >= 0 && (kept[part] < 0 || weights[label[v]] > weights[kept[part]])) {
        kept[part] = label[v];
      }
    }
    for (int v = 0; v < label.length; v++) {
      partOf[v] = partOf[v] >= 0 && kept[partOf[v]] == label[v] ? partOf[v] : -1;
    }
    spread(graph, partOf);
    return partOf;
  }

  private static int[] shifted(int[] partOf) {
    return Arrays.stream(partOf).map(part -> part + 1).toArray();
  }

  /** Nodes without a part join the part next to them with which they share most. */
  private static void spread(Graph graph, int[] partOf) {
    boolean open = true;
    while (open) {
      open = false;
      for (int v = 0; v < partOf.length; v++) {
        if (partOf[v] < 0) {
          partOf[v] = nearest(graph, partOf, v);
          open |= partOf[v] < 0;
        }
      }
    }
  }

  private static int nearest(Graph graph, int[] partOf, int v) {
    int best = -1;
    double most = -1;
    for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
      int part = partOf[graph.to()[a]];
      if (part >= 0 && graph.cost()[a] > most) {
        most = graph.cost()[a];
        best = part;
      }
    }
    return best;
  }

  private void anneal(Division division, double end) {
    long moves = MOVES_A_NODE * division.graph.nodes();
    double dear = edge * division.graph.nodes() / Math.max(task.graph().totalWeight(), 1e-9);
    for (long i = 0; i < moves && division.borderSize() > 0; i++) {
      if (i % LOOK_AT_CLOCK == 0 && budget.secondsUsed() > end) {
        return;
      }
      double share = (double) i / moves;
      tryOne(division, edge * Math.pow(0.03, share), (dear + price) * (2 + 30 * share));
    }
  }

  private void tryOne(Division division, double temperature, double dearness) {
    int node = division.border(random.nextInt(division.borderSize()));
    Graph graph = division.graph;
    int from = graph.start()[node];
    int part = division.partOf[graph.to()[from + random.nextInt(graph.start()[node + 1] - from)]];
    if (part != division.partOf[node]) {
      double worse = worse(division, node, part) + dearness * division.strain(node, part);
      if ((worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature))
          && division.mayLeave(node)) {
        division.move(node, part);
      }
    }
  }

  private double worse(Division division, int node, int part) {
    int here = division.partOf[node];
    return division.ties(node, here)
        - division.ties(node, part)
        + away(node, part)
        - away(node, here);
  }

  private int[] polished(Division division) {
    boolean better = true;
    while (better && !budget.isSpent()) {
      better = false;
      for (int i = 0; i < division.borderSize(); i++) {
        better |= improve(division, division.border(i));
      }
    }
    return division.partOf;
  }

  private boolean improve(Division division, int node) {
    Graph graph = division.graph;
    for (int a = graph.start()[node]; a < graph.start()[node + 1]; a++) {
      int part = division.partOf[graph.to()[a]];
      if (part != division.partOf[node]
          && division.strain(node, part) <= 0
          && worse(division, node, part) < -1e-9 * edge
          && division.mayLeave(node)) {
        division.move(node, part);
        return true;
      }
    }
    return false;
  }

  /** Whether there is a division of today from which this can start. */
  public static boolean isFor(Task task, int[] home) {
    int[] members = new int[task.parts()];
    for (int part : home) {
      if (part >= 0) {
        members[part]++;
      }
    }
    return Arrays.stream(members).allMatch(count -> count > 0);
  }
}
