package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it costs to move one unit by hand, all others staying where they are. */
public final class HandMoves {
  private final ZoneTask task;
  private final int[] zoneOf;

  public HandMoves(ZoneTask task, int[] zoneOf) {
    this.task = task;
    this.zoneOf = zoneOf.clone();
  }

  /** The relatedness lost; below 0 where some is gained; null where a rule forbids the move. */
  public @Nullable Double cost(int unit, int zone) {
    int home = zoneOf[unit];
    int[] moved = zoneOf.clone();
    moved[unit] = zone;
    return home != zone && !task.isKeptBy(moved) ? null : price(unit, zone);
  }

  /** The relatedness lost, whether or not the rules allow the move. */
  public double price(int unit, int zone) {
    int home = zoneOf[unit];
    double cost = 0;
    for (int other = 0; other < zoneOf.length; other++) {
      double tie = task.relatedness()[unit][other];
      if (other != unit) {
        cost += (zoneOf[other] == home ? tie : 0) - (zoneOf[other] == zone ? tie : 0);
      }
    }
    return cost;
  }

  /** For each unit the cost of each zone. */
  List<List<@Nullable Double>> costs() {
    List<List<@Nullable Double>> costs = new ArrayList<>();
    for (int unit = 0; unit < zoneOf.length; unit++) {
      List<@Nullable Double> row = new ArrayList<>();
      for (int zone = 0; zone < task.zones().size(); zone++) {
        row.add(cost(unit, zone));
      }
      costs.add(row);
    }
    return costs;
  }
}
