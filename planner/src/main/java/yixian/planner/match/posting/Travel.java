package yixian.planner.match.posting;

import org.jspecify.annotations.Nullable;

/**
 * 路程 · What a short way adds to a fit: all of its points where there is no way at all, nothing from
 * a distance on, evenly less in between. Where one of the two places is not known it adds nothing.
 *
 * @param points at distance 0
 * @param within kilometres from which on it adds nothing
 */
record Travel(double points, double within) {

  private static final double EARTH_KM = 6371.0088;
  private static final double HUNDREDTHS = 100;

  /** In hundredths, so that sums stay exact. */
  double adds(double @Nullable [] from, double @Nullable [] to) {
    if (from == null || to == null) {
      return 0;
    }
    double share = Math.max(0, 1 - km(from, to) / within);
    return Math.rint(HUNDREDTHS * points * share) / HUNDREDTHS;
  }

  /** Along the sphere between two places, longitude before latitude, in degrees. */
  static double km(double[] from, double[] to) {
    double south = Math.toRadians(from[1]);
    double north = Math.toRadians(to[1]);
    double up = Math.sin((north - south) / 2);
    double along = Math.sin(Math.toRadians(to[0] - from[0]) / 2);
    double chord = up * up + Math.cos(south) * Math.cos(north) * along * along;
    return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
  }
}
