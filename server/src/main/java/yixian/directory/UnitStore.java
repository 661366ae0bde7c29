package yixian.directory;

import static yixian.directory.db.Tables.DIVISIONS;
import static yixian.directory.db.Tables.UNITS;
import static yixian.directory.db.Tables.UNIT_NAMES;
import static yixian.directory.db.Tables.UNIT_TREE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.kernel.Problem;

@Component
class UnitStore {

  private final DSLContext sql;

  UnitStore(DSLContext sql) {
    this.sql = sql;
  }

  UnitBook read() {
    Map<UUID, List<UnitBook.Name>> names =
        sql.selectFrom(UNIT_NAMES)
            .orderBy(UNIT_NAMES.UNIT, UNIT_NAMES.FROM_DAY)
            .fetchGroups(
                UNIT_NAMES.UNIT,
                row ->
                    new UnitBook.Name(
                        row.getUnit(),
                        row.getName(),
                        row.getShortName(),
                        new Period(row.getFromDay(), row.getUntilDay())));
    List<UnitBook.Row> rows =
        sql.select(
                UNITS.ID,
                UNITS.CODE,
                UNITS.KIND,
                UNITS.LEVEL,
                DIVISIONS.CODE,
                UNITS.FROM_DAY,
                UNITS.UNTIL_DAY,
                UNITS.VERSION)
            .from(UNITS)
            .leftJoin(DIVISIONS)
            .on(DIVISIONS.ID.eq(UNITS.DIVISION))
            .fetch(
                row ->
                    new UnitBook.Row(
                        row.value1(),
                        row.value2(),
                        UnitKind.valueOf(row.value3()),
                        Level.valueOf(row.value4()),
                        row.value5(),
                        new Period(row.value6(), row.value7()),
                        row.value8(),
                        names.getOrDefault(row.value1(), List.of())));
    return UnitBook.of(rows, edges());
  }

  private List<Edge> edges() {
    return sql.selectFrom(UNIT_TREE)
        .orderBy(UNIT_TREE.FROM_DAY, UNIT_TREE.ID)
        .fetch(
            row ->
                new Edge(
                    row.getId(),
                    Tree.valueOf(row.getTree()),
                    row.getUnit(),
                    row.getParent(),
                    new Period(row.getFromDay(), row.getUntilDay())));
  }

  /** Only one edit of the trees at a time, so that two moves cannot make a cycle together. */
  void lockTrees() {
    sql.execute("select pg_advisory_xact_lock(hashtext('directory.unit_tree'))");
  }

  void add(UUID id, NewUnit unit, @Nullable UUID division, Instant at, Actor by) {
    sql.insertInto(UNITS)
        .set(UNITS.ID, id)
        .set(UNITS.CODE, unit.code())
        .set(UNITS.KIND, unit.kind().name())
        .set(UNITS.LEVEL, unit.level().name())
        .set(UNITS.DIVISION, division)
        .set(UNITS.FROM_DAY, unit.from())
        .set(UNITS.EDITED_AT, at)
        .set(UNITS.EDITED_BY, by.name())
        .execute();
  }

  void addName(UUID unit, String name, String shortName, LocalDate from) {
    sql.insertInto(UNIT_NAMES)
        .set(UNIT_NAMES.ID, Ids.next())
        .set(UNIT_NAMES.UNIT, unit)
        .set(UNIT_NAMES.NAME, name)
        .set(UNIT_NAMES.SHORT_NAME, shortName)
        .set(UNIT_NAMES.FROM_DAY, from)
        .execute();
  }

  /** Ends the name in force the day before; a name that would have lasted no day is taken out. */
  void endName(UUID unit, LocalDate until) {
    sql.deleteFrom(UNIT_NAMES)
        .where(UNIT_NAMES.UNIT.eq(unit), UNIT_NAMES.FROM_DAY.ge(until))
        .execute();
    sql.update(UNIT_NAMES)
        .set(UNIT_NAMES.UNTIL_DAY, until)
        .where(
            UNIT_NAMES.UNIT.eq(unit),
            UNIT_NAMES.UNTIL_DAY.isNull().or(UNIT_NAMES.UNTIL_DAY.gt(until)))
        .execute();
  }

  void addEdge(Edge edge) {
    sql.insertInto(UNIT_TREE)
        .set(UNIT_TREE.ID, edge.id())
        .set(UNIT_TREE.TREE, edge.tree().name())
        .set(UNIT_TREE.UNIT, edge.unit())
        .set(UNIT_TREE.PARENT, edge.parent())
        .set(UNIT_TREE.FROM_DAY, edge.period().from())
        .set(UNIT_TREE.UNTIL_DAY, edge.period().until())
        .execute();
  }

  void endEdge(Edge edge, LocalDate until) {
    if (edge.period().from().isBefore(until)) {
      sql.update(UNIT_TREE)
          .set(UNIT_TREE.UNTIL_DAY, until)
          .where(UNIT_TREE.ID.eq(edge.id()))
          .execute();
    } else {
      sql.deleteFrom(UNIT_TREE).where(UNIT_TREE.ID.eq(edge.id())).execute();
    }
  }

  void close(UUID unit, LocalDate until) {
    sql.update(UNITS).set(UNITS.UNTIL_DAY, until).where(UNITS.ID.eq(unit)).execute();
  }

  void describe(UUID unit, UnitKind kind, Level level, @Nullable UUID division) {
    sql.update(UNITS)
        .set(UNITS.KIND, kind.name())
        .set(UNITS.LEVEL, level.name())
        .set(UNITS.DIVISION, division)
        .where(UNITS.ID.eq(unit))
        .execute();
  }

  /** Marks the edit if the unit is still as the editor saw it, else says who was faster. */
  void touch(UUID unit, int seen, Instant at, Actor by) {
    int touched =
        sql.update(UNITS)
            .set(UNITS.VERSION, seen + 1)
            .set(UNITS.EDITED_AT, at)
            .set(UNITS.EDITED_BY, by.name())
            .where(UNITS.ID.eq(unit), UNITS.VERSION.eq(seen))
            .execute();
    if (touched == 0) {
      throw sql.selectFrom(UNITS)
          .where(UNITS.ID.eq(unit))
          .fetchOptional(
              row ->
                  Problem.conflict(
                      "该单位已被 " + row.getEditedBy() + " 修改，请刷新后再改",
                      row.getEditedBy(),
                      row.getEditedAt()))
          .orElseGet(() -> Problem.notFound("单位"));
    }
  }
}
