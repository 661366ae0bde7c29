package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Reaches the levels one after the other; what one has reached binds all later ones.
 *
 * <p>First hopefully: as many placed, and as good a worst fit, as the pairs alone would allow.
 * Where the rules allow no such plan, each level is searched on its own.
 */
final class Levels {
  private final Problem problem;
  private final Budget budget;
  private final Pairs all;
  private final double unit;
  private final int[] places;

  private final List<Row> rows = new ArrayList<>();
  private final List<Reached> reached = new ArrayList<>();
  private Pairs pairs;
  private LevelSearch.@Nullable Found last;

  /**
   * A level with what the plan has of it, and what no plan can beat as long as the earlier levels
   * keep theirs.
   */
  record Reached(Level level, double value, double bound) {
    boolean isProven() {
      return Math.abs(bound - value) <= 1e-6 * Math.max(1, Math.abs(value));
    }
  }

  /**
   * @param postOf the plan; null without one
   * @param infeasible whether it is proven that there is none
   * @param pairs the pairs that were open to the last level
   */
  record Outcome(
      int @Nullable [] postOf,
      List<Reached> reached,
      boolean infeasible,
      Pairs pairs,
      @Nullable Prices prices) {}

  Levels(Problem problem, Pairs all, double unit, List<Row> rows, Budget budget) {
    this.problem = problem;
    this.budget = budget;
    this.all = all;
    this.unit = unit;
    places = problem.posts().stream().mapToInt(Post::places).toArray();
    pairs = all;
    this.rows.addAll(rows);
  }

  Outcome solve() {
    Outcome hopeful = hopefully();
    Outcome found = hopeful == null ? oneByOne() : hopeful;
    int[] postOf = found.postOf();
    return postOf == null || !problem.levels().contains(Level.STABLE) || !Stability.isAsked(problem)
        ? found
        : steadier(found, postOf);
  }

  /** The same reached by a plan with as few blocking pairs as that allows. */
  private Outcome steadier(Outcome found, int[] postOf) {
    Prices prices = found.prices();
    Reached sum = reached.getLast();
    Pairs open = pairs;
    if (sum.level() == Level.SUM && prices != null) {
      double most = prices.bound() - sum.value() + 1e-6 * Math.max(1, sum.value());
      open = pairs.kept((p, a) -> prices.loss(p, a) <= most);
    }
    FewerBlocks.Found fewer = new FewerBlocks(problem, all, open, rows).than(postOf, budget);
    reached.add(new Reached(Level.STABLE, fewer.pairs(), fewer.bound()));
    return new Outcome(fewer.postOf(), reached, false, pairs, prices);
  }

  private List<Level> searched() {
    return problem.levels().stream().filter(level -> level != Level.STABLE).toList();
  }

  private Outcome oneByOne() {
    for (Level level : searched()) {
      if (!reach(level)) {
        boolean infeasible = reached.isEmpty() && last != null && last.infeasible();
        return new Outcome(null, reached, infeasible, pairs, null);
      }
    }
    return outcome();
  }

  private Outcome outcome() {
    LevelSearch.Found found = last;
    return new Outcome(
        found == null ? null : found.postOf(),
        reached,
        false,
        pairs,
        found == null ? null : found.prices());
  }

  /** Null where the plan cannot be had so easily. */
  private @Nullable Outcome hopefully() {
    List<Level> usual = searched();
    if (usual.isEmpty()
        || usual.getFirst() != Level.FILLED
        || usual.getLast() != Level.SUM
        || usual.contains(Level.SPREAD)) {
      return null;
    }
    int filled = Filling.most(all, places);
    boolean worst = usual.contains(Level.WORST);
    double least = worst ? highestWorst(filled) : Double.NEGATIVE_INFINITY;
    Pairs open = worst ? all.atLeast(least) : all;
    List<Row> bound = new ArrayList<>(rows);
    bound.add(Row.placed(filled));
    LevelSearch.Found found = new LevelSearch(places, budget).most(open, bound, unit);
    int[] postOf = found.postOf();
    if (postOf == null) {
      return null;
    }
    reached.add(new Reached(Level.FILLED, filled, filled));
    if (worst) {
      double own = worstOf(open, postOf);
      reached.add(new Reached(Level.WORST, own, own));
    }
    reached.add(new Reached(Level.SUM, found.worth(), found.bound()));
    last = found;
    pairs = open;
    rows.add(Row.placed(filled));
    rows.add(keeping(found.worth()));
    return outcome();
  }

