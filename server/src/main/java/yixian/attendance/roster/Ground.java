package yixian.attendance.roster;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import yixian.kernel.Point;

/**
 * 是否在网格内 · Whether a position with its accuracy lies in a grid. Where the circle of accuracy
 * crosses the border nobody can tell, and it is said so rather than guessed.
 */
sealed interface Ground {

  double METRES_PER_DEGREE = 111_320;

  /** Wherever in the circle he is, he is inside. */
  record Inside() implements Ground {}

  /** Wherever in the circle he is, he is outside; metres from the position to the border. */
  record Outside(double metres) implements Ground {}

  /** The circle crosses the border, so many metres away. */
  record CannotTell(double metres) implements Ground {}

  /** Measured on the plane around the position; exact to well under a metre within a grid. */
  static Ground of(Geometry shape, Point point, double radius) {
    AffineTransformation metres =
        AffineTransformation.translationInstance(-point.longitude(), -point.latitude())
            .scale(
                METRES_PER_DEGREE * Math.cos(Math.toRadians(point.latitude())), METRES_PER_DEGREE);
    Geometry around = metres.transform(shape);
    Geometry here = new GeometryFactory().createPoint(new Coordinate(0, 0));
    double border = around.getBoundary().distance(here);
    if (border < radius) {
      return new CannotTell(border);
    }
    return around.covers(here) ? new Inside() : new Outside(border);
  }
}
