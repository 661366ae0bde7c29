package yixian.bench;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import yixian.planner.locate.Area;

/** The peer: JTS as its guide advises, an STRtree of prepared polygons; the lowest id wins. */
final class JtsLocator {
  private record Prepared(int id, PreparedGeometry shape) {}

  private final GeometryFactory geometry = new GeometryFactory();
  private final STRtree tree = new STRtree();

  JtsLocator(List<Area> areas) {
    for (Area area : areas) {
      tree.insert(
          area.shape().getEnvelopeInternal(),
          new Prepared(area.id(), PreparedGeometryFactory.prepare(area.shape())));
    }
    tree.build();
  }

  int covering(double x, double y) {
    Point point = geometry.createPoint(new Coordinate(x, y));
    int[] winner = {-1};
    tree.query(
        new Envelope(x, x, y, y),
        item -> {
          Prepared area = (Prepared) item;
          if ((winner[0] < 0 || area.id < winner[0]) && area.shape.covers(point)) {
            winner[0] = area.id;
          }
        });
    return winner[0];
  }
}
