package yixian.demo.map;

/** A place on the drawing board of the map: kilometres east and north of the district's middle. */
record Spot(double east, double north) {
  private static final double MIDDLE_LONGITUDE = 121.07;
  private static final double MIDDLE_LATITUDE = 32.06;
  private static final double KILOMETRES_PER_DEGREE_EAST = 94.45;
  private static final double KILOMETRES_PER_DEGREE_NORTH = 110.89;

  Spot plus(double eastwards, double northwards) {
    return new Spot(east + eastwards, north + northwards);
  }

  double squaredDistance(Spot other) {
    double dx = east - other.east;
    double dy = north - other.north;
    return dx * dx + dy * dy;
  }

  /** Degrees WGS-84, rounded to six decimals (about a decimetre). */
  double longitude() {
    return rounded(MIDDLE_LONGITUDE + east / KILOMETRES_PER_DEGREE_EAST);
  }

  /** Degrees WGS-84, rounded to six decimals (about a decimetre). */
  double latitude() {
    return rounded(MIDDLE_LATITUDE + north / KILOMETRES_PER_DEGREE_NORTH);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
