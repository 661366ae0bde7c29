package yixian.planner.locate;

import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of all parts as one row of coordinates; edge i leads from vertex i to vertex i + 1, but
 * for the last vertex of each ring. A part is one polygon, so that the parts of a MultiPolygon
 * count as their union.
 */
final class Borders {
  private static final int MOST_VERTICES = 1 << (32 - Raster.RUN_FLAGS - 1);

  private final double[] coordinates;
  private final int[] starts;
  private final BitSet ringEnds = new BitSet();
  private int vertices;

  Borders(List<Polygon> parts) {
    long most = parts.stream().mapToLong(Polygon::getNumPoints).sum();
    if (most > MOST_VERTICES) {
      throw new IllegalArgumentException(
          "顶点共 " + most + " 个，超过上限 " + MOST_VERTICES + " 个；请先简化边界或分区建立索引");
    }
    coordinates = new double[2 * (int) most];
    starts = new int[parts.size() + 1];
    for (int part = 0; part < parts.size(); part++) {
      add(parts.get(part));
      starts[part + 1] = vertices;
    }
  }

  private void add(Polygon part) {
    add(part.getExteriorRing());
    for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
      add(part.getInteriorRingN(hole));
    }
  }

  private void add(LinearRing ring) {
    CoordinateSequence line = ring.getCoordinateSequence();
    for (int i = 0; i < line.size(); i++) {
      if (i == 0 || line.getX(i) != line.getX(i - 1) || line.getY(i) != line.getY(i - 1)) {
        coordinates[2 * vertices] = line.getX(i);
        coordinates[2 * vertices + 1] = line.getY(i);
        vertices++;
      }
    }
    if (vertices > 0) {
      ringEnds.set(vertices - 1);
    }
  }

  double[] coordinates() {
    return coordinates;
  }

  int parts() {
    return starts.length - 1;
  }

  int vertices() {
    return vertices;
  }

  void edgesOf(int part, Ints edges) {
    edges.clear();
    for (int edge = starts[part]; edge < starts[part + 1]; edge++) {
      if (!ringEnds.get(edge)) {
        edges.add(edge);
      }
    }
  }

  Envelope extent(int part) {
    Envelope extent = new Envelope();
    for (int vertex = starts[part]; vertex < starts[part + 1]; vertex++) {
      extent.expandToInclude(coordinates[2 * vertex], coordinates[2 * vertex + 1]);
    }
    return extent;
  }
}
