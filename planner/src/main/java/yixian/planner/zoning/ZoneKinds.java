package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Zones that ask for the same, so that no work is spent on telling them apart. */
record ZoneKinds(List<Zone> kinds, List<List<Integer>> zonesOf) {
  static ZoneKinds of(List<Zone> zones) {
    Map<Zone, List<Integer>> groups = new LinkedHashMap<>();
    for (int z = 0; z < zones.size(); z++) {
      groups.computeIfAbsent(zones.get(z), zone -> new ArrayList<>()).add(z);
    }
    return new ZoneKinds(List.copyOf(groups.keySet()), List.copyOf(groups.values()));
  }

  int count(int kind) {
    return zonesOf.get(kind).size();
  }
}
