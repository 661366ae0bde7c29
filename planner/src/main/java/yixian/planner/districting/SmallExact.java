package yixian.planner.districting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Tries all divisions of a small graph, skipping those that cannot beat the best one known: what is
 * cut already, plus what each open node must cut of its edges to placed ones.
 *
 * <p>Gives up after so many steps; then it has proven nothing.
 */
final class SmallExact {
  private static final int NODES = 40;
  private static final long STEPS = 6_000_000;

  private final Task task;
  private final Graph graph;
  private final Budget budget;
  private final int[] order;
  private final int[] partOf;
  private final double[][] ties;
  private final double[] tied;
  private final double[] weight;
  private final int[] members;
  private final double[] weightAfter;
  private int @Nullable [] best;
  private double least;
  private long steps;

  SmallExact(Task task, int @Nullable [] known, Budget budget) {
    this.task = task;
    this.budget = budget;
    graph = task.graph();
    best = known;
    least = known == null ? Double.POSITIVE_INFINITY : graph.cut(known);
    order = order(graph);
    partOf = new int[graph.nodes()];
    Arrays.fill(partOf, -1);
    ties = new double[graph.nodes()][task.parts()];
    tied = new double[graph.nodes()];
    weight = new double[task.parts()];
    members = new int[task.parts()];
    weightAfter = new double[graph.nodes() + 1];
    for (int i = graph.nodes() - 1; i >= 0; i--) {
      weightAfter[i] = weightAfter[i + 1] + graph.weight()[order[i]];
    }
  }

  static boolean isFor(Task task) {
    return task.graph().nodes() <= NODES;
  }

  /** Whether all divisions were tried: then {@link #best} is the optimum, or there is none. */
  boolean run() {
    place(0, 0, 0);
    return steps <= STEPS && !budget.isSpent();
  }

  int @Nullable [] best() {
    return best;
  }

  /** Each node next to as many placed ones as there are. */
  private static int[] order(Graph graph) {
    int nodes = graph.nodes();
    double[] near = new double[nodes];
    int[] order = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      int next = -1;
      for (int v = 0; v < nodes; v++) {
        if (near[v] >= 0 && (next < 0 || near[v] > near[next])) {
          next = v;
        }
      }
      order[i] = next;
      near[next] = -1;
      for (int a = graph.start()[next]; a < graph.start()[next + 1]; a++) {
        if (near[graph.to()[a]] >= 0) {
          near[graph.to()[a]] += graph.cost()[a] + 1e-12;
        }
      }
    }
    return order;
  }

  private void place(int depth, int used, double cut) {
    if (++steps > STEPS || (steps % 1024 == 0 && budget.isSpent())) {
      return;
    }
    if (depth == order.length) {
      if (used == task.parts() && cut < least && task.isKeptBy(partOf)) {
        least = cut;
        best = partOf.clone();
      }
      return;
    }
    if (used + order.length - depth < task.parts() || cannotBeat(depth, cut) || isShort(depth)) {
      return;
    }
    int v = order[depth];
    double w = graph.weight()[v];
    for (int part = 0; part < Math.min(used + 1, task.parts()); part++) {
      if (task.band().outside(Math.max(weight[part] + w, task.band().least())) == 0) {
        put(v, part, 1);
        place(depth + 1, Math.max(used, part + 1), cut + tied[v] - ties[v][part]);
        put(v, part, -1);
      }
    }
  }

  private boolean cannotBeat(int depth, double cut) {
    double sure = cut;
    for (int i = depth; i < order.length; i++) {
      double most = 0;
      for (double tie : ties[order[i]]) {
        most = Math.max(most, tie);
      }
      sure += tied[order[i]] - most;
    }
    return best != null && sure >= least - 1e-9 * Math.max(1, least);
  }

  /** Whether what is left cannot fill all parts. */
  private boolean isShort(int depth) {
    double wanted = 0;
    for (double each : weight) {
      wanted += Math.max(0, task.band().least() - each);
    }
    return wanted > weightAfter[depth] + 1e-6 * Math.max(1, task.band().most());
  }

  private void put(int v, int part, int sign) {
    partOf[v] = sign > 0 ? part : -1;
    weight[part] += sign * graph.weight()[v];
    members[part] += sign;
    if (members[part] == 0) {
      weight[part] = 0;
    }
    for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
      ties[graph.to()[a]][part] += sign * graph.cost()[a];
      tied[graph.to()[a]] += sign * graph.cost()[a];
    }
  }
}
