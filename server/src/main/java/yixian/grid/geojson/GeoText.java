package yixian.grid.geojson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes areas as GeoJSON text: outer rings counter-clockwise, holes clockwise (RFC 7946 section
 * 3.1.6).
 *
 * <p>For the screen seven digits after the point are kept, about a centimetre; {@link #exact} keeps
 * every digit, so that what is taken out can be brought in again without slivers between
 * neighbours.
 */
public final class GeoText {

  private static final int SCREEN_DIGITS = 7;

  private final StringBuilder text = new StringBuilder();
  private final boolean exact;

  private GeoText(boolean exact) {
    this.exact = exact;
  }

  /** For the screen. */
  public static String screen(Geometry area) {
    return new GeoText(false).geometry(area);
  }

  /** For exchange. */
  public static String exact(Geometry area) {
    return new GeoText(true).geometry(area);
  }

  /** A feature around a geometry and properties that are JSON text already. */
  public static String feature(String geometry, String properties) {
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
  }

  /** A collection of features that are JSON text already. */
  public static String collection(Iterable<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private String geometry(Geometry area) {
    if (area instanceof Polygon polygon) {
      text.append("{\"type\":\"Polygon\",\"coordinates\":");
      polygon(polygon);
    } else {
      text.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
      for (int i = 0; i < area.getNumGeometries(); i++) {
        text.append(i == 0 ? "" : ",");
        polygon((Polygon) area.getGeometryN(i));
      }
      text.append(']');
    }
    return text.append('}').toString();
  }

  private void polygon(Polygon polygon) {
    text.append('[');
    ring(polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      text.append(',');
      ring(polygon.getInteriorRingN(i), false);
    }
    text.append(']');
  }

  private void ring(LinearRing ring, boolean counterClockwise) {
    Coordinate[] positions = ring.getCoordinates();
    boolean asIs = positions.length == 0 || Orientation.isCCW(positions) == counterClockwise;
    text.append('[');
    for (int i = 0; i < positions.length; i++) {
      Coordinate position = positions[asIs ? i : positions.length - 1 - i];
      text.append(i == 0 ? "[" : ",[");
      number(position.x);
      text.append(',');
      number(position.y);
      text.append(']');
    }
    text.append(']');
  }

  private void number(double value) {
    BigDecimal digits = BigDecimal.valueOf(value);
    if (!exact) {
      digits = digits.setScale(SCREEN_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
    text.append(digits.toPlainString());
  }
}
