package yixian.dashboard.board;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import yixian.dashboard.board.BoardSheet.Row;

/**
 * 热力图 · The map of a tile for paper: the grids that have a figure, each in its shade, among their
 * neighbours. The shades are those of the screen, told apart by lightness alone.
 */
final class HeatPicture {

  private static final List<Color> SHADES =
      List.of(
          new Color(0xd7eaf2),
          new Color(0xa6cfe0),
          new Color(0x6dacc6),
          new Color(0x2f82a4),
          new Color(0x0b5a7a),
          new Color(0x06384d));
  private static final Color NEIGHBOUR = new Color(0xf4f7f9);
  private static final Color LINE = new Color(0x6b7f8c);
  private static final int WIDEST = 1560;
  private static final int HIGHEST = 950;
  private static final double AROUND = 0.04;
  private static final double LEAST_DEGREES = 1e-6;

  private final Envelope extent;
  private final double scaleX;
  private final double scaleY;
  private final BufferedImage image;
  private final Graphics2D pen;

  private HeatPicture(Envelope extent) {
    this.extent = extent;
    double squeeze = Math.cos(Math.toRadians(extent.centre().y));
    double across = Math.max(extent.getWidth(), LEAST_DEGREES) * squeeze;
    double up = Math.max(extent.getHeight(), LEAST_DEGREES);
    double scale = Math.min(WIDEST / across, HIGHEST / up);
    this.scaleX = scale * squeeze;
    this.scaleY = scale;
    this.image =
        new BufferedImage(
            Math.max(1, (int) Math.ceil(across * scale)),
            Math.max(1, (int) Math.ceil(up * scale)),
            BufferedImage.TYPE_INT_RGB);
    this.pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(2));
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
  }

  /** A PNG; nothing where no grid with a figure has a shape. */
  static Optional<byte[]> of(List<Row> rows, Map<UUID, Geometry> shapes) {
    List<BigDecimal> values =
        rows.stream().map(row -> row.cell().value()).filter(Objects::nonNull).sorted().toList();
    List<Row> valued =
        rows.stream()
            .filter(row -> row.cell().value() != null && shapes.containsKey(row.key()))
            .sorted(Comparator.comparingDouble((Row row) -> area(shapes, row)).reversed())
            .toList();
    if (valued.isEmpty()) {
      return Optional.empty();
    }
    Envelope extent = new Envelope();
    valued.forEach(row -> extent.expandToInclude(shape(shapes, row).getEnvelopeInternal()));
    extent.expandBy(extent.getWidth() * AROUND, extent.getHeight() * AROUND);
    HeatPicture picture = new HeatPicture(extent);
    shapes.values().forEach(shape -> picture.draw(shape, NEIGHBOUR));
    for (Row row : valued) {
      int shade = shade(value(row), values.getFirst(), values.getLast());
      picture.draw(shape(shapes, row), SHADES.get(shade));
    }
    return Optional.of(picture.png());
  }

  /** Which shade a figure has between the least and the most of the map. */
  static int shade(BigDecimal value, BigDecimal least, BigDecimal most) {
    double span = most.subtract(least).doubleValue();
    double part = span > 0 ? value.subtract(least).doubleValue() / span : 1;
    return Math.min(SHADES.size() - 1, (int) (part * SHADES.size()));
  }

  private static BigDecimal value(Row row) {
    return Objects.requireNonNull(row.cell().value());
  }

  private static Geometry shape(Map<UUID, Geometry> shapes, Row row) {
    @Nullable Geometry shape = shapes.get(row.key());
    return Objects.requireNonNull(shape);
  }

  private static double area(Map<UUID, Geometry> shapes, Row row) {
    return shape(shapes, row).getArea();
  }

  private void draw(Geometry shape, Color colour) {
    if (!shape.getEnvelopeInternal().intersects(extent)) {
      return;
    }
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      if (shape.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        ring(path, polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(path, polygon.getInteriorRingN(hole).getCoordinates());
        }
      }
    }
    pen.setColor(colour);
    pen.fill(path);
    pen.setColor(LINE);
    pen.draw(path);
  }

  private void ring(Path2D path, Coordinate[] positions) {
    path.moveTo(x(positions[0]), y(positions[0]));
    for (Coordinate position : positions) {
      path.lineTo(x(position), y(position));
    }
    path.closePath();
  }

  private double x(Coordinate position) {
    return (position.x - extent.getMinX()) * scaleX;
  }

  private double y(Coordinate position) {
    return (extent.getMaxY() - position.y) * scaleY;
  }

  private byte[] png() {
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
