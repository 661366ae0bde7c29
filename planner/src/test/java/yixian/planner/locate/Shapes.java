package yixian.planner.locate;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes drawn by hand. */
final class Shapes {
  private Shapes() {}

  static Geometry of(String wellKnownText) {
    try {
      return new WKTReader().read(wellKnownText);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wellKnownText, e);
    }
  }

  static Geometry box(double west, double south, double east, double north) {
    return of(
        "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
            .formatted(west, south, east, north));
  }
}