  /** The highest worth below which no pair is needed to place so many. */
  private double highestWorst(int filled) {
    double[] worths = Arrays.stream(all.worth()).distinct().sorted().toArray();
    int low = 0;
    int high = worths.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Filling.most(all.atLeast(worths[middle]), places) >= filled) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return worths.length == 0 ? 0 : worths[low];
  }

  private double worstOf(Pairs open, int[] postOf) {
    double worst = Double.POSITIVE_INFINITY;
    for (int p = 0; p < postOf.length; p++) {
      if (postOf[p] >= 0) {
        worst = Math.min(worst, open.worth()[open.find(p, postOf[p])]);
      }
    }
    return Double.isInfinite(worst) ? 0 : worst;
  }

  private Row keeping(double worth) {
    return Row.worth(worth - 1e-7 * Math.max(1, worth), pairs);
  }

  private boolean reach(Level level) {
    return switch (level) {
      case STABLE -> throw new IllegalArgumentException("stable is reached after all others");
      case FILLED -> filled();
      case WORST -> worst();
      case SPREAD -> spread();
      case SUM -> sum();
    };
  }

  private boolean filled() {
    LevelSearch.Found found = new LevelSearch(places, budget).most(pairs.counted(), rows, 1);
    last = found;
    if (found.postOf() == null) {
      return false;
    }
    reached.add(new Reached(Level.FILLED, found.worth(), found.bound()));
    rows.add(Row.placed((int) found.worth()));
    return true;
  }

  private boolean sum() {
    LevelSearch.Found found = new LevelSearch(places, budget).most(pairs, rows, unit);
    last = found;
    if (found.postOf() == null) {
      return false;
    }
    reached.add(new Reached(Level.SUM, found.worth(), found.bound()));
    rows.add(keeping(found.worth()));
    return true;
  }

  /**
   * Halves the worths until the highest is found at which there still is a plan. Where nobody is
   * placed the worst fit counts as 0, so at least one is placed for it.
   */
  private boolean worst() {
    double[] worths = Arrays.stream(pairs.worth()).distinct().sorted().toArray();
    List<Row> somebody = new ArrayList<>(rows);
    somebody.add(Row.placed(1));
    LevelSearch.Found best = new LevelSearch(places, budget).most(pairs, somebody, unit);
    last = best;
    int[] plan = best.postOf();
    if (plan == null) {
      return best.infeasible() && nobody();
    }
    int low = Math.max(0, Arrays.binarySearch(worths, worstOf(pairs, plan)));
    int high = worths.length - 1;
    double provenBound = worths.length == 0 ? 0 : worths[high];
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      LevelSearch.Found found =
          new LevelSearch(places, budget).most(pairs.atLeast(worths[middle]), somebody, unit);
      int[] postOf = found.postOf();
      if (postOf != null) {
        best = found;
        low = Math.max(middle, Arrays.binarySearch(worths, worstOf(pairs, postOf)));
      } else if (found.infeasible()) {
        high = middle - 1;
        provenBound = worths[high];
      } else {
        break;
      }
    }
    last = best;
    if (worths.length > 0) {
      double value = worths[low];
      reached.add(
          new Reached(Level.WORST, value, low == high ? value : Math.max(value, provenBound)));
      pairs = pairs.atLeast(value);
      if (value > 0) {
        rows.add(Row.placed(1));
      }
    }
    return true;
  }

  /**
   * Halves how many of one kind a unit may have until the fewest is found with which there is a
   * plan.
   */
  private boolean spread() {
    LevelSearch.Found best = new LevelSearch(places, budget).most(pairs, rows, unit);
    last = best;
    int[] plan = best.postOf();
    if (plan == null) {
      return false;
    }
    int fewest = 0;
    int value = Spread.most(problem, plan);
    while (fewest < value) {
      int middle = (fewest + value) / 2;
      List<Row> capped = new ArrayList<>(rows);
      capped.addAll(Spread.rows(problem, middle));
      LevelSearch.Found found = new LevelSearch(places, budget).most(pairs, capped, unit);
      int[] postOf = found.postOf();
      if (postOf != null) {
        best = found;
        value = Spread.most(problem, postOf);
      } else if (found.infeasible()) {
        fewest = middle + 1;
      } else {
        break;
      }
    }
    last = best;
    reached.add(new Reached(Level.SPREAD, value, fewest));
    rows.addAll(Spread.rows(problem, value));
    return true;
  }

  /** Whether the rules are kept when nobody is placed. */
  private boolean nobody() {
    LevelSearch.Found found = new LevelSearch(places, budget).most(pairs, rows, unit);
    last = found;
    if (found.postOf() == null) {
      return false;
    }
    reached.add(new Reached(Level.WORST, 0, 0));
    return true;
  }
}
