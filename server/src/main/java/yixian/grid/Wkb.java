package yixian.grid;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Shapes as the database keeps them: well-known binary, two dimensions, no coordinate rounded. */
final class Wkb {

  private Wkb() {}

  static byte[] write(Geometry shape) {
    return new WKBWriter(2).write(shape);
  }

  static Geometry read(byte[] bytes) {
    try {
      return new WKBReader().read(bytes);
    } catch (ParseException e) {
      throw new IllegalStateException(
          "A stored shape is unreadable. Maybe the row was edited by hand?", e);
    }
  }
}
