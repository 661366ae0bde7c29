package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that have to stay together count as one item; items that may not share a zone are at odds.
 *
 * @param unitsOf the units of each item
 * @param worth relatedness within each item
 */
record Items(
    int[] itemOf,
    int[][] unitsOf,
    double[] size,
    double[] worth,
    double[][] ties,
    boolean[][] odds) {

  /** Null where what has to stay together may not share a zone. */
  static @Nullable Items of(
      ZoneTask task, List<ZoneTask.Pair> together, List<ZoneTask.Pair> apart) {
    int units = task.units();
    int[] root = new int[units];
    Arrays.setAll(root, i -> i);
    for (ZoneTask.Pair pair : together) {
      int a = root[pair.a()];
      int b = root[pair.b()];
      for (int i = 0; i < units; i++) {
        root[i] = root[i] == b ? a : root[i];
      }
    }
    int[] itemOf = new int[units];
    List<int[]> members = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      if (root[i] == root[root[i]] && first(root, i)) {
        int wanted = root[i];
        int item = members.size();
        int[] group =
            java.util.stream.IntStream.range(0, units).filter(j -> root[j] == wanted).toArray();
        for (int j : group) {
          itemOf[j] = item;
        }
        members.add(group);
      }
    }
    return filled(task, itemOf, members.toArray(int[][]::new), apart);
  }

  private static boolean first(int[] root, int i) {
    for (int j = 0; j < i; j++) {
      if (root[j] == root[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Items filled(
      ZoneTask task, int[] itemOf, int[][] unitsOf, List<ZoneTask.Pair> apart) {
    int items = unitsOf.length;
    double[] size = new double[items];
    double[] worth = new double[items];
    double[][] ties = new double[items][items];
    boolean[][] odds = new boolean[items][items];
    for (int i = 0; i < task.units(); i++) {
      size[itemOf[i]] += task.size()[i];
      for (int j = 0; j < task.units(); j++) {
        double tie = task.relatedness()[i][j];
        if (itemOf[i] != itemOf[j]) {
          ties[itemOf[i]][itemOf[j]] += tie;
        } else if (i < j) {
          worth[itemOf[i]] += tie;
        }
      }
    }
    List<ZoneTask.Pair> all = new ArrayList<>(apart);
    leadsApart(task, all);
    for (ZoneTask.Pair pair : all) {
      if (itemOf[pair.a()] == itemOf[pair.b()]) {
        return null;
      }
      odds[itemOf[pair.a()]][itemOf[pair.b()]] = true;
      odds[itemOf[pair.b()]][itemOf[pair.a()]] = true;
    }
    return new Items(itemOf, unitsOf, size, worth, ties, odds);
  }

  private static void leadsApart(ZoneTask task, List<ZoneTask.Pair> apart) {
    List<Integer> leads =
        task.zones().stream().map(Zone::lead).filter(java.util.Objects::nonNull).toList();
    for (int a = 0; a < leads.size(); a++) {
      for (int b = a + 1; b < leads.size(); b++) {
        apart.add(new ZoneTask.Pair(leads.get(a), leads.get(b)));
      }
    }
  }

  int count() {
    return size.length;
  }
}
