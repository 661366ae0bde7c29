package yixian.planner.zoning;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import yixian.planner.Budget;

/**
 * The bound of one branch: a descent first, then columns are priced into a linear program until
 * none is worth more than its price.
 *
 * <p>At any prices, the prices of all units and the best zone of each kind add up to a bound; it
 * does not lean on the solver's accuracy. Prices of the linear program leap to and fro, so they are
 * drawn towards those of the lowest bound. Work ends as soon as a bound shows that nothing in the
 * branch beats the best plan known.
 */
final class ColumnGeneration {
  private static final double TO_CENTRE = 0.8;
  private static final double LEAST_TO_CENTRE = 0.05;
  private static final double SHOWN = 1e-7;

  private final ZoneTask task;
  private final ZoneKinds kinds;
  private final Budget budget;
  private final double tolerance;
  private final double penalty;
  private Prices centre;
  private double bound;

  /**
   * @param bound nothing in the branch is worth more
   * @param columns those with a share in the linear optimum
   * @param isComplete false where the time ran out: then the bound alone counts
   */
  record Result(double bound, List<Column> columns, double[] shares, boolean isComplete) {
    static Result of(double bound, boolean isComplete) {
      return new Result(bound, List.of(), new double[0], isComplete);
    }
  }

  /**
   * @param start prices that fit a good plan: half of each unit's ties within its zone
   */
  ColumnGeneration(ZoneTask task, ZoneKinds kinds, Budget budget, double total, Prices start) {
    this.task = task;
    this.kinds = kinds;
    this.budget = budget;
    tolerance = 1e-8 * Math.max(1e-9, total);
    penalty = 2 * total + 1;
    centre = start;
  }

  /**
   * New columns go into the pool.
   *
   * @param beaten a branch not worth more than this need not be known better
   */
  Result of(Branch branch, Items items, Collection<Column> pool, double beaten) {
    bound = branch.bound();
    Pricer pricer = new Pricer(task, kinds, items, budget, tolerance);
    Descent descent = new Descent(task, kinds, pricer, budget, centre, tolerance);
    descent.run(pool, beaten);
    centre = descent.centre();
    bound = Math.min(bound, descent.bound());
    if (bound <= beaten || budget.isSpent()) {
      return Result.of(bound, bound <= beaten);
    }
    try (Master master = new Master(task.units(), kinds, penalty)) {
      pool.stream().filter(branch::allows).forEach(master::add);
      return priced(master, pricer, pool, beaten, descent.bound());
    }
  }

  private Result priced(
      Master master, Pricer pricer, Collection<Column> pool, double beaten, double descended) {
    double least = descended;
    double pull = TO_CENTRE;
    while (!budget.isSpent() && master.solve(budget.secondsLeft())) {
      Prices prices = master.prices();
      Prices asked = prices.towards(centre, pull);
      Pricer.Offer offer = pricer.at(asked, beaten);
      if (offer == null) {
        break;
      }
      boolean lower = offer.bound() < least - tolerance;
      if (lower) {
        least = offer.bound();
        centre = asked;
        bound = Math.min(bound, least);
      }
      boolean none = offer.noneBetter(prices, tolerance);
      boolean met = prices.total(kinds) >= bound - 1e-7 * Math.max(1, Math.abs(bound));
      if (bound <= beaten || met || (none && pull == 0)) {
        return result(master);
      }
      if (none && !lower) {
        pull = pull < LEAST_TO_CENTRE ? 0 : pull / 2;
      } else if (!none) {
        pull = Math.min(TO_CENTRE, pull + 0.1);
      }
      offer.columns().forEach(master::add);
      pool.addAll(offer.columns());
    }
    return Result.of(bound, false);
  }

  private Result result(Master master) {
    int[] used =
        IntStream.range(0, master.columns().size()).filter(c -> master.share(c) > SHOWN).toArray();
    return new Result(
        bound,
        Arrays.stream(used).mapToObj(c -> master.columns().get(c)).toList(),
        Arrays.stream(used).mapToDouble(master::share).toArray(),
        true);
  }
}
