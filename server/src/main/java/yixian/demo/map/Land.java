package yixian.demo.map;

import java.util.List;
import java.util.Map;

/**
 * The invented outline of the district and where its towns lie on the drawing board (kilometres).
 */
final class Land {
  private static final List<Spot> OUTLINE =
      List.of(
          new Spot(-31, 7),
          new Spot(-26, 13),
          new Spot(-18, 18),
          new Spot(-8, 17),
          new Spot(0, 21),
          new Spot(9, 18),
          new Spot(18, 19),
          new Spot(28, 16),
          new Spot(37, 20),
          new Spot(43, 15),
          new Spot(40, 6),
          new Spot(31, 2),
          new Spot(25, -6),
          new Spot(16, -8),
          new Spot(12, -16),
          new Spot(4, -18),
          new Spot(-4, -12),
          new Spot(-7, -5),
          new Spot(-14, -2),
          new Spot(-20, -4),
          new Spot(-27, -1));

  private static final Map<String, Spot> TOWNS =
      Map.ofEntries(
          Map.entry("金沙街道", new Spot(2, 1)),
          Map.entry("兴东街道", new Spot(-6, 1)),
          Map.entry("先锋街道", new Spot(-4, -5)),
          Map.entry("金新街道", new Spot(5, 6)),
          Map.entry("西亭镇", new Spot(-3, 9)),
          Map.entry("二甲镇", new Spot(16, -2)),
          Map.entry("东社镇", new Spot(17, 7)),
          Map.entry("三余镇", new Spot(33, 10)),
          Map.entry("十总镇", new Spot(9, 14)),
          Map.entry("石港镇", new Spot(-3, 16)),
          Map.entry("刘桥镇", new Spot(-13, 13)),
          Map.entry("平潮镇", new Spot(-22, 9)),
          Map.entry("五接镇", new Spot(-26, 3)),
          Map.entry("兴仁镇", new Spot(-13, 4)),
          Map.entry("张芝山镇", new Spot(7, -13)),
          Map.entry("川姜镇", new Spot(4, -6)),
          Map.entry("环本农场", new Spot(41, 15)));

  /** Brings the outline to the district's real size of about 1,500 square kilometres. */
  private static final double SIZE = 0.966;

  private final Wobble wobble;

  Land(long seed) {
    wobble = new Wobble(seed, 1.5, 4.5);
  }

  static Spot town(String name) {
    Spot spot = TOWNS.get(name);
    if (spot == null) {
      throw new IllegalArgumentException(
          "No place on the drawing board for "
              + name
              + ". Maybe the divisions are of another edition.");
    }
    return spot;
  }

  boolean contains(Spot spot) {
    Spot place = wobble.of(new Spot(spot.east() / SIZE, spot.north() / SIZE));
    boolean inside = false;
    for (int at = 0; at < OUTLINE.size(); at++) {
      Spot from = OUTLINE.get(at);
      Spot to = OUTLINE.get((at + 1) % OUTLINE.size());
      boolean crosses = from.north() > place.north() != to.north() > place.north();
      if (crosses
          && place.east()
              < from.east()
                  + (to.east() - from.east())
                      * (place.north() - from.north())
                      / (to.north() - from.north())) {
        inside = !inside;
      }
    }
    return inside;
  }
}
