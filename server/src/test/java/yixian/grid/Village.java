package yixian.grid;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;

/**
 * A village of its own for each test, far from all others: squares of 0.01 degrees in a corner of
 * the sea that nobody else uses.
 */
final class Village {

  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final AtomicInteger FOUNDED = new AtomicInteger();

  private final Road road;
  private final Grids grids;
  private final int number = FOUNDED.incrementAndGet();
  final UUID unit;
  final UUID town;
  final double west = 130 + number * 0.2;
  final double south = 20;

  Village(Road road, Grids grids, Units units) {
    this.road = road;
    this.grids = grids;
    this.town = unit(units, "镇", UnitKind.TOWNSHIP, Level.TOWNSHIP);
    this.unit = unit(units, "村", UnitKind.VILLAGE, Level.VILLAGE);
  }

  private UUID unit(Units units, String name, UnitKind kind, Level level) {
    String code = "T-" + UUID.randomUUID();
    NewUnit wanted =
        new NewUnit(code, "测试" + name + number, null, kind, level, null, LONG_AGO, Map.of());
    return deed(UUID.class, () -> units.add(Actor.system("测试"), wanted));
  }

  String division() {
    return "3206122%02d201".formatted(number);
  }

  /** A square of the village's own lattice. */
  Geometry square(double column, double row, double size) {
    double x = west + column * 0.01;
    double y = south + row * 0.01;
    return SHAPES.toGeometry(new Envelope(x, x + size * 0.01, y, y + size * 0.01));
  }

  GridDraft draft(int serial, GridKind kind) {
    return new GridDraft(
        division() + "%03d".formatted(serial),
        "第" + serial + "网格",
        kind,
        GridLevel.BASIC,
        unit,
        town,
        division(),
        null,
        320,
        LONG_AGO,
        null);
  }

  Grid found(int serial, GridKind kind) {
    return deed(Grid.class, () -> grids.found(Actor.system("测试"), draft(serial, kind)));
  }

  Grid found(int serial, GridKind kind, Geometry shape) {
    Grid grid = found(serial, kind);
    return draw(grid, shape, LONG_AGO);
  }

  Grid draw(Grid grid, Geometry shape, LocalDate from) {
    return deed(
        Grid.class, () -> grids.draw(Actor.system("测试"), grid.id(), grid.version(), shape, from));
  }

  <T> T deed(Class<T> answer, java.util.function.Supplier<T> deed) {
    return road.write(Actor.system("测试"), "grid.edit", IdempotencyKey.fresh(), answer, deed);
  }
}
