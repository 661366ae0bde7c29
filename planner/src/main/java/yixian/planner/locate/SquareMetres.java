package yixian.planner.locate;

import org.locationtech.jts.geom.Geometry;

/**
 * Area of a lon/lat shape on the WGS-84 ellipsoid, by the local equirectangular projection at its
 * centroid: degrees are stretched by the radii of curvature there. Within 0.01 % for shapes up to
 * about 100 km across at China's latitudes.
 */
public final class SquareMetres {
  private static final double SEMI_MAJOR_METRES = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

  private SquareMetres() {}

  /** Square metres of the shape; 0 for an empty one. */
  public static double of(Geometry shape) {
    if (shape.isEmpty()) {
      return 0;
    }
    double latitude = Math.toRadians(shape.getCentroid().getY());
    double bend = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(latitude), 2);
    double acrossMeridian = SEMI_MAJOR_METRES / Math.sqrt(bend) * Math.cos(latitude);
    double alongMeridian = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / Math.pow(bend, 1.5);
    double degree = Math.toRadians(1);
    return shape.getArea() * degree * degree * acrossMeridian * alongMeridian;
  }
}
