package yixian.planner.locate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * 落图定位 · Answers from memory which area covers a point.
 *
 * <p>Exact: no coordinate is rounded, and a point on the border (of a hole too) is covered, as in
 * JTS {@code covers}. Of several areas the highest rank wins, then the lowest id, so that a point
 * on a shared border always gets the same answer. An invalid ring counts by the even-odd rule; find
 * such rings with {@link Coverage} first. Immutable, safe for any number of threads. Areas must not
 * cross the 180th meridian.
 */
public final class AreaIndex {
  /** No area covers the point. */
  public static final int NONE = -1;

  private static final Comparator<Area> BY_WINNING =
      Comparator.comparingInt(Area::rank).reversed().thenComparingInt(Area::id);

  private final int size;
  private final int[] ids;
  private final Envelope extent;
  private final Raster raster;

  private AreaIndex(int size, int[] ids, Envelope extent, Raster raster) {
    this.size = size;
    this.ids = ids;
    this.extent = extent;
    this.raster = raster;
  }

  /**
   * Builds the index; empty shapes are allowed and cover nothing.
   *
   * @throws IllegalArgumentException when two areas have the same id, or a coordinate is no
   *     longitude and latitude
   */
  public static AreaIndex of(Collection<Area> areas) {
    List<Polygon> parts = new ArrayList<>();
    List<Integer> ids = new ArrayList<>();
    Envelope extent = new Envelope();
    Set<Integer> seen = new HashSet<>();
    for (Area area : areas.stream().sorted(BY_WINNING).toList()) {
      if (!seen.add(area.id())) {
        throw new IllegalArgumentException("片区编号 " + area.id() + " 重复；请为每个片区使用不同编号");
      }
      requireDegrees(area);
      for (int i = 0; i < area.shape().getNumGeometries(); i++) {
        if (area.shape().getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
          parts.add(part);
          ids.add(area.id());
        }
      }
      extent.expandToInclude(area.shape().getEnvelopeInternal());
    }
    Raster raster = new RasterBuilder(new Borders(parts)).build(extent);
    return new AreaIndex(
        areas.size(), ids.stream().mapToInt(Integer::intValue).toArray(), extent, raster);
  }

  private static void requireDegrees(Area area) {
    for (var coordinate : area.shape().getCoordinates()) {
      if (!(Math.abs(coordinate.x) <= 180 && Math.abs(coordinate.y) <= 90)) {
        throw new IllegalArgumentException(
            "片区 %d 的坐标（%s，%s）不是经纬度；经度应在 ±180 以内、纬度应在 ±90 以内，请检查坐标系与先后次序"
                .formatted(area.id(), coordinate.x, coordinate.y));
      }
    }
  }

  /** The id of the winning area, or {@link #NONE}; also for NaN, infinite and far away points. */
  public int covering(double longitude, double latitude) {
    if (!isWithin(longitude, latitude)) {
      return NONE;
    }
    int part = raster.winner(longitude, latitude);
    return part < 0 ? NONE : ids[part];
  }

  /** The ids of all areas that cover the point, the winner first. */
  public int[] allCovering(double longitude, double latitude) {
    IntStream.Builder found = IntStream.builder();
    if (isWithin(longitude, latitude)) {
      raster.all(longitude, latitude, part -> found.add(ids[part]));
    }
    return found.build().distinct().toArray();
  }

  /** Written so that NaN is not within. */
  private boolean isWithin(double longitude, double latitude) {
    return longitude >= extent.getMinX()
        && longitude <= extent.getMaxX()
        && latitude >= extent.getMinY()
        && latitude <= extent.getMaxY();
  }

  /** How many areas there are, empty ones included. */
  public int size() {
    return size;
  }

  /** Bytes held in memory, about. */
  public long bytes() {
    return 64 + 4L * ids.length + 8L * raster.borders.length + raster.bytes();
  }
}
