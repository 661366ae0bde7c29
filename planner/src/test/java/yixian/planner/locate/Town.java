package yixian.planner.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** An invented town, the points worth asking about in it, and the answers JTS gives. */
final class Town {
  private record Prepared(Area area, PreparedGeometry shape) {}

  private static final Comparator<Area> BY_WINNING =
      Comparator.comparingInt(Area::rank).reversed().thenComparingInt(Area::id);

  final List<Area> areas;
  private final GeometryFactory geometry = new GeometryFactory();
  private final STRtree tree = new STRtree();
  private final List<Coordinate[]> rings;

  Town(List<Area> areas) {
    this.areas = areas;
    for (Area area : areas) {
      tree.insert(
          area.shape().getEnvelopeInternal(),
          new Prepared(area, PreparedGeometryFactory.prepare(area.shape())));
    }
    rings = areas.stream().map(area -> area.shape().getCoordinates()).toList();
  }

  /**
   * Voronoi cells of random sites, some sites in rows and columns so that borders are level or
   * upright.
   */
  static List<Area> voronoi(
      Envelope box, int count, int firstId, int rank, SplittableRandom random) {
    List<Coordinate> sites = new ArrayList<>();
    int side = (int) Math.sqrt(count);
    for (int i = 0; i < count; i++) {
      boolean inRows = i % 3 == 0;
      double x = inRows ? (random.nextInt(side) + 0.5) / side : random.nextDouble();
      double y = inRows ? (random.nextInt(side) + 0.5) / side : random.nextDouble();
      sites.add(
          new Coordinate(box.getMinX() + x * box.getWidth(), box.getMinY() + y * box.getHeight()));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(box);
    Geometry cells = builder.getDiagram(new GeometryFactory());
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      areas.add(new Area(firstId + i, cells.getGeometryN(i), rank));
    }
    return areas;
  }

  /** All areas that cover the point by JTS, winner first. */
  int[] covering(double x, double y) {
    var point = geometry.createPoint(new Coordinate(x, y));
    var found = new TreeMap<Area, Boolean>(BY_WINNING);
    tree.query(
        new Envelope(x, x, y, y),
        item -> {
          Prepared prepared = (Prepared) item;
          if (prepared.shape.covers(point)) {
            found.put(prepared.area, true);
          }
        });
    return found.keySet().stream().mapToInt(Area::id).toArray();
  }

  /**
   * On a vertex, halfway or anywhere along an edge, level with a vertex, or the next double beside
   * one of these.
   */
  Coordinate nearBorder(SplittableRandom random) {
    Coordinate[] ring = rings.get(random.nextInt(rings.size()));
    int edge = random.nextInt(ring.length - 1);
    Coordinate from = ring[edge];
    Coordinate to = ring[edge + 1];
    double share = random.nextInt(3) * 0.5;
    Coordinate at =
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> between(from, to, share);
          case 3, 4 -> between(from, to, random.nextDouble());
          case 5 -> new Coordinate(from.x, to.y);
          case 6 -> new Coordinate(from.x, from.y + random.nextDouble(-1, 1) * (to.y - from.y));
          default -> new Coordinate(from.x + random.nextDouble(-1, 1) * (to.x - from.x), from.y);
        };
    return nudged(at, random.nextInt(10));
  }

  Coordinate anywhere(SplittableRandom random) {
    Envelope box = new Envelope();
    Coordinate[] ring = rings.get(random.nextInt(rings.size()));
    Arrays.stream(ring).forEach(box::expandToInclude);
    double x = box.getMinX() + random.nextDouble(-0.2, 1.2) * box.getWidth();
    double y = box.getMinY() + random.nextDouble(-0.2, 1.2) * box.getHeight();
    return new Coordinate(x, y);
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }

  private static Coordinate nudged(Coordinate at, int way) {
    return switch (way) {
      case 0 -> new Coordinate(Math.nextUp(at.x), at.y);
      case 1 -> new Coordinate(Math.nextDown(at.x), at.y);
      case 2 -> new Coordinate(at.x, Math.nextUp(at.y));
      case 3 -> new Coordinate(at.x, Math.nextDown(at.y));
      default -> at;
    };
  }
}
