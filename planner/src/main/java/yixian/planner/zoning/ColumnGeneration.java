package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * The linear bound of one branch: columns are priced in until none is worth more than its price.
 *
 * <p>At any prices, the prices of all units and the best zone of each kind add up to a bound; it
 * does not lean on the solver's accuracy. Zones worth far more than their price come first, lesser
 * ones when there are no such left. Work ends as soon as a bound shows that nothing in the branch
 * beats the best plan known.
 */
final class ColumnGeneration {
  private static final double SMOOTHING = 0.3;
  private static final double FIRST_STEP = 0.01;
  private static final double SHOWN = 1e-7;

  private final ZoneTask task;
  private final ZoneKinds kinds;
  private final Budget budget;
  private final double tolerance;
  private final double penalty;
  private double bound;

  /**
   * @param bound nothing in the branch is worth more
   * @param columns those with a share in the linear optimum
   * @param isComplete false where the time ran out: then the bound alone counts
   */
  record Result(double bound, List<Column> columns, double[] shares, boolean isComplete) {}

  ColumnGeneration(ZoneTask task, ZoneKinds kinds, Budget budget, double total) {
    this.task = task;
    this.kinds = kinds;
    this.budget = budget;
    tolerance = 1e-8 * Math.max(1e-9, total);
    penalty = 2 * total + 1;
  }

  /**
   * New columns go into the pool.
   *
   * @param beaten a branch not worth more than this need not be known better
   */
  Result of(Branch branch, Items items, Collection<Column> pool, double beaten) {
    bound = branch.bound();
    try (Master master = new Master(task.units(), kinds, penalty)) {
      pool.stream().filter(branch::allows).forEach(master::add);
      Prices centre = null;
      double step = FIRST_STEP * penalty / task.zones().size();
      while (!budget.isSpent() && master.solve(budget.secondsLeft())) {
        Prices prices = master.prices();
        centre = centre == null ? prices : prices.towards(centre, SMOOTHING);
        double spare = spare(prices, beaten);
        List<Column> fresh = priced(items, centre, Math.max(step, spare));
        if (fresh != null && bound > beaten && noneBetter(fresh, prices)) {
          centre = prices;
          fresh = priced(items, prices, Math.max(step, spare));
        }
        if (fresh == null) {
          break;
        }
        if (bound <= beaten || (fresh.isEmpty() && step <= spare)) {
          return result(master);
        }
        step = fresh.isEmpty() ? Math.max(step / 3, tolerance) : step;
        fresh.forEach(master::add);
        pool.addAll(fresh);
      }
    }
    return new Result(bound, List.of(), new double[0], false);
  }

  private boolean noneBetter(List<Column> fresh, Prices prices) {
    return fresh.stream()
        .noneMatch(
            column ->
                column.worth() - prices.of(column) > prices.kinds()[column.kind()] + tolerance);
  }

  /** By how much each zone may be worth more than its price without the branch beating that. */
  private double spare(Prices prices, double beaten) {
    return Math.max(tolerance, 0.9 * (beaten - prices.total(kinds)) / task.zones().size());
  }

  /** Null where the time ran out. Lowers the bound where these prices prove a lower one. */
  private @Nullable List<Column> priced(Items items, Prices prices, double spare) {
    List<Column> fresh = new ArrayList<>();
    double proven = Arrays.stream(prices.units()).sum();
    for (int kind = 0; kind < prices.kinds().length; kind++) {
      Zone zone = kinds.kinds().get(kind);
      Pricing.Priced better =
          new Pricing(items, zone, kind, otherLeads(items, zone), budget::isSpent)
              .better(prices.units(), prices.kinds()[kind] + spare);
      if (better == null) {
        return null;
      }
      fresh.addAll(better.columns());
      proven += kinds.count(kind) * better.most();
    }
    bound = Math.min(bound, proven);
    return fresh;
  }

  private BitSet otherLeads(Items items, Zone zone) {
    BitSet leads = new BitSet();
    for (Zone other : task.zones()) {
      Integer lead = other.lead();
      if (lead != null && !lead.equals(zone.lead())) {
        leads.set(items.itemOf()[lead]);
      }
    }
    return leads;
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
