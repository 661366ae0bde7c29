package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Zones of every kind at given prices, and the bound that these prices prove: the prices of all
 * units and the best zone of each kind add up to it.
 */
final class Pricer {
  private final ZoneTask task;
  private final ZoneKinds kinds;
  private final Items items;
  private final Budget budget;
  private final double tolerance;

  Pricer(ZoneTask task, ZoneKinds kinds, Items items, Budget budget, double tolerance) {
    this.task = task;
    this.kinds = kinds;
    this.items = items;
    this.budget = budget;
    this.tolerance = tolerance;
  }

  /**
   * What was found.
   *
   * @param columns worth more than their price
   * @param best the best of each kind, where there is any
   * @param bound what these prices prove; infinite where a search was cut short
   */
  record Offer(List<Column> columns, List<Column> best, double bound) {
    boolean noneBetter(Prices prices, double tolerance) {
      return columns.stream()
          .noneMatch(
              column ->
                  column.worth() - prices.of(column) > prices.kinds()[column.kind()] + tolerance);
    }
  }

  /**
   * @param beaten zones that leave the bound below this are not looked for
   * @return null where the time ran out
   */
  @Nullable Offer at(Prices prices, double beaten) {
    double spare = Math.max(tolerance, 0.9 * (beaten - prices.total(kinds)) / task.zones().size());
    List<Column> columns = new ArrayList<>();
    List<Column> best = new ArrayList<>();
    double bound = Arrays.stream(prices.units()).sum();
    for (int kind = 0; kind < prices.kinds().length; kind++) {
      Zone zone = kinds.kinds().get(kind);
      Pricing.Priced better =
          new Pricing(items, zone, kind, otherLeads(zone), budget::isSpent)
              .better(prices.units(), prices.kinds()[kind] + spare);
      if (better == null) {
        return null;
      }
      columns.addAll(better.columns());
      best.addAll(better.columns().stream().limit(1).toList());
      bound += kinds.count(kind) * better.most();
    }
    return new Offer(columns, best, bound);
  }

  private BitSet otherLeads(Zone zone) {
    BitSet leads = new BitSet();
    for (Zone other : task.zones()) {
      Integer lead = other.lead();
      if (lead != null && !lead.equals(zone.lead())) {
        leads.set(items.itemOf()[lead]);
      }
    }
    return leads;
  }
}
