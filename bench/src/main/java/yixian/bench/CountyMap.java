package yixian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import yixian.planner.locate.Area;

/**
 * An invented county cut into areas that share wiggly borders: a jittered lattice, 8 to 20 vertices
 * an area.
 */
final class CountyMap {
  static final double WEST = 118.2;
  static final double SOUTH = 36.4;
  static final double WIDTH = 1.0;
  static final double HEIGHT = 0.8;

  private final GeometryFactory geometry = new GeometryFactory();
  private final RandomGenerator random;
  private final int columns;
  private final int rows;
  private final Coordinate[][] corners;
  private final Coordinate[][][] level;
  private final Coordinate[][][] upright;

  CountyMap(int columns, int rows, RandomGenerator random) {
    this.random = random;
    this.columns = columns;
    this.rows = rows;
    corners = new Coordinate[columns + 1][rows + 1];
    level = new Coordinate[columns][rows + 1][];
    upright = new Coordinate[columns + 1][rows][];
    for (int x = 0; x <= columns; x++) {
      for (int y = 0; y <= rows; y++) {
        corners[x][y] = place(x + spread(0.2), y + spread(0.2));
      }
    }
    for (int x = 0; x <= columns; x++) {
      for (int y = 0; y <= rows; y++) {
        if (x < columns) {
          level[x][y] = wiggle(corners[x][y], corners[x + 1][y]);
        }
        if (y < rows) {
          upright[x][y] = wiggle(corners[x][y], corners[x][y + 1]);
        }
      }
    }
  }

  List<Area> areas() {
    List<Area> areas = new ArrayList<>(columns * rows);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        areas.add(new Area(areas.size(), area(x, y), 0));
      }
    }
    return areas;
  }

  private Polygon area(int x, int y) {
    List<Coordinate> ring = new ArrayList<>();
    add(ring, corners[x][y], level[x][y], false);
    add(ring, corners[x + 1][y], upright[x + 1][y], false);
    add(ring, corners[x + 1][y + 1], level[x][y + 1], true);
    add(ring, corners[x][y + 1], upright[x][y], true);
    ring.add(ring.getFirst());
    return geometry.createPolygon(ring.stream().map(Coordinate::copy).toArray(Coordinate[]::new));
  }

  private static void add(
      List<Coordinate> ring, Coordinate corner, Coordinate[] between, boolean backwards) {
    ring.add(corner);
    for (int i = 0; i < between.length; i++) {
      ring.add(between[backwards ? between.length - 1 - i : i]);
    }
  }

  private Coordinate[] wiggle(Coordinate from, Coordinate to) {
    Coordinate[] between = new Coordinate[1 + random.nextInt(4)];
    for (int i = 0; i < between.length; i++) {
      double share = (i + 1.0) / (between.length + 1);
      between[i] =
          new Coordinate(
              from.x + share * (to.x - from.x) + spread(0.04) * WIDTH / columns,
              from.y + share * (to.y - from.y) + spread(0.04) * HEIGHT / rows);
    }
    return between;
  }

  private Coordinate place(double x, double y) {
    return new Coordinate(WEST + WIDTH * x / columns, SOUTH + HEIGHT * y / rows);
  }

  private double spread(double most) {
    return random.nextDouble(-most, most);
  }
}
