package yixian.grid;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * 示意图 · Draws shapes as SVG: an import with the grids grey, standing neighbours pale, what overlaps
 * red, what is left out orange; or one grid among its neighbours, with their names.
 *
 * <p>Nothing that came with a file goes into the text, but for names, whose signs are made
 * harmless.
 */
final class Picture {

  private static final double WIDTH = 640;
  private static final double HIGHEST = 960;
  private static final double MARGIN = 8;
  private static final double LEAST_DEGREES = 1e-6;

  /** How much of its neighbourhood is seen on each side of a grid. */
  private static final double AROUND = 0.4;

  /** Of which share of the picture on a neighbour has room for its name. */
  private static final double LEAST_NAMED = 0.06;

  private static final int SMALL = 24;
  private static final int LARGE = 32;

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
    return picture.text("导入示意图：红色为重叠，橙色为空缺");
  }

  /** SVG text of one grid in colour, with those around it. */
  static String of(GridMap.Drawn grid, List<GridMap.Drawn> all) {
    Envelope extent = new Envelope(grid.shape().getEnvelopeInternal());
    extent.expandBy(extent.getWidth() * AROUND, extent.getHeight() * AROUND);
    Picture picture = new Picture(extent);
    List<GridMap.Drawn> around =
        all.stream()
            .filter(one -> !one.grid().equals(grid.grid()))
            .filter(one -> one.shape().getEnvelopeInternal().intersects(extent))
            .toList();
    picture.draw(shapes(around), "fill=\"#f3f6f8\" stroke=\"#9fb3bf\" stroke-width=\"1.5\"");
    picture.draw(List.of(grid.shape()), "fill=\"#bfe0ea\" stroke=\"#0b5a7a\" stroke-width=\"4\"");
    around.forEach(one -> picture.write(one, "#5a6b79", SMALL));
    picture.write(grid, "#0b3f56", LARGE);
    return picture.text("网格“" + harmless(grid.grid().name()) + "”的范围");
  }

  private static List<Geometry> shapes(List<GridMap.Drawn> drawn) {
    return drawn.stream().map(GridMap.Drawn::shape).toList();
  }

  /** The name, in the middle of what is seen of the grid. */
  private void write(GridMap.Drawn drawn, String colour, int size) {
    Geometry seen = drawn.shape().intersection(drawn.shape().getFactory().toGeometry(extent));
    if (seen.isEmpty() || seen.getArea() < extent.getArea() * LEAST_NAMED) {
      return;
    }
    Coordinate middle = seen.getInteriorPoint().getCoordinate();
    double half = Math.min(drawn.grid().name().length() * size / 2.0, WIDTH / 2);
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.0f\" y=\"%.0f\" font-size=\"%d\" fill=\"%s\" stroke=\"#fff\" stroke-width=\"4\""
                + " paint-order=\"stroke\" text-anchor=\"middle\" font-family=\"sans-serif\">",
            Math.clamp(x(middle), half, WIDTH - half),
            y(middle),
            size,
            colour));
    svg.append(harmless(drawn.grid().name())).append("</text>");
  }

  private static String harmless(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private String text(String label) {
    double height = extent.getHeight() * scaleY + 2 * MARGIN;
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
                + " aria-label=\"%s\">",
            WIDTH,
            height,
            label)
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

  private double x(Coordinate position) {
    return MARGIN + (position.x - extent.getMinX()) * scaleX;
  }

  private double y(Coordinate position) {
    return MARGIN + (extent.getMaxY() - position.y) * scaleY;
  }

  private void ring(Coordinate[] positions) {
    char pen = 'M';
    for (Coordinate position : positions) {
      svg.append(String.format(Locale.ROOT, "%c%.1f %.1f", pen, x(position), y(position)));
      pen = 'L';
    }
    svg.append('Z');
  }
}
