package yixian.selection.suit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Boundary;
import yixian.kernel.Point;

/**
 * 所在地 · Where units lie: inside the boundary of the division that they are registered in. A unit
 * without one lies nowhere, and no way to or from it is counted.
 */
@Component
class Places {

  private final Boundaries boundaries;
  private final Units units;

  Places(Boundaries boundaries, Units units) {
    this.boundaries = boundaries;
    this.units = units;
  }

  /** By unit, as far as it is known. */
  Map<UUID, Point> of(Collection<UUID> wanted) {
    Map<String, Point> byCode = new HashMap<>();
    boundaries.today().forEach(each -> byCode.put(each.code(), inside(each)));
    Map<UUID, Point> places = new HashMap<>();
    for (UUID unit : wanted) {
      String division = units.find(unit).map(Unit::division).orElse(null);
      Point place = division == null ? null : byCode.get(twelve(division));
      if (place != null) {
        places.put(unit, place);
      }
    }
    return places;
  }

  private static Point inside(Boundary boundary) {
    var point = boundary.shape().getInteriorPoint();
    return new Point(point.getX(), point.getY());
  }

  /**
   * Codes of divisions are kept short in some registers; those of boundaries have twelve digits.
   */
  private static String twelve(String code) {
    return (code + "000000000000").substring(0, 12);
  }
}
