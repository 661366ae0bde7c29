package yixian.demo.map;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import yixian.demo.data.Division;

/**
 * 示范区地图 · Invented boundaries of the demo county: the district, its towns, its villages, and the
 * grids and blocks of 二甲镇.
 *
 * <p>Villages partition their town, comprehensive grids partition their village: neighbours share
 * every vertex of their border. Degrees WGS-84, six decimals. The same seed draws the same map on
 * every machine.
 */
public record DemoMap(
    Area district,
    List<Area> towns,
    List<Area> villages,
    List<GridShape> grids,
    List<BlockShape> blocks) {
  /** A division and its shape. */
  public record Area(Division division, Polygon shape) {}

  /** A grid of 二甲镇: its village, its number within the village, and its purpose. */
  public record GridShape(
      String village, int ordinal, GridPurpose purpose, String name, Polygon shape) {}

  /**
   * A block of 二甲镇: its village, who lives there, the dedicated grid it belongs to, if any, and
   * what roads and rivers enclose.
   */
  public record BlockShape(
      String code,
      String village,
      int households,
      int people,
      @Nullable String dedicated,
      String tract,
      Polygon shape) {}

  /** What a grid is for: everybody who lives there, or one place with a life of its own. */
  public enum GridPurpose {
    COMPREHENSIVE,
    MARKET,
    SCHOOL,
    HOSPITAL,
    PARK
  }

  /** Draws the map for a seed. */
  public static DemoMap drawn(long seed) {
    return new MapDrawing(seed).drawn();
  }

  /** The shape of a village or town. */
  public Area area(String code) {
    return Stream.concat(towns.stream(), villages.stream())
        .filter(area -> area.division().code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No area " + code + " on the map. Maybe it lies in another county."));
  }
}
