package yixian.kernel;

/** A place on earth in WGS-84 degrees (equal to CGCS2000 at this scale). */
public record Point(double longitude, double latitude) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public Point {
    if (!(longitude >= -180 && longitude <= 180)) {
      throw Problem.invalid(
          new Fault("longitude", "经度 " + longitude + " 不在 -180 至 180 之间", "请重新定位"));
    }
    if (!(latitude >= -90 && latitude <= 90)) {
      throw Problem.invalid(new Fault("latitude", "纬度 " + latitude + " 不在 -90 至 90 之间", "请重新定位"));
    }
  }

  /** Great-circle distance in metres. */
  public double metresTo(Point other) {
    double lat1 = Math.toRadians(latitude);
    double lat2 = Math.toRadians(other.latitude);
    double dLat = lat2 - lat1;
    double dLon = Math.toRadians(other.longitude - longitude);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
