package yixian.planner.districting;

import java.util.SplittableRandom;
import yixian.planner.Budget;

/**
 * Moves single nodes across borders, by lot while hot, only for the better when cold.
 *
 * <p>Energy is the cut plus a price on weight outside the band; the price rises while it cools. A
 * node never leaves its part empty or, where asked, in pieces.
 */
final class Flips {
  private static final int LOOK_AT_CLOCK = 4096;

  private final Division division;
  private final Graph graph;
  private final SplittableRandom random;
  private final Budget budget;
  private final double edge;
  private final double price;

  Flips(Division division, SplittableRandom random, Budget budget) {
    this.division = division;
    graph = division.graph;
    this.random = random;
    this.budget = budget;
    int arcs = Math.max(1, graph.to().length);
    edge = Math.max(2 * graph.totalCost() / arcs, 1e-300);
    price = edge * graph.nodes() / Math.max(graph.totalWeight(), 1e-300);
  }

  /**
   * @param heat temperature at the start, as a share of the mean edge
   * @param moves tries, however many are taken
   * @param until when to be cold, in seconds of the budget, if the tries last longer than that
   */
  void anneal(double heat, long moves, double until) {
    double begun = budget.secondsUsed();
    double share = 0;
    double temperature = heat * edge;
    double dearness = price;
    for (long i = 0; i < moves && division.borderSize() > 0; i++) {
      if (i % LOOK_AT_CLOCK == 0) {
        double used = budget.secondsUsed();
        double clock = until > begun ? (used - begun) / (until - begun) : 1;
        share = Math.max((double) i / moves, clock);
        if (share >= 1) {
          return;
        }
        temperature = edge * (heat * Math.pow(0.05 / heat, share));
        dearness = price * (1 + 19 * share);
      }
      tryOne(temperature, dearness);
    }
  }

  private void tryOne(double temperature, double dearness) {
    int node = division.border(random.nextInt(division.borderSize()));
    int from = graph.start()[node];
    int near = graph.to()[from + random.nextInt(graph.start()[node + 1] - from)];
    int home = division.partOf[node];
    int part = division.partOf[near];
    if (part == home) {
      return;
    }
    double home1 = 0;
    double away = 0;
    for (int a = from; a < graph.start()[node + 1]; a++) {
      int p = division.partOf[graph.to()[a]];
      if (p == home) {
        home1 += graph.cost()[a];
      } else if (p == part) {
        away += graph.cost()[a];
      }
    }
    double worse = home1 - away + dearness * division.strain(node, part);
    if ((worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature))
        && division.mayLeave(node)) {
      division.move(node, part);
    }
  }

  /** Takes moves that cut less and leave no part further outside the band, until there are none. */
  void polish() {
    boolean better = true;
    while (better && !budget.isSpent()) {
      better = false;
      for (int i = 0; i < division.borderSize(); i++) {
        better |= improve(division.border(i));
      }
    }
  }

  private boolean improve(int node) {
    int home = division.partOf[node];
    double ties = division.ties(node, home);
    int best = home;
    double gain = 1e-9 * edge;
    for (int a = graph.start()[node]; a < graph.start()[node + 1]; a++) {
      int part = division.partOf[graph.to()[a]];
      if (part != home && part != best) {
        double strain = division.strain(node, part);
        double gained = division.ties(node, part) - ties - 1e6 * price * strain;
        if (strain <= 0 && gained > gain) {
          gain = gained;
          best = part;
        }
      }
    }
    if (best == home || !division.mayLeave(node)) {
      return false;
    }
    division.move(node, best);
    return true;
  }
}
