package yixian.grid;

import static yixian.grid.db.Tables.GRIDS;
import static yixian.grid.db.Tables.SETTINGS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.grid.db.tables.records.GridsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

@Component
class GridStore {

  private final DSLContext sql;
  private final Clock clock;

  GridStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Who changed a grid last, and when. */
  record LastChange(String by, Instant at) {}

  void add(Actor actor, Grid grid) {
    GridsRecord row = sql.newRecord(GRIDS);
    row.setId(grid.id());
    row.setCode(grid.code());
    fill(row, actor, grid);
    row.setFromDay(grid.from());
    row.setVersion(1);
    row.insert();
  }

  /** Changes the row if it is still the version seen; whether it did. */
  boolean change(Actor actor, Grid grid) {
    GridsRecord row = new GridsRecord();
    fill(row, actor, grid);
    return sql.update(GRIDS)
            .set(row)
            .set(GRIDS.VERSION, GRIDS.VERSION.plus(1))
            .where(GRIDS.ID.eq(grid.id()), GRIDS.VERSION.eq(grid.version()))
            .execute()
        == 1;
  }

  /** Marks the grid as changed if it is still the version seen; whether it did. */
  boolean touch(Actor actor, UUID grid, int version) {
    return sql.update(GRIDS)
            .set(GRIDS.VERSION, GRIDS.VERSION.plus(1))
            .set(GRIDS.CHANGED_BY, actor.name())
            .set(GRIDS.CHANGED_AT, clock.instant())
            .where(GRIDS.ID.eq(grid), GRIDS.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Ends the grid if it is still the version seen; whether it did. */
  boolean end(Actor actor, Grid grid, LocalDate until, String reason) {
    return sql.update(GRIDS)
            .set(GRIDS.UNTIL_DAY, until)
            .set(GRIDS.ENDED_WHY, reason)
            .set(GRIDS.VERSION, GRIDS.VERSION.plus(1))
            .set(GRIDS.CHANGED_BY, actor.name())
            .set(GRIDS.CHANGED_AT, clock.instant())
            .where(GRIDS.ID.eq(grid.id()), GRIDS.VERSION.eq(grid.version()))
            .execute()
        == 1;
  }

  /** Why the grid was ended; absent where it was not. */
  Optional<String> endedWhy(UUID grid) {
    return sql.select(GRIDS.ENDED_WHY)
        .from(GRIDS)
        .where(GRIDS.ID.eq(grid))
        .fetchOptional(GRIDS.ENDED_WHY);
  }

  /** The grids right below that are in force on the day or later, by code. */
  List<Grid> below(UUID grid, LocalDate day) {
    return sql.selectFrom(GRIDS)
        .where(GRIDS.PARENT.eq(grid), GRIDS.UNTIL_DAY.isNull().or(GRIDS.UNTIL_DAY.gt(day)))
        .orderBy(GRIDS.CODE)
        .fetch(GridStore::grid);
  }

  LastChange lastChange(UUID grid) {
    return sql.select(GRIDS.CHANGED_BY, GRIDS.CHANGED_AT)
        .from(GRIDS)
        .where(GRIDS.ID.eq(grid))
        .fetchSingle(row -> new LastChange(row.value1(), row.value2()));
  }

  Optional<Grid> find(UUID id) {
    return sql.selectFrom(GRIDS).where(GRIDS.ID.eq(id)).fetchOptional(GridStore::grid);
  }

  List<Grid> find(Collection<UUID> ids) {
    return sql.selectFrom(GRIDS).where(GRIDS.ID.in(ids)).fetch(GridStore::grid);
  }

  /** The grid that bears the code on the day. */
  Optional<Grid> findByCode(String code, LocalDate day) {
    return sql.selectFrom(GRIDS)
        .where(GRIDS.CODE.eq(code), inForce(GRIDS.FROM_DAY, GRIDS.UNTIL_DAY, day))
        .fetchOptional(GridStore::grid);
  }

  /** Whether another grid bears the code on any day of the grid's life. */
  boolean codeTaken(Grid grid) {
    Condition overlapping = GRIDS.UNTIL_DAY.isNull().or(GRIDS.UNTIL_DAY.gt(grid.from()));
    if (grid.until() != null) {
      overlapping = overlapping.and(GRIDS.FROM_DAY.lt(grid.until()));
    }
    return sql.fetchExists(GRIDS, GRIDS.CODE.eq(grid.code()), GRIDS.ID.ne(grid.id()), overlapping);
  }

  List<Grid> list(GridQuery query) {
    Condition wanted = inForce(GRIDS.FROM_DAY, GRIDS.UNTIL_DAY, query.asOf());
    if (query.unit() != null) {
      wanted = wanted.and(GRIDS.UNIT.eq(query.unit()).or(GRIDS.TOWN.eq(query.unit())));
    }
    if (query.kind() != null) {
      wanted = wanted.and(GRIDS.KIND.eq(query.kind().name()));
    }
    if (query.division() != null) {
      wanted = wanted.and(GRIDS.DIVISION.like(query.division().replaceAll("\\D", "") + "%"));
    }
    return sql.selectFrom(GRIDS).where(wanted).orderBy(GRIDS.CODE).fetch(GridStore::grid);
  }

  /** The grids and all below them, along their parents. */
  Set<UUID> withThoseBelow(Collection<UUID> grids) {
    return Set.copyOf(
        sql.fetch(
                """
                with recursive below as (
                  select id from grid.grids where id = any(?)
                  union
                  select g.id from grid.grids g join below b on g.parent = b.id)
                select id from below
                """,
                (Object) grids.toArray(UUID[]::new))
            .getValues("id", UUID.class));
  }

  GridSettings settings() {
    return sql.selectFrom(SETTINGS)
        .fetchSingle(
            row ->
                new GridSettings(
                    row.getCodePattern(),
                    row.getFewestHouseholds(),
                    row.getMostHouseholds(),
                    row.getVersion()));
  }

  /** Changes the settings if they are still the version seen, or tells who was faster. */
  void set(Actor actor, GridSettings settings) {
    int written =
        sql.update(SETTINGS)
            .set(SETTINGS.CODE_PATTERN, settings.codePattern())
            .set(SETTINGS.FEWEST_HOUSEHOLDS, settings.fewestHouseholds())
            .set(SETTINGS.MOST_HOUSEHOLDS, settings.mostHouseholds())
            .set(SETTINGS.VERSION, SETTINGS.VERSION.plus(1))
            .set(SETTINGS.CHANGED_BY, actor.name())
            .set(SETTINGS.CHANGED_AT, clock.instant())
            .where(SETTINGS.VERSION.eq(settings.version()))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(SETTINGS);
      throw Problem.conflict("设置已被他人修改，请刷新后重试", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  static Condition inForce(Field<LocalDate> from, Field<LocalDate> until, LocalDate day) {
    return DSL.and(from.le(day), until.isNull().or(until.gt(day)));
  }

  private void fill(GridsRecord row, Actor actor, Grid grid) {
    row.setName(grid.name());
    row.setKind(grid.kind().name());
    row.setLevel(grid.level().name());
    row.setUnit(grid.unit());
    row.setTown(grid.town());
    row.setDivision(grid.division());
    row.setParent(grid.parent());
    row.setHouseholds(grid.households());
    row.setUntilDay(grid.until());
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
  }

  static Grid grid(GridsRecord row) {
    return new Grid(
        row.getId(),
        row.getCode(),
        row.getName(),
        GridKind.valueOf(row.getKind()),
        GridLevel.valueOf(row.getLevel()),
        row.getUnit(),
        row.getTown(),
        row.getDivision(),
        row.getParent(),
        row.getHouseholds(),
        row.getFromDay(),
        row.getUntilDay(),
        row.getVersion());
  }
}
