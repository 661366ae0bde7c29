package yixian.zoning.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.directory.Unit;

/**
 * 承续 · Which zone of today goes on as which of those asked for: the one of the same name; the names
 * that are left take the zones that are left, in their order.
 *
 * @param zones in the order of the names; null where a zone is to be founded
 * @param left zones of today that no name has taken
 */
record Succession(List<@Nullable Unit> zones, List<Unit> left) {

  static Succession of(List<String> names, List<Unit> present) {
    List<Unit> left = new ArrayList<>(present);
    List<@Nullable Unit> zones = new ArrayList<>();
    for (String name : names) {
      Unit same = left.stream().filter(unit -> unit.name().equals(name)).findFirst().orElse(null);
      zones.add(same);
      left.remove(same);
    }
    zones.replaceAll(zone -> zone == null && !left.isEmpty() ? left.removeFirst() : zone);
    return new Succession(zones, left);
  }

  /** The zone that a unit of the tree goes on as, counted from 0; -1 for none. */
  int at(@Nullable UUID unit) {
    for (int zone = 0; zone < zones.size(); zone++) {
      Unit today = zones.get(zone);
      if (today != null && today.id().equals(unit)) {
        return zone;
      }
    }
    return -1;
  }
}
