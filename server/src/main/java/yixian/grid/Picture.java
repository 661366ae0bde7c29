package yixian.grid;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * 示意图 · Draws an import as SVG: the grids grey, standing neighbours pale, what overlaps red, what
 * is left out orange.
 *
 * <p>Only numbers of ours go into the text, nothing that came with the file.
 */
final class Picture {

  private static final double WIDTH = 640;
  private static final double HIGHEST = 960;
  private static final double MARGIN = 8;
  private static final double LEAST_DEGREES = 1e-6;

  private final StringBuilder svg = new StringBuilder();
  private final Envelope extent;
  private final double scaleX;
  private final double scaleY;

  private Picture(Envelope extent) {
    this.extent = extent;
    double squeeze = Math.cos(Math.toRadians(extent.centre().y));
    double across = Math.max(extent.getWidth(), LEAST_DEGREES) * squeeze;
    double up = Math.max(extent.getHeight(), LEAST_DEGREES);
    double scale = Math.min((WIDTH - 2 * MARGIN) / across, (HIGHEST - 2 * MARGIN) / up);
    this.scaleX = scale * squeeze;
    this.scaleY = scale;
  }

  /** SVG text of the grids and of what is wrong with them. */
  static String of(
      List<Geometry> grids, List<Geometry> neighbours, List<Geometry> twice, List<Geometry> none) {
    Envelope extent = new Envelope();
    grids.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
    none.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
    if (extent.isNull()) {
      return "";
    }
    Picture picture = new Picture(extent);
    picture.draw(neighbours, "fill=\"#f3f4f6\" stroke=\"#c4c9d1\"");
    picture.draw(grids, "fill=\"#d7dee8\" stroke=\"#5b6b82\"");
    picture.draw(none, "fill=\"#f59e0b\" stroke=\"#92400e\"");
    picture.draw(twice, "fill=\"#dc2626\" stroke=\"#7f1d1d\"");
    return picture.text();
  }

  private String text() {
    double height = extent.getHeight() * scaleY + 2 * MARGIN;
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
                + " aria-label=\"导入示意图：红色为重叠，橙色为空缺\">",
            WIDTH,
            height)
        + svg
        + "</svg>";
  }

  private void draw(List<Geometry> shapes, String look) {
    for (Geometry shape : shapes) {
      svg.append("<path fill-rule=\"evenodd\" ").append(look).append(" d=\"");
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
          ring(polygon.getExteriorRing().getCoordinates());
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            ring(polygon.getInteriorRingN(hole).getCoordinates());
          }
        }
      }
      svg.append("\"/>");
    }
  }

  private void ring(Coordinate[] positions) {
    char pen = 'M';
    for (Coordinate position : positions) {
      double x = MARGIN + (position.x - extent.getMinX()) * scaleX;
      double y = MARGIN + (extent.getMaxY() - position.y) * scaleY;
      svg.append(String.format(Locale.ROOT, "%c%.1f %.1f", pen, x, y));
      pen = 'L';
    }
    svg.append('Z');
  }
}
