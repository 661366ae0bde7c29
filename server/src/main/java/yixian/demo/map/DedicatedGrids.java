package yixian.demo.map;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;

/**
 * 专属网格 · The market, the school, the hospital and the park of 二甲镇: small grounds deep inside a
 * comprehensive grid.
 */
final class DedicatedGrids {
  private record Ground(String village, GridPurpose purpose, String name, double share) {}

  private static final List<Ground> GROUNDS =
      List.of(
          new Ground("320612102003", GridPurpose.MARKET, "二甲农贸市场专属网格", 0.28),
          new Ground("320612102002", GridPurpose.SCHOOL, "二甲学校专属网格", 0.34),
          new Ground("320612102004", GridPurpose.HOSPITAL, "二甲医院专属网格", 0.3),
          new Ground("320612102006", GridPurpose.PARK, "二甲工业园区专属网格", 0.72));

  private static final int CORNERS = 11;
  private final SplittableRandom random;
  private final GeometryFactory factory = new GeometryFactory();

  DedicatedGrids(SplittableRandom random) {
    this.random = random;
  }

  List<GridShape> within(List<GridShape> comprehensive) {
    List<GridShape> found = new ArrayList<>();
    for (Ground ground : GROUNDS) {
      List<GridShape> ofVillage =
          comprehensive.stream().filter(grid -> grid.village().equals(ground.village())).toList();
      GridShape around = ofVillage.get(random.nextInt(ofVillage.size()));
      found.add(
          new GridShape(
              ground.village(),
              ofVillage.size() + 1,
              ground.purpose(),
              ground.name(),
              grounds(around.shape(), ground.share())));
    }
    return found;
  }

  /** An irregular polygon inside the largest circle that the grid around it holds. */
  private Polygon grounds(Polygon around, double share) {
    MaximumInscribedCircle circle = new MaximumInscribedCircle(around, 1e-6);
    Point centre = circle.getCenter();
    double radius = circle.getRadiusLine().getLength() * share;
    Coordinate[] corners = new Coordinate[CORNERS + 1];
    for (int at = 0; at < CORNERS; at++) {
      double turn = 2 * StrictMath.PI * (at + 0.3 * random.nextDouble()) / CORNERS;
      double reach = radius * (0.8 + 0.2 * random.nextDouble());
      corners[at] =
          new Coordinate(
              rounded(centre.getX() + reach * StrictMath.cos(turn)),
              rounded(centre.getY() + reach * StrictMath.sin(turn)));
    }
    corners[CORNERS] = corners[0].copy();
    return factory.createPolygon(corners);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
