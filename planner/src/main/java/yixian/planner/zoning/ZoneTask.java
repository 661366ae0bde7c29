package yixian.planner.zoning;

import java.util.List;

/**
 * What is asked: every unit in one zone, no zone empty, as much relatedness inside zones as
 * possible.
 *
 * @param relatedness symmetric, not negative
 * @param size of each unit, above 0
 * @param zones those with a lead hold him and no other zone's lead
 * @param together pairs of units that share a zone
 * @param apart pairs of units that do not
 */
public record ZoneTask(
    double[][] relatedness,
    double[] size,
    List<Zone> zones,
    List<Pair> together,
    List<Pair> apart) {

  /** Two units. */
  public record Pair(int a, int b) {}

  public ZoneTask {
    zones = List.copyOf(zones);
    together = List.copyOf(together);
    apart = List.copyOf(apart);
  }

  public int units() {
    return size.length;
  }

  /** Relatedness of all pairs that share a zone. */
  public double worth(int[] zoneOf) {
    double worth = 0;
    for (int i = 0; i < units(); i++) {
      for (int j = i + 1; j < units(); j++) {
        if (zoneOf[i] == zoneOf[j]) {
          worth += relatedness[i][j];
        }
      }
    }
    return worth;
  }

  /** Whether a plan keeps every rule. */
  public boolean isKeptBy(int[] zoneOf) {
    double[] sizes = new double[zones.size()];
    for (int i = 0; i < units(); i++) {
      sizes[zoneOf[i]] += size[i];
    }
    for (int z = 0; z < sizes.length; z++) {
      Zone zone = zones.get(z);
      if (sizes[z] == 0 || !zone.holds(sizes[z])) {
        return false;
      }
      Integer lead = zone.lead();
      if (lead != null && zoneOf[lead] != z) {
        return false;
      }
    }
    return together.stream().allMatch(pair -> zoneOf[pair.a] == zoneOf[pair.b])
        && apart.stream().allMatch(pair -> zoneOf[pair.a] != zoneOf[pair.b]);
  }
}
