package yixian.grid;

import static yixian.grid.db.Tables.GRIDS;
import static yixian.grid.db.Tables.MAP_VERSION;
import static yixian.grid.db.Tables.SHAPES;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Reads a day's map, and counts its changes so that every server on the database learns of them.
 */
@Component
class MapStore {

  private static final String SPAN =
      """
      select max(d) filter (where d <= ?::date) as since, min(d) filter (where d > ?::date) as until
      from (select from_day as d from grid.grids union all select until_day from grid.grids
            union all select from_day from grid.shapes union all select until_day from grid.shapes
            union all select from_day from grid.boundaries union all select until_day from grid.boundaries) days
      """;

  private final DSLContext sql;
  private final ShapeStore shapes;

  MapStore(DSLContext sql, ShapeStore shapes) {
    this.sql = sql;
    this.shapes = shapes;
  }

  long version() {
    return sql.select(MAP_VERSION.VERSION).from(MAP_VERSION).fetchSingle(MAP_VERSION.VERSION);
  }

  void count() {
    sql.update(MAP_VERSION).set(MAP_VERSION.VERSION, MAP_VERSION.VERSION.plus(1)).execute();
  }

  /**
   * The version is read first: a change while the rest is read shows as a newer version at the next
   * look.
   */
  GridMap load(LocalDate day) {
    long version = version();
    Record span = Objects.requireNonNull(sql.fetchOne(SPAN, day, day));
    LocalDate since = span.get("since", LocalDate.class);
    List<GridMap.Drawn> grids =
        sql.select(GRIDS.asterisk(), SHAPES.GEOMETRY)
            .from(GRIDS)
            .join(SHAPES)
            .on(SHAPES.GRID.eq(GRIDS.ID))
            .where(
                GridStore.inForce(GRIDS.FROM_DAY, GRIDS.UNTIL_DAY, day),
                GridStore.inForce(SHAPES.FROM_DAY, SHAPES.UNTIL_DAY, day))
            .orderBy(GRIDS.CODE)
            .fetch(MapStore::drawn);
    return new GridMap(
        version,
        since == null ? LocalDate.of(1900, 1, 1) : since,
        span.get("until", LocalDate.class),
        grids,
        shapes.boundaries(day));
  }

  private static GridMap.Drawn drawn(Record row) {
    Grid grid = GridStore.grid(row.into(GRIDS));
    return new GridMap.Drawn(grid.ref(), grid.rank(), Wkb.read(row.get(SHAPES.GEOMETRY)));
  }
}
