package yixian.planner.zoning;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a linear optimum puts each two units together. */
final class Shares {
  private static final double WHOLE = 1e-6;

  private final int units;
  private final double[][] both;

  Shares(int units, List<Column> columns, double[] shares) {
    this.units = units;
    both = new double[units][units];
    for (int c = 0; c < shares.length; c++) {
      int[] members = columns.get(c).units().stream().toArray();
      for (int i : members) {
        for (int j : members) {
          both[i][j] += shares[c];
        }
      }
    }
  }

  /** The two units whose being together is least decided; null where all are decided. */
  ZoneTask.@Nullable Pair halfWay() {
    ZoneTask.Pair pair = null;
    double nearest = 0.5 - WHOLE;
    for (int i = 0; i < units; i++) {
      for (int j = i + 1; j < units; j++) {
        double off = Math.abs(both[i][j] - 0.5);
        if (off < nearest) {
          nearest = off;
          pair = new ZoneTask.Pair(i, j);
        }
      }
    }
    return pair;
  }

  /** Two units of which a branch says nothing yet. */
  ZoneTask.@Nullable Pair undecided(Branch branch) {
    for (int i = 0; i < units; i++) {
      for (int j = i + 1; j < units; j++) {
        ZoneTask.Pair pair = new ZoneTask.Pair(i, j);
        if (!branch.together().contains(pair) && !branch.apart().contains(pair)) {
          return pair;
        }
      }
    }
    return null;
  }

  /**
   * Groups that are together wholly, each given a zone it fits; null where the optimum is not
   * whole.
   */
  int @Nullable [] rounded(ZoneTask task) {
    if (halfWay() != null) {
      return null;
    }
    int[] groupOf = new int[units];
    Arrays.fill(groupOf, -1);
    int groups = 0;
    for (int i = 0; i < units; i++) {
      if (both[i][i] < 0.5) {
        return null;
      }
      if (groupOf[i] < 0) {
        for (int j = i; j < units; j++) {
          groupOf[j] = both[i][j] > 0.5 ? groups : groupOf[j];
        }
        groups++;
      }
    }
    return groups == task.zones().size() ? placed(task, groupOf, groups) : null;
  }

  private static int @Nullable [] placed(ZoneTask task, int[] groupOf, int groups) {
    boolean[][] fits = new boolean[groups][groups];
    for (int g = 0; g < groups; g++) {
      double size = 0;
      boolean led = false;
      for (int i = 0; i < groupOf.length; i++) {
        size += groupOf[i] == g ? task.size()[i] : 0;
        int unit = i;
        led |=
            groupOf[i] == g
                && task.zones().stream()
                    .map(Zone::lead)
                    .filter(Objects::nonNull)
                    .anyMatch(l -> l == unit);
      }
      for (int z = 0; z < groups; z++) {
        Zone zone = task.zones().get(z);
        Integer lead = zone.lead();
        fits[g][z] = zone.holds(size) && (lead == null ? !led : groupOf[lead] == g);
      }
    }
    int[] zoneOfGroup = new int[groups];
    int[] groupIn = new int[groups];
    Arrays.fill(groupIn, -1);
    for (int g = 0; g < groups; g++) {
      if (!seat(g, fits, groupIn, new boolean[groups])) {
        return null;
      }
    }
    for (int z = 0; z < groups; z++) {
      zoneOfGroup[groupIn[z]] = z;
    }
    return Arrays.stream(groupOf).map(g -> zoneOfGroup[g]).toArray();
  }

  private static boolean seat(int group, boolean[][] fits, int[] groupIn, boolean[] asked) {
    Deque<Integer> zones = new ArrayDeque<>();
    for (int z = 0; z < fits.length; z++) {
      if (fits[group][z] && !asked[z]) {
        zones.add(z);
      }
    }
    for (int z : zones) {
      if (!asked[z]) {
        asked[z] = true;
        if (groupIn[z] < 0 || seat(groupIn[z], fits, groupIn, asked)) {
          groupIn[z] = group;
          return true;
        }
      }
    }
    return false;
  }
}
