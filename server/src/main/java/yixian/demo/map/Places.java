package yixian.demo.map;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Draws points that lie inside a polygon, never on its border, rounded to six decimals. */
public final class Places {
  private final Map<Polygon, IndexedPointInAreaLocator> locators = new HashMap<>();

  public Coordinate within(Polygon area, SplittableRandom random) {
    Envelope box = area.getEnvelopeInternal();
    IndexedPointInAreaLocator locator =
        locators.computeIfAbsent(area, IndexedPointInAreaLocator::new);
    while (true) {
      double longitude = rounded(box.getMinX() + random.nextDouble() * box.getWidth());
      double latitude = rounded(box.getMinY() + random.nextDouble() * box.getHeight());
      Coordinate place = new Coordinate(longitude, latitude);
      if (locator.locate(place) == Location.INTERIOR) {
        return place;
      }
    }
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
