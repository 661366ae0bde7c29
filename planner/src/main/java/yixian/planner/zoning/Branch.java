package yixian.planner.zoning;

import java.util.List;

/** A part of all plans: those in which these units share a zone and those do not. */
record Branch(List<ZoneTask.Pair> together, List<ZoneTask.Pair> apart, double bound) {
  Branch with(ZoneTask.Pair pair, boolean shared, double atMost) {
    return new Branch(
        shared ? and(together, pair) : together, shared ? apart : and(apart, pair), atMost);
  }

  private static List<ZoneTask.Pair> and(List<ZoneTask.Pair> pairs, ZoneTask.Pair pair) {
    List<ZoneTask.Pair> more = new java.util.ArrayList<>(pairs);
    more.add(pair);
    return List.copyOf(more);
  }

  boolean allows(Column column) {
    return together.stream().allMatch(pair -> column.keeps(pair, true))
        && apart.stream().allMatch(pair -> column.keeps(pair, false));
  }
}
