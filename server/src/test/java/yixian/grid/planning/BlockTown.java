package yixian.grid.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Boundary;
import yixian.grid.DivisionLevel;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Point;

/** A town of two villages side by side, each of six by six blocks with about a dozen households. */
final class BlockTown {

  /** Column and row of the market in the first village. */
  static final int MARKET = 2;

  private static final int SIDE = 6;
  private static final int SCALE = 1000;
  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final SplittableRandom PLACES = new SplittableRandom();

  private final Road road;
  private final Units units;
  private final int west = 80_000 + PLACES.nextInt(20_000);
  private final int south = 36_000 + PLACES.nextInt(5_000);
  private final UUID town;

  BlockTown(Road road, Units units, Boundaries boundaries) {
    this.road = road;
    this.units = units;
    String digits = "99%07d".formatted(PLACES.nextInt(10_000_000));
    this.town = unit(digits, UnitKind.TOWNSHIP, Level.TOWNSHIP, null);
    for (int village = 0; village < 2; village++) {
      String code = digits + "20" + village;
      UUID unit = unit(code, UnitKind.VILLAGE, Level.VILLAGE, town);
      Boundary boundary =
          new Boundary(
              DivisionLevel.VILLAGE,
              code,
              "示范村" + village,
              unit,
              new GeometryFactory().toGeometry(box(village * SIDE, 0, SIDE)));
      deed(
          "grid.edit",
          Boolean.class,
          () -> {
            boundaries.draw(HOUSE, boundary, LONG_AGO);
            return true;
          });
    }
  }

  private Envelope box(int column, int row, int size) {
    return new Envelope(
        degrees(west + 2 * column),
        degrees(west + 2 * (column + size)),
        degrees(south + 2 * row),
        degrees(south + 2 * (row + size)));
  }

  private static double degrees(int thousandths) {
    return (double) thousandths / SCALE;
  }

  private UUID unit(String code, UnitKind kind, Level level, @Nullable UUID parent) {
    NewUnit wanted =
        new NewUnit(
            code,
            "示范" + code,
            null,
            kind,
            level,
            null,
            LONG_AGO,
            Map.of(Tree.AREA, Optional.ofNullable(parent)));
    return deed("directory.edit", UUID.class, () -> units.add(HOUSE, wanted));
  }

  private <T> T deed(String permission, Class<T> answer, Supplier<T> deed) {
    return road.write(HOUSE, permission, IdempotencyKey.fresh(), answer, deed);
  }

  UUID town() {
    return town;
  }

  /** A place inside a block. */
  Point inside(int column, int row) {
    return new Point(degrees(west + 2 * column + 1), degrees(south + 2 * row + 1));
  }

  static String code(Map<String, Object> feature) {
    return feature.get("properties") instanceof Map<?, ?> marks
        ? String.valueOf(marks.get("code"))
        : "";
  }

  /** All blocks, row by row; the market is a dedicated grid of its own. */
  List<Map<String, Object>> blocks() {
    List<Map<String, Object>> blocks = new ArrayList<>();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < 2 * SIDE; column++) {
        boolean market = column == MARKET && row == MARKET;
        String households = Integer.toString(9 + (5 * column + 3 * row) % 7);
        blocks.add(
            feature(
                "a-" + row + "-" + column,
                market ? "0" : households,
                column,
                row,
                market ? "农贸市场专属网格" : null));
      }
    }
    return blocks;
  }

  /** The same blocks as rows of a table: code, households, outline, dedicated grid. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Map<String, Object> block : blocks()) {
      if (block.get("properties") instanceof Map<?, ?> marks) {
        String code = code(block);
        String[] place = code.split("-", -1);
        String outline = outline(Integer.parseInt(place[2]), Integer.parseInt(place[1]));
        Object dedicated = marks.get("dedicated");
        rows.add(
            "%s,%s,\"%s\",%s"
                .formatted(
                    code, marks.get("households"), outline, dedicated == null ? "" : dedicated));
      }
    }
    return rows;
  }

  String outline(int column, int row) {
    return new GeometryFactory().toGeometry(box(column, row, 1)).toText();
  }

  Map<String, Object> feature(
      String code, String households, int column, int row, @Nullable String dedicated) {
    Map<String, Object> marks = new HashMap<>(Map.of("code", code, "households", households));
    if (dedicated != null) {
      marks.put("dedicated", dedicated);
    }
    Envelope box = box(column, row, 1);
    double[][] ring = {
      {box.getMinX(), box.getMinY()},
      {box.getMaxX(), box.getMinY()},
      {box.getMaxX(), box.getMaxY()},
      {box.getMinX(), box.getMaxY()},
      {box.getMinX(), box.getMinY()}
    };
    return Map.of(
        "type",
        "Feature",
        "properties",
        marks,
        "geometry",
        Map.of("type", "Polygon", "coordinates", new double[][][] {ring}));
  }
}
