package yixian.grid;

import static yixian.grid.db.Tables.BOUNDARIES;
import static yixian.grid.db.Tables.SHAPES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import yixian.grid.db.tables.records.BoundariesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;

/**
 * Shapes of grids and boundaries of divisions. A new shape ends the one before it on the same day.
 */
@Component
class ShapeStore {

  private final DSLContext sql;
  private final Clock clock;

  ShapeStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Draws a grid's shape from a day on; what was to come later is replaced. */
  void draw(Actor actor, UUID grid, Geometry shape, double squareMetres, LocalDate from) {
    sql.deleteFrom(SHAPES).where(SHAPES.GRID.eq(grid), SHAPES.FROM_DAY.ge(from)).execute();
    sql.update(SHAPES)
        .set(SHAPES.UNTIL_DAY, from)
        .where(SHAPES.GRID.eq(grid), SHAPES.UNTIL_DAY.isNull().or(SHAPES.UNTIL_DAY.gt(from)))
        .execute();
    Envelope box = shape.getEnvelopeInternal();
    sql.insertInto(SHAPES)
        .set(SHAPES.ID, Ids.next())
        .set(SHAPES.GRID, grid)
        .set(SHAPES.GEOMETRY, Wkb.write(shape))
        .set(SHAPES.WEST, box.getMinX())
        .set(SHAPES.SOUTH, box.getMinY())
        .set(SHAPES.EAST, box.getMaxX())
        .set(SHAPES.NORTH, box.getMaxY())
        .set(SHAPES.SQUARE_METRES, squareMetres)
        .set(SHAPES.FROM_DAY, from)
        .set(SHAPES.DRAWN_BY, actor.name())
        .set(SHAPES.DRAWN_AT, clock.instant())
        .execute();
  }

  Optional<Geometry> find(UUID grid, LocalDate day) {
    return sql.select(SHAPES.GEOMETRY)
        .from(SHAPES)
        .where(SHAPES.GRID.eq(grid), GridStore.inForce(SHAPES.FROM_DAY, SHAPES.UNTIL_DAY, day))
        .fetchOptional(row -> Wkb.read(row.value1()));
  }

  void drawBoundary(Actor actor, Boundary boundary, LocalDate from) {
    sql.deleteFrom(BOUNDARIES)
        .where(BOUNDARIES.CODE.eq(boundary.code()), BOUNDARIES.FROM_DAY.ge(from))
        .execute();
    sql.update(BOUNDARIES)
        .set(BOUNDARIES.UNTIL_DAY, from)
        .where(
            BOUNDARIES.CODE.eq(boundary.code()),
            BOUNDARIES.UNTIL_DAY.isNull().or(BOUNDARIES.UNTIL_DAY.gt(from)))
        .execute();
    sql.insertInto(BOUNDARIES)
        .set(BOUNDARIES.ID, Ids.next())
        .set(BOUNDARIES.LEVEL, boundary.level().name())
        .set(BOUNDARIES.CODE, boundary.code())
        .set(BOUNDARIES.NAME, boundary.name())
        .set(BOUNDARIES.UNIT, boundary.unit())
        .set(BOUNDARIES.GEOMETRY, Wkb.write(boundary.shape()))
        .set(BOUNDARIES.FROM_DAY, from)
        .set(BOUNDARIES.CHANGED_BY, actor.name())
        .set(BOUNDARIES.CHANGED_AT, clock.instant())
        .execute();
  }

  List<Boundary> boundaries(LocalDate day) {
    return sql.selectFrom(BOUNDARIES)
        .where(GridStore.inForce(BOUNDARIES.FROM_DAY, BOUNDARIES.UNTIL_DAY, day))
        .orderBy(BOUNDARIES.CODE)
        .fetch(ShapeStore::boundary);
  }

  private static Boundary boundary(BoundariesRecord row) {
    return new Boundary(
        DivisionLevel.valueOf(row.getLevel()),
        row.getCode(),
        row.getName(),
        row.getUnit(),
        Wkb.read(row.getGeometry()));
  }
}
