package yixian.planner.districting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Looks for a good division: coarsens, seeds with trees, recombines, then anneals flips on each
 * level down to the single nodes; again from another seed while work is left.
 *
 * <p>How much is tried depends on the graph alone; the clock only cuts it short.
 */
final class Search {
  private static final int COARSE_NODES_A_PART = 20;
  private static final int LEAST_COARSE_NODES = 200;
  private static final long MOVES_A_NODE = 6000;
  private static final int MEND_STEPS_A_PART = 200;

  private final Task task;
  private final Budget budget;
  private final double until;
  private final SplittableRandom random;

  /**
   * @param until seconds of the budget after which to answer with the best found so far
   */
  Search(Task task, Budget budget, double until) {
    this.task = task.contiguous() ? task : task.on(task.graph().joined());
    this.budget = budget;
    this.until = until;
    random = new SplittableRandom(budget.seed());
  }

  /** The best division of so many runs that keeps all rules; null where none was found. */
  int @Nullable [] best(int runs) {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int run = 0; run < runs && (run == 0 || budget.secondsUsed() < until); run++) {
      double now = budget.secondsUsed();
      int[] found = once(now + Math.max(0, until - now) / (runs - run));
      double cut = task.graph().cut(found);
      if (cut < least && task.isKeptBy(found)) {
        least = cut;
        best = found;
        budget.report(least, Double.NaN);
      }
    }
    return best;
  }

  /** From a division that is given. */
  int[] improve(int[] given, double heat, double end) {
    Division division = new Division(task, given);
    refine(division, heat, end);
    return division.partOf;
  }

  private int[] once(double end) {
    Deque<Coarsening> levels = new ArrayDeque<>();
    Graph graph = task.graph();
    double heaviest = task.graph().totalWeight() / task.parts() / 6;
    int enough = Math.max(LEAST_COARSE_NODES, COARSE_NODES_A_PART * task.parts());
    while (graph.nodes() > enough) {
      Coarsening level = Coarsening.of(graph, heaviest, random);
      if (level.coarse().nodes() > 0.9 * graph.nodes()) {
        break;
      }
      levels.push(level);
      graph = level.coarse();
    }
    double begun = budget.secondsUsed();
    Division division = new Division(task.on(graph), TreeSeed.of(task.on(graph), random));
    recombine(division);
    refine(division, 1.5, begun + (end - begun) / (levels.size() + 1));
    int left = levels.size();
    while (!levels.isEmpty()) {
      Coarsening level = levels.pop();
      division = new Division(task.on(level.fine()), level.toFine(division.partOf));
      double now = budget.secondsUsed();
      refine(division, 0.6, now + (end - now) / left--);
    }
    return division.partOf;
  }

  private void recombine(Division division) {
    int steps = Math.min(20 * task.parts(), (int) (4e8 / division.graph.nodes() / 4));
    double mean = 2 * division.graph.totalCost() / Math.max(1, division.graph.to().length);
    new Recombination(division, random).anneal(4 * mean, steps, budget);
  }

  private void refine(Division division, double heat, double end) {
    if (task.parts() == 1) {
      return;
    }
    Flips flips = new Flips(division, random, budget);
    flips.anneal(heat, MOVES_A_NODE * division.graph.nodes(), end);
    flips.polish();
    if (division.outside() > 0 && division.borderSize() > 0) {
      new Recombination(division, random).mend(MEND_STEPS_A_PART * task.parts(), budget);
      flips.polish();
    }
  }
}
