package yixian.grid.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/**
 * 相邻 · Which blocks lie side by side: those that share pieces of their outlines, corner for corner,
 * with the metres that they share.
 */
final class Neighbours {

  private static final double METRES_A_DEGREE = 111_195;

  private Neighbours() {}

  private record Ends(Coordinate low, Coordinate high) {}

  /** Sides in the order of the blocks. */
  static List<Survey.Side> of(List<Geometry> shapes) {
    Map<Ends, Integer> owner = new HashMap<>();
    Map<Long, Double> lengths = new TreeMap<>();
    for (int block = 0; block < shapes.size(); block++) {
      for (LineSegment piece : pieces(shapes.get(block))) {
        Ends ends = ends(piece);
        Integer other = owner.putIfAbsent(ends, block);
        if (other != null && other != block) {
          lengths.merge(((long) other << 32) | block, metres(piece), Double::sum);
        }
      }
    }
    List<Survey.Side> sides = new ArrayList<>();
    lengths.forEach(
        (pair, length) -> sides.add(new Survey.Side((int) (pair >> 32), pair.intValue(), length)));
    return sides;
  }

  /** Metres of the whole outline. */
  static double perimeter(Geometry shape) {
    return pieces(shape).stream().mapToDouble(Neighbours::metres).sum();
  }

  private static List<LineSegment> pieces(Geometry shape) {
    List<LineSegment> pieces = new ArrayList<>();
    Geometry outline = shape.getBoundary();
    for (int ring = 0; ring < outline.getNumGeometries(); ring++) {
      Coordinate[] corners = outline.getGeometryN(ring).getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        pieces.add(new LineSegment(corners[i - 1], corners[i]));
      }
    }
    return pieces;
  }

  private static Ends ends(LineSegment piece) {
    boolean ordered = piece.p0.compareTo(piece.p1) <= 0;
    return ordered ? new Ends(piece.p0, piece.p1) : new Ends(piece.p1, piece.p0);
  }

  private static double metres(LineSegment piece) {
    double shrink = Math.cos(Math.toRadians((piece.p0.y + piece.p1.y) / 2));
    return METRES_A_DEGREE
        * Math.hypot((piece.p0.x - piece.p1.x) * shrink, piece.p0.y - piece.p1.y);
  }
}
