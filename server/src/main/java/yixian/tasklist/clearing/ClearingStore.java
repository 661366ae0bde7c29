package yixian.tasklist.clearing;

import static yixian.tasklist.db.Sequences.CLEARING_NUMBERS;
import static yixian.tasklist.db.Tables.CLEARINGS;
import static yixian.tasklist.db.Tables.OBJECTS;
import static yixian.tasklist.db.Tables.PROBLEMS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ClearingsRecord;
import yixian.tasklist.db.tables.records.ObjectsRecord;

@Component
class ClearingStore {

  private static final int MOST = 200;

  private final DSLContext sql;

  ClearingStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(CLEARING_NUMBERS).longValue();
  }

  void add(ClearingsRecord clearing) {
    sql.insertInto(CLEARINGS).set(clearing).execute();
  }

  void add(List<ObjectsRecord> objects) {
    sql.batchInsert(objects).execute();
  }

  Optional<ClearingsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(CLEARINGS).where(CLEARINGS.ID.eq(id), within(scope)).fetchOptional();
  }

  List<ClearingsRecord> list(Scope scope) {
    return sql.selectFrom(CLEARINGS)
        .where(within(scope))
        .orderBy(CLEARINGS.MADE_AT.desc(), CLEARINGS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  List<ObjectsRecord> objects(Scope scope, UUID clearing) {
    return sql.selectFrom(OBJECTS)
        .where(OBJECTS.CLEARING.eq(clearing), within(scope, OBJECTS.OWNER, OBJECTS.UNIT))
        .orderBy(OBJECTS.TEAM, OBJECTS.NAME)
        .fetch();
  }

  /** How many problems of a team were found, cleared and are open. */
  record TeamCount(String team, int found, int cleared, int open) {}

  List<TeamCount> teams(Scope scope, UUID clearing) {
    return sql.select(
            OBJECTS.TEAM,
            DSL.count().filterWhere(PROBLEMS.STATE.ne(State.MISTAKEN.name())),
            DSL.count().filterWhere(PROBLEMS.STATE.eq(State.CLEARED.name())),
            DSL.count().filterWhere(open()))
        .from(PROBLEMS)
        .join(OBJECTS)
        .on(OBJECTS.ID.eq(PROBLEMS.OBJECT))
        .where(PROBLEMS.CLEARING.eq(clearing))
        .and(within(scope, PROBLEMS.OWNER, PROBLEMS.UNIT))
        .groupBy(OBJECTS.TEAM)
        .fetch(row -> new TeamCount(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** When each problem was found, and cleared where it was. */
  record Span(Instant found, Optional<Instant> cleared) {}

  List<Span> spans(Scope scope, UUID clearing) {
    return sql.select(PROBLEMS.FOUND_AT, PROBLEMS.CLEARED_AT)
        .from(PROBLEMS)
        .where(PROBLEMS.CLEARING.eq(clearing), PROBLEMS.STATE.ne(State.MISTAKEN.name()))
        .and(within(scope, PROBLEMS.OWNER, PROBLEMS.UNIT))
        .fetch(row -> new Span(row.value1(), Optional.ofNullable(row.value2())));
  }

  int count(Scope scope, UUID clearing, Figure figure, Instant now) {
    return sql.fetchCount(
        PROBLEMS,
        PROBLEMS.CLEARING.eq(clearing),
        within(scope, PROBLEMS.OWNER, PROBLEMS.UNIT),
        counts(figure, Days.of(now)));
  }

  /** What a figure counts. */
  static Condition counts(Figure figure, LocalDate today) {
    return switch (figure) {
      case FOUND -> PROBLEMS.STATE.ne(State.MISTAKEN.name());
      case OPEN -> open();
      case FIXED -> PROBLEMS.STATE.eq(State.FIXED.name());
      case CLEARED -> PROBLEMS.STATE.eq(State.CLEARED.name());
      case OVERDUE -> open().and(PROBLEMS.DUE.lt(today));
      case RETURNED -> PROBLEMS.RETURNED.gt(0);
    };
  }

  private static Condition open() {
    return PROBLEMS.STATE.in(State.FOUND.name(), State.FIXED.name());
  }

  static BigDecimal sum(List<ObjectsRecord> objects) {
    return objects.stream()
        .map(ObjectsRecord::getQuantity)
        .filter(quantity -> quantity != null)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  private static Condition within(Scope scope) {
    return within(scope, CLEARINGS.OWNER, CLEARINGS.OWNER)
        .or(
            DSL.exists(
                DSL.selectOne()
                    .from(OBJECTS)
                    .where(OBJECTS.CLEARING.eq(CLEARINGS.ID))
                    .and(within(scope, OBJECTS.OWNER, OBJECTS.UNIT))));
  }

  /** The scope as a predicate; row security says the same a second time. */
  static Condition within(Scope scope, Field<UUID> owner, Field<UUID> unit) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    return owner.eq(DSL.any(units)).or(unit.eq(DSL.any(units)));
  }
}
