package yixian.planner.match.posting;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * The most that pairs can be worth together under rules: a bound by prices over all pairs, then the
 * exact step over those that could still be in a better plan than the one at hand.
 */
final class LevelSearch {
  private static final double HAIR = 1e-6;
  private static final int LARGEST_STEP = 4_000_000;

  private final int[] places;
  private final Budget budget;

  /**
   * @param postOf the best plan; null without one
   * @param bound no plan is worth more
   * @param infeasible whether it is proven that no plan keeps the rules
   * @param prices the prices that prove the bound before the exact step
   */
  record Found(
      int @Nullable [] postOf,
      double worth,
      double bound,
      boolean infeasible,
      @Nullable Prices prices) {
    boolean isProven() {
      return postOf != null && bound - worth <= HAIR * Math.max(1, Math.abs(worth));
    }
  }

  LevelSearch(int[] places, Budget budget) {
    this.places = places;
    this.budget = budget;
  }

  /**
   * @param unit what worths are multiples of; 0 where they are of no common measure
   */
  Found most(Pairs pairs, List<Row> rows, double unit) {
    double largest = Arrays.stream(pairs.worth()).max().orElse(1);
    Relaxation relaxation = new Relaxation(pairs, places, rows, 4 * (largest + 1));
    Prices prices = relaxation.close(budget);
    if (relaxation.lacks() && isImpossible(pairs, rows)) {
      return new Found(null, 0, 0, true, null);
    }
    double bound = down(prices.bound(), unit);
    int[] best = relaxation.lacks() || budget.isSpent() ? null : relaxation.wholePlan();
    double worth = best == null ? Double.NEGATIVE_INFINITY : pairs.sum(best);
    if (best != null && bound - worth <= HAIR) {
      budget.report(worth, bound);
      return new Found(best, worth, worth, false, prices);
    }
    double reach = firstReach(pairs, prices);
    while (!budget.isSpent()) {
      double most = reach;
      Pairs kept = pairs.kept((p, a) -> prices.loss(p, a) <= most);
      boolean whole = kept.size() == pairs.size();
      LastStep.Found step = LastStep.solve(kept, places, rows, budget.secondsLeft());
      int[] plan = step.postOf();
      if (plan != null && pairs.sum(plan) > worth) {
        best = plan;
        worth = pairs.sum(plan);
      }
      budget.report(best == null ? Double.NaN : worth, bound);
      if (best == null && whole && step.ended()) {
        return new Found(null, 0, 0, true, prices);
      }
      boolean sufficient = whole || (best != null && prices.bound() - most < worth + unit - HAIR);
      if (best != null && (sufficient || bound - worth <= HAIR)) {
        double proven =
            step.ended() || bound - worth <= HAIR
                ? worth
                : Math.max(worth, Math.min(bound, down(step.bound(), unit)));
        return new Found(best, worth, proven, false, prices);
      }
      if (!step.ended() || (!whole && kept.size() > LARGEST_STEP)) {
        break;
      }
      reach = best == null ? Math.max(4 * reach, 1) : prices.bound() - worth + 4 * HAIR;
    }
    return new Found(best, worth, bound, false, prices);
  }

  /**
   * With nothing worth anything, prices below nothing prove that no plan keeps the rules, even with
   * people in parts.
   */
  private boolean isImpossible(Pairs pairs, List<Row> rows) {
    double[] nothing = new double[pairs.size()];
    Pairs idle = new Pairs(pairs.people(), pairs.posts(), pairs.start(), pairs.post(), nothing);
    return new Relaxation(idle, places, rows, 1).close(budget).bound() < -HAIR;
  }

  /** A reach that leaves about a dozen pairs for each person and post, judged by a sample. */
  private double firstReach(Pairs pairs, Prices prices) {
    int wanted = 12 * (pairs.people() + pairs.posts());
    int stride = Math.max(1, pairs.size() / 1_000_000);
    double[] sample = new double[pairs.size() / stride + 1];
    int size = 0;
    for (int p = 0; p < pairs.people(); p++) {
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        if (a % stride == 0 && size < sample.length) {
          sample[size++] = prices.loss(p, a);
        }
      }
    }
    if (size == 0 || wanted >= pairs.size()) {
      return Double.POSITIVE_INFINITY;
    }
    Arrays.sort(sample, 0, size);
    return sample[Math.min(size - 1, wanted / stride)] + HAIR;
  }

  private static double down(double bound, double unit) {
    return unit == 0 ? bound + HAIR : Math.floor(bound / unit + HAIR) * unit;
  }
}
