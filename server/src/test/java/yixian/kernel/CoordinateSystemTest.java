package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pairs are those that others publish for the same formulas: eviltransform (Shanghai, Shenzhen,
 * Beijing), coordtransform (Tian'anmen) and, for Baidu's part, geotool (Jiaxing). A billionth of a
 * degree is a tenth of a millimetre.
 */
class CoordinateSystemTest {

  private static final double EXACT = 1e-9;

  /** What iterating the inverse leaves open. */
  private static final double ITERATED = 2e-9;

  /** What Baidu's own two formulas leave open between them. */
  private static final double BAIDU = 2e-6;

  @ParameterizedTest
  @CsvSource({
    "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
    "116.404, 39.915, 116.41024449916938, 39.91640428150164",
  })
  void showsAndReadsGcj02AsPublished(double lon, double lat, double gcjLon, double gcjLat) {
    agree(CoordinateSystem.GCJ02.fromWgs84(new Point(lon, lat)), gcjLon, gcjLat, EXACT);
    agree(CoordinateSystem.GCJ02.toWgs84(gcjLon, gcjLat), lon, lat, ITERATED);
  }

  @ParameterizedTest
  @CsvSource({"116.404, 39.915, 116.41662724378733, 39.922699552216216"})
  void showsAndReadsBd09AsPublished(double lon, double lat, double bdLon, double bdLat) {
    agree(CoordinateSystem.BD09.fromWgs84(new Point(lon, lat)), bdLon, bdLat, EXACT);
    agree(CoordinateSystem.BD09.toWgs84(bdLon, bdLat), lon, lat, BAIDU);
  }

  @ParameterizedTest
  @CsvSource({
    "116.404, 39.915, 116.41036949371029, 39.92133699351021",
    "121.09626935575027, 30.608604331756705, 121.10271732371203, 30.61484572185035",
  })
  void showsTheBd09OfAGcj02PlaceAsPublished(double lon, double lat, double bdLon, double bdLat) {
    Point wgs = CoordinateSystem.GCJ02.toWgs84(lon, lat);
    agree(CoordinateSystem.BD09.fromWgs84(wgs), bdLon, bdLat, ITERATED);
  }

  @ParameterizedTest
  @CsvSource({"116.404, 39.915, 116.39762729119315, 39.90865673957631"})
  void readsBd09ByWayOfGcj02AsPublished(double lon, double lat, double gcjLon, double gcjLat) {
    Point wgs = CoordinateSystem.BD09.toWgs84(lon, lat);
    agree(CoordinateSystem.GCJ02.fromWgs84(wgs), gcjLon, gcjLat, ITERATED);
  }

  @ParameterizedTest
  @CsvSource({"75.99, 39.47", "91.11, 29.66", "104.99, 35.01", "120.98, 32.07", "126.63, 45.75"})
  void readsBackWhatItShowsInEveryQuarterOfTheCountry(double lon, double lat) {
    Point point = new Point(lon, lat);
    double[] gcj = CoordinateSystem.GCJ02.fromWgs84(point);
    assertThat(Math.abs(gcj[0] - lon) + Math.abs(gcj[1] - lat)).isBetween(0.001, 0.02);
    agree(CoordinateSystem.GCJ02.toWgs84(gcj[0], gcj[1]), lon, lat, ITERATED);
    double[] bd = CoordinateSystem.BD09.fromWgs84(point);
    agree(CoordinateSystem.BD09.toWgs84(bd[0], bd[1]), lon, lat, BAIDU);
  }

  @ParameterizedTest
  @CsvSource({
    "72.003, 39.5",
    "137.835, 45.0",
    "108.0, 0.829",
    "108.0, 55.828",
    "2.3522, 48.8566",
  })
  void leavesGcj02AloneOutsideTheCountry(double lon, double lat) {
    agree(CoordinateSystem.GCJ02.fromWgs84(new Point(lon, lat)), lon, lat, 0);
    agree(CoordinateSystem.GCJ02.toWgs84(lon, lat), lon, lat, 0);
  }

  @ParameterizedTest
  @CsvSource({"72.005, 39.5", "137.834, 45.0", "108.0, 0.83", "108.0, 55.827"})
  void shiftsGcj02JustInsideTheBox(double lon, double lat) {
    assertThat(CoordinateSystem.GCJ02.fromWgs84(new Point(lon, lat))[1])
        .isNotCloseTo(lat, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"120.98, 32.07"})
  void takesWgs84AsItIs(double lon, double lat) {
    agree(CoordinateSystem.WGS84.fromWgs84(new Point(lon, lat)), lon, lat, 0);
    agree(CoordinateSystem.WGS84.toWgs84(lon, lat), lon, lat, 0);
  }

  private static void agree(Point point, double lon, double lat, double error) {
    agree(new double[] {point.longitude(), point.latitude()}, lon, lat, error);
  }

  private static void agree(double[] degrees, double lon, double lat, double error) {
    assertThat(degrees[0]).as("longitude").isCloseTo(lon, within(error));
    assertThat(degrees[1]).as("latitude").isCloseTo(lat, within(error));
  }
}
