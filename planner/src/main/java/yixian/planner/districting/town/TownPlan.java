package yixian.planner.districting.town;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.planner.Status;

/**
 * What was found.
 *
 * @param gridOf the grid of each block, counted from 0 village by village, dedicated ones last;
 *     null without a plan
 * @param objective cost of all borders between grids to be divided, and the price of the households
 *     that change theirs
 * @param bound no division costs less
 * @param remarks where sums did not allow what was asked
 * @param obstacle why there is none; null where there is a plan, or where none was found in time
 */
public record TownPlan(
    Status status,
    int @Nullable [] gridOf,
    List<GridName> grids,
    double objective,
    double bound,
    List<String> remarks,
    @Nullable String obstacle) {

  /**
   * A grid of the plan.
   *
   * @param today the grid of today that it goes on from; null where it is new
   */
  public record GridName(String village, @Nullable String dedicated, @Nullable String today) {}

  public TownPlan {
    grids = List.copyOf(grids);
    remarks = List.copyOf(remarks);
  }

  /** The plan, where there is one. */
  public int[] plan() {
    return java.util.Objects.requireNonNull(gridOf, "no plan: " + status);
  }
}
