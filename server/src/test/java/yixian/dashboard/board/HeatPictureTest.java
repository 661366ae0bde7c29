package yixian.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.dashboard.board.BoardSheet.Cell;
import yixian.dashboard.board.BoardSheet.Row;

/** The map of a board on paper: a west and an east grid, and a small market in the east one. */
class HeatPictureTest {

  private static final int LIGHTEST = 0xd7eaf2;
  private static final int DARKEST = 0x06384d;
  private static final UUID WEST = UUID.randomUUID();
  private static final UUID EAST = UUID.randomUUID();
  private static final UUID MARKET = UUID.randomUUID();
  private static final Map<UUID, Geometry> SHAPES =
      Map.of(
          WEST, square(121.00, 32.00, 0.1),
          EAST, square(121.10, 32.00, 0.1),
          MARKET, square(121.14, 32.04, 0.02));

  @Test
  void givesEachGridItsShadeAndLaysTheSmallOneOnTop() throws IOException {
    BufferedImage map = drawn(row(WEST, 2), row(MARKET, 2), row(EAST, 12));
    assertThat(at(map, 121.05, 32.05)).isEqualTo(LIGHTEST);
    assertThat(at(map, 121.12, 32.02)).isEqualTo(DARKEST);
    assertThat(at(map, 121.15, 32.05)).isEqualTo(LIGHTEST);
  }

  @Test
  void leavesWhatHasNoFigureWithoutColour() throws IOException {
    BufferedImage map = drawn(row(WEST, 2), row(EAST, null));
    assertThat(at(map, 121.05, 32.05)).as("a figure alone is the most there is").isEqualTo(DARKEST);
    assertThat(HeatPicture.of(List.of(row(EAST, null)), SHAPES)).isEmpty();
    assertThat(HeatPicture.of(List.of(row(UUID.randomUUID(), 3)), SHAPES)).isEmpty();
  }

  private static BufferedImage drawn(Row... rows) throws IOException {
    byte[] png = HeatPicture.of(List.of(rows), SHAPES).orElseThrow();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** The colour at a place; the map is about the grids that have a figure, with a rim of 4 %. */
  private static int at(BufferedImage map, double longitude, double latitude) {
    double east = map.getWidth() > map.getHeight() * 1.2 ? 121.20 : 121.10;
    double rim = (east - 121.00) * 0.04;
    int x = (int) ((longitude - 121.00 + rim) / (east - 121.00 + 2 * rim) * map.getWidth());
    int y = (int) ((32.10 + 0.004 - latitude) / 0.108 * map.getHeight());
    return map.getRGB(x, y) & 0xffffff;
  }

  private static Row row(UUID grid, @Nullable Integer value) {
    BigDecimal figure = value == null ? null : BigDecimal.valueOf(value);
    String because = value == null ? "没有记录" : null;
    return new Row(grid, "网格", new Cell(value + " 件", figure, because, List.of()));
  }

  private static Geometry square(double west, double south, double side) {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(west, south),
              new Coordinate(west + side, south),
              new Coordinate(west + side, south + side),
              new Coordinate(west, south + side),
              new Coordinate(west, south)
            });
  }
}
