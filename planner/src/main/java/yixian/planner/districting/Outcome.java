package yixian.planner.districting;

import org.jspecify.annotations.Nullable;
import yixian.planner.Status;

/**
 * What was found.
 *
 * @param partOf the part of each node; null without a plan
 * @param bound what no division can cut less than
 * @param obstacle why none can exist, in words
 */
public record Outcome(
    Status status, int @Nullable [] partOf, double cut, double bound, @Nullable String obstacle) {

  /** The plan, where there is one. */
  public int[] plan() {
    return java.util.Objects.requireNonNull(partOf, "no plan: " + status);
  }

  static Outcome impossible(String obstacle) {
    return new Outcome(Status.INFEASIBLE, null, Double.NaN, Double.NaN, obstacle);
  }

  static Outcome of(int @Nullable [] partOf, double cut, double bound) {
    if (partOf == null) {
      return new Outcome(Status.UNKNOWN, null, Double.NaN, bound, null);
    }
    boolean proven = cut <= bound + 1e-9 * Math.max(1, Math.abs(cut));
    return new Outcome(
        proven ? Status.OPTIMAL : Status.FEASIBLE, partOf, cut, proven ? cut : bound, null);
  }
}
