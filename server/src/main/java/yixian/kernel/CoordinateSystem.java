package yixian.kernel;

/**
 * 坐标系 · The systems in which Chinese maps and phones give places; all are stored as WGS-84.
 *
 * <p>GCJ-02 with a = 6378245.0 and ee = 0.00669342162296594323 (Amap, WeChat), BD-09 on top of it
 * (Baidu). The offset has no closed inverse, so it is iterated until the error is below 1e-9
 * degrees (0.1 mm). Outside China GCJ-02 is WGS-84.
 */
public enum CoordinateSystem {
  WGS84,
  GCJ02,
  BD09;

  private static final double A = 6378245.0;
  private static final double EE = 0.00669342162296594323;
  private static final double X_PI = Math.PI * 3000.0 / 180.0;

  /** The WGS-84 point that this system shows at the given degrees. */
  public Point toWgs84(double longitude, double latitude) {
    return switch (this) {
      case WGS84 -> new Point(longitude, latitude);
      case GCJ02 -> gcjToWgs(longitude, latitude);
      case BD09 -> {
        double[] gcj = bdToGcj(longitude, latitude);
        yield gcjToWgs(gcj[0], gcj[1]);
      }
    };
  }

  /** What this system shows for a WGS-84 point: longitude, latitude. */
  public double[] fromWgs84(Point point) {
    return switch (this) {
      case WGS84 -> new double[] {point.longitude(), point.latitude()};
      case GCJ02 -> wgsToGcj(point.longitude(), point.latitude());
      case BD09 -> {
        double[] gcj = wgsToGcj(point.longitude(), point.latitude());
        yield gcjToBd(gcj[0], gcj[1]);
      }
    };
  }

  private static Point gcjToWgs(double longitude, double latitude) {
    double lon = longitude;
    double lat = latitude;
    for (int i = 0; i < 30; i++) {
      double[] shown = wgsToGcj(lon, lat);
      double errorLon = shown[0] - longitude;
      double errorLat = shown[1] - latitude;
      lon -= errorLon;
      lat -= errorLat;
      if (Math.abs(errorLon) < 1e-9 && Math.abs(errorLat) < 1e-9) {
        break;
      }
    }
    return new Point(lon, lat);
  }

  private static double[] wgsToGcj(double lon, double lat) {
    if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
      return new double[] {lon, lat};
    }
    double dLat = latitudeOffset(lon - 105.0, lat - 35.0);
    double dLon = longitudeOffset(lon - 105.0, lat - 35.0);
    double radLat = lat / 180.0 * Math.PI;
    double sin = Math.sin(radLat);
    double magic = 1 - EE * sin * sin;
    double sqrtMagic = Math.sqrt(magic);
    dLat = dLat * 180.0 / (A * (1 - EE) / (magic * sqrtMagic) * Math.PI);
    dLon = dLon * 180.0 / (A / sqrtMagic * Math.cos(radLat) * Math.PI);
    return new double[] {lon + dLon, lat + dLat};
  }

  private static double latitudeOffset(double x, double y) {
    double offset =
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
    offset +=
        waves(x) + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2 / 3;
    offset +=
        (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    return offset;
  }

  private static double longitudeOffset(double x, double y) {
    double offset = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
    offset +=
        waves(x) + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2 / 3;
    offset +=
        (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    return offset;
  }

  private static double waves(double x) {
    return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
  }

  private static double[] bdToGcj(double lon, double lat) {
    double x = lon - 0.0065;
    double y = lat - 0.006;
    double z = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin(y * X_PI);
    double theta = Math.atan2(y, x) - 0.000003 * Math.cos(x * X_PI);
    return new double[] {z * Math.cos(theta), z * Math.sin(theta)};
  }

  private static double[] gcjToBd(double lon, double lat) {
    double z = Math.sqrt(lon * lon + lat * lat) + 0.00002 * Math.sin(lat * X_PI);
    double theta = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * X_PI);
    return new double[] {z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006};
  }
}
