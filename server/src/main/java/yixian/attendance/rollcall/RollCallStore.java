package yixian.attendance.rollcall;

import static yixian.attendance.db.Tables.CALLED;
import static yixian.attendance.db.Tables.ROLL_CALLS;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.CalledRecord;
import yixian.attendance.db.tables.records.RollCallsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class RollCallStore {

  private static final int MOST_LISTED = 200;

  private static final String ADD =
      """
      insert into attendance.called (id, roll_call, person, unit)
      select t.id, ?, t.person, t.unit from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as t (id, person, unit)
      """;

  private final DSLContext sql;

  RollCallStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(RollCallsRecord call) {
    sql.insertInto(ROLL_CALLS).set(call).execute();
  }

  /** An array a column: one statement however many are called. */
  void add(UUID call, List<UUID> ids, List<UUID> persons, List<UUID> units) {
    sql.execute(
        ADD,
        call,
        ids.toArray(UUID[]::new),
        persons.toArray(UUID[]::new),
        units.toArray(UUID[]::new));
  }

  /** Calls within the scope, the latest first. */
  List<RollCallsRecord> list(Scope scope) {
    return sql.selectFrom(ROLL_CALLS)
        .where(within(scope))
        .orderBy(ROLL_CALLS.CALLED_AT.desc(), ROLL_CALLS.ID)
        .limit(MOST_LISTED)
        .fetch();
  }

  Optional<RollCallsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(ROLL_CALLS).where(ROLL_CALLS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** The call of somebody called. */
  RollCallsRecord behind(UUID id) {
    return sql.selectFrom(ROLL_CALLS)
        .where(ROLL_CALLS.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> Problem.notFound("点名"));
  }

  /** Calls that run. */
  List<RollCallsRecord> running() {
    return sql.selectFrom(ROLL_CALLS)
        .where(ROLL_CALLS.ENDED_AT.isNull())
        .orderBy(ROLL_CALLS.DUE_AT, ROLL_CALLS.ID)
        .fetch();
  }

  void save(RollCallsRecord call, int seen) {
    int written =
        sql.update(ROLL_CALLS)
            .set(call)
            .where(ROLL_CALLS.ID.eq(call.getId()), ROLL_CALLS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(ROLL_CALLS, ROLL_CALLS.ID.eq(call.getId()));
      throw Problem.conflict("这次点名已被他人修改，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Those called whom the scope shows; all of them where it shows the whole call. */
  List<CalledRecord> called(UUID call, boolean whole, Scope scope) {
    return sql.selectFrom(CALLED)
        .where(CALLED.ROLL_CALL.eq(call), whole ? DSL.trueCondition() : ofUnits(scope))
        .orderBy(CALLED.UNIT, CALLED.PERSON, CALLED.ID)
        .fetch();
  }

  Optional<CalledRecord> called(UUID call, UUID person) {
    return sql.selectFrom(CALLED)
        .where(CALLED.ROLL_CALL.eq(call), CALLED.PERSON.eq(person))
        .fetchOptional();
  }

  Optional<CalledRecord> one(UUID call, UUID id) {
    return sql.selectFrom(CALLED)
        .where(CALLED.ROLL_CALL.eq(call), CALLED.ID.eq(id))
        .fetchOptional();
  }

  /** Calls that run and mean the person, with his own row. */
  Map<RollCallsRecord, CalledRecord> runningFor(UUID person) {
    Map<RollCallsRecord, CalledRecord> found = new HashMap<>();
    sql.select(ROLL_CALLS.asterisk(), CALLED.asterisk())
        .from(CALLED)
        .join(ROLL_CALLS)
        .on(ROLL_CALLS.ID.eq(CALLED.ROLL_CALL))
        .where(CALLED.PERSON.eq(person), ROLL_CALLS.ENDED_AT.isNull())
        .forEach(row -> found.put(row.into(ROLL_CALLS), row.into(CALLED)));
    return found;
  }

  /** False where there is an answer already, or the call is over. */
  boolean answer(CalledRecord answer) {
    return sql.update(CALLED)
            .set(CALLED.ANSWERED_AT, answer.getAnsweredAt())
            .set(CALLED.WAY, answer.getWay())
            .set(CALLED.BY_NAME, answer.getByName())
            .set(CALLED.REASON, answer.getReason())
            .where(
                CALLED.ID.eq(answer.getId()),
                CALLED.ANSWERED_AT.isNull(),
                CALLED.ROLL_CALL.in(
                    DSL.select(ROLL_CALLS.ID)
                        .from(ROLL_CALLS)
                        .where(
                            ROLL_CALLS.ID.eq(answer.getRollCall()), ROLL_CALLS.ENDED_AT.isNull())))
            .execute()
        == 1;
  }

  /** Marks who has not answered; how many by unit. */
  Map<UUID, Integer> escalate(UUID call, Instant now) {
    Map<UUID, Integer> units = new HashMap<>();
    sql.update(CALLED)
        .set(CALLED.ESCALATED_AT, now)
        .where(CALLED.ROLL_CALL.eq(call), CALLED.ANSWERED_AT.isNull())
        .returning(CALLED.UNIT)
        .fetch(CALLED.UNIT)
        .forEach(unit -> units.merge(unit, 1, Integer::sum));
    return units;
  }

  /** The figures of calls, of all who were called. */
  Map<UUID, CallFigures> figures(Collection<UUID> calls) {
    Field<Integer> inTime =
        DSL.count().filterWhere(CALLED.ANSWERED_AT.le(ROLL_CALLS.DUE_AT)).as("in_time");
    Field<Integer> late =
        DSL.count().filterWhere(CALLED.ANSWERED_AT.gt(ROLL_CALLS.DUE_AT)).as("late");
    Field<Integer> all = DSL.count().as("called");
    Map<UUID, CallFigures> figures = new HashMap<>();
    sql.select(CALLED.ROLL_CALL, all, inTime, late)
        .from(CALLED)
        .join(ROLL_CALLS)
        .on(ROLL_CALLS.ID.eq(CALLED.ROLL_CALL))
        .where(CALLED.ROLL_CALL.eq(DSL.any(calls.toArray(UUID[]::new))))
        .groupBy(CALLED.ROLL_CALL)
        .forEach(
            row ->
                figures.put(
                    row.get(CALLED.ROLL_CALL),
                    CallFigures.of(row.get(all), row.get(inTime), row.get(late))));
    return figures;
  }

  /** Deletes the names of calls that ended before the moment; the calls. */
  List<UUID> forget(Instant before) {
    List<UUID> over =
        sql.update(ROLL_CALLS)
            .set(ROLL_CALLS.FORGOTTEN, true)
            .where(ROLL_CALLS.ENDED_AT.lt(before), ROLL_CALLS.FORGOTTEN.isFalse())
            .returning(ROLL_CALLS.ID)
            .fetch(ROLL_CALLS.ID);
    if (!over.isEmpty()) {
      sql.update(CALLED)
          .setNull(CALLED.PERSON)
          .where(CALLED.ROLL_CALL.eq(DSL.any(over.toArray(UUID[]::new))))
          .execute();
    }
    return over;
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    return ROLL_CALLS
        .UNIT
        .eq(DSL.any(units(scope)))
        .or(ROLL_CALLS.ID.in(DSL.select(CALLED.ROLL_CALL).from(CALLED).where(ofUnits(scope))));
  }

  /** Those called whom the scope shows: of its units, or in a call that one of them made. */
  static Condition calledWithin(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : ofUnits(scope).or(ROLL_CALLS.UNIT.eq(DSL.any(units(scope))));
  }

  private static Condition ofUnits(Scope scope) {
    return scope.everything() ? DSL.trueCondition() : CALLED.UNIT.eq(DSL.any(units(scope)));
  }

  private static UUID[] units(Scope scope) {
    return scope.units().toArray(UUID[]::new);
  }
}
