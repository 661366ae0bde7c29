package yixian.zoning.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.planner.zoning.Zone;
import yixian.planner.zoning.ZoneTask;

/**
 * 题目 · All that a scheme is judged by, frozen at the moment it was made: units with their words,
 * how alike each two are, the zones and rules asked for.
 *
 * @param likeness in the order of the units
 */
public record Question(
    List<Member> units, List<List<Integer>> likeness, List<AskedZone> zones, List<Couple> couples) {

  /** 参加的单位. */
  public record Member(UUID id, String name, List<String> business, List<String> party) {}

  public Question {
    units = List.copyOf(units);
    likeness = List.copyOf(likeness);
    zones = List.copyOf(zones);
    couples = List.copyOf(couples);
  }

  public int at(UUID unit) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).id().equals(unit)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Unit " + unit + " is not in the question.");
  }

  /** The engine's task as asked. */
  public ZoneTask task() {
    return task(Map.of());
  }

  /**
   * The engine's task in which some units stay where they are: the first of a zone without a lead
   * leads it for the engine, the others go with the lead.
   *
   * @param locked the zone of each unit that stays
   */
  public ZoneTask task(Map<UUID, Integer> locked) {
    @Nullable Integer[] leads = new Integer[zones.size()];
    for (int zone = 0; zone < leads.length; zone++) {
      UUID lead = zones.get(zone).lead();
      leads[zone] = lead == null ? null : at(lead);
    }
    List<ZoneTask.Pair> together = new ArrayList<>();
    List<ZoneTask.Pair> apart = new ArrayList<>();
    couples.forEach(
        each -> (each.shared() ? together : apart).add(pair(at(each.one()), at(each.other()))));
    Map<Integer, Integer> ordered = new HashMap<>();
    locked.forEach((unit, zone) -> ordered.put(at(unit), zone));
    ordered.keySet().stream()
        .sorted()
        .forEach(unit -> pin(unit, ordered.getOrDefault(unit, 0), leads, together));
    return new ZoneTask(ties(), sizes(), zones(leads), together, apart);
  }

  private static void pin(
      int unit, int zone, @Nullable Integer[] leads, List<ZoneTask.Pair> together) {
    Integer lead = leads[zone];
    if (lead == null) {
      leads[zone] = unit;
    } else if (lead != unit) {
      together.add(pair(lead, unit));
    }
  }

  private static ZoneTask.Pair pair(int one, int other) {
    return new ZoneTask.Pair(one, other);
  }

  private List<Zone> zones(@Nullable Integer[] leads) {
    List<Zone> asked = new ArrayList<>();
    for (int zone = 0; zone < leads.length; zone++) {
      asked.add(new Zone(leads[zone], zones.get(zone).least(), zones.get(zone).most()));
    }
    return asked;
  }

  private double[][] ties() {
    return likeness.stream()
        .map(row -> row.stream().mapToDouble(Integer::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  private double[] sizes() {
    double[] sizes = new double[units.size()];
    Arrays.fill(sizes, 1);
    return sizes;
  }
}
