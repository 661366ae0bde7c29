package yixian.attendance.roster;

import static yixian.attendance.db.Tables.CHECK_INS;
import static yixian.attendance.db.Tables.NONCES;
import static yixian.attendance.db.Tables.ROSTERS;
import static yixian.attendance.db.Tables.SHIFTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.CheckInsRecord;
import yixian.attendance.db.tables.records.NoncesRecord;
import yixian.attendance.db.tables.records.RostersRecord;
import yixian.attendance.db.tables.records.ShiftsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class RosterStore {

  private final DSLContext sql;

  RosterStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Rosters within the scope, those that end last first. */
  List<RostersRecord> list(Scope scope) {
    return sql.selectFrom(ROSTERS)
        .where(within(scope))
        .orderBy(ROSTERS.TO_DAY.desc(), ROSTERS.ID)
        .fetch();
  }

  /** Rosters that run on the day. */
  List<RostersRecord> running(LocalDate day) {
    return sql.selectFrom(ROSTERS)
        .where(ROSTERS.TO_DAY.ge(day))
        .orderBy(ROSTERS.TO_DAY, ROSTERS.ID)
        .fetch();
  }

  Optional<RostersRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(ROSTERS).where(ROSTERS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** The roster of a shift that is seen. */
  RostersRecord behind(UUID id) {
    return sql.selectFrom(ROSTERS)
        .where(ROSTERS.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> Problem.notFound("值守安排"));
  }

  void add(RostersRecord roster) {
    sql.insertInto(ROSTERS).set(roster).execute();
  }

  void save(RostersRecord roster, int seen) {
    int written =
        sql.update(ROSTERS)
            .set(roster)
            .where(ROSTERS.ID.eq(roster.getId()), ROSTERS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(ROSTERS, ROSTERS.ID.eq(roster.getId()));
      throw Problem.conflict("这份值守安排已被他人修改，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  List<ShiftsRecord> shifts(UUID roster) {
    return sql.selectFrom(SHIFTS)
        .where(SHIFTS.ROSTER.eq(roster))
        .orderBy(SHIFTS.STARTS_AT, SHIFTS.ID)
        .fetch();
  }

  /** A person's shifts that end after the moment. */
  List<ShiftsRecord> shiftsOf(UUID person, Instant after) {
    return sql.selectFrom(SHIFTS)
        .where(SHIFTS.PERSON.eq(person), SHIFTS.ENDS_AT.gt(after))
        .orderBy(SHIFTS.STARTS_AT)
        .limit(50)
        .fetch();
  }

  /** A shift of the person that overlaps. */
  Optional<ShiftsRecord> clash(UUID person, Instant starts, Instant ends) {
    return sql.selectFrom(SHIFTS)
        .where(SHIFTS.PERSON.eq(person), SHIFTS.STARTS_AT.lt(ends), SHIFTS.ENDS_AT.gt(starts))
        .limit(1)
        .fetchOptional();
  }

  Optional<ShiftsRecord> shift(UUID id) {
    return sql.selectFrom(SHIFTS).where(SHIFTS.ID.eq(id)).fetchOptional();
  }

  void add(ShiftsRecord shift) {
    sql.insertInto(SHIFTS).set(shift).execute();
  }

  void remove(UUID shift) {
    sql.deleteFrom(SHIFTS).where(SHIFTS.ID.eq(shift)).execute();
  }

  Map<UUID, CheckInsRecord> checkIns(Collection<UUID> shifts) {
    return sql.selectFrom(CHECK_INS)
        .where(CHECK_INS.SHIFT.eq(DSL.any(shifts.toArray(UUID[]::new))))
        .fetchMap(CHECK_INS.SHIFT);
  }

  /** False where the shift is taken up already. */
  boolean checkIn(CheckInsRecord checkIn) {
    return sql.insertInto(CHECK_INS).set(checkIn).onConflictDoNothing().execute() == 1;
  }

  void issue(NoncesRecord nonce) {
    sql.insertInto(NONCES).set(nonce).execute();
  }

  /** Uses a nonce up; when it was given out, or nothing where it is not one or was used before. */
  Optional<Instant> use(UUID nonce, UUID shift, Instant now) {
    return sql.update(NONCES)
        .set(NONCES.USED_AT, now)
        .where(NONCES.NONCE.eq(nonce), NONCES.SHIFT.eq(shift), NONCES.USED_AT.isNull())
        .returning(NONCES.ISSUED_AT)
        .fetchOptional(NONCES.ISSUED_AT);
  }

  /** Deletes the positions and nonces of rosters that are over; the rosters. */
  List<UUID> forget(LocalDate day) {
    List<UUID> over =
        sql.select(ROSTERS.ID)
            .from(ROSTERS)
            .where(ROSTERS.TO_DAY.lt(day), ROSTERS.FORGOTTEN.isFalse())
            .fetch(ROSTERS.ID);
    if (!over.isEmpty()) {
      var shifts =
          DSL.select(SHIFTS.ID)
              .from(SHIFTS)
              .where(SHIFTS.ROSTER.eq(DSL.any(over.toArray(UUID[]::new))));
      sql.update(CHECK_INS)
          .setNull(CHECK_INS.LONGITUDE)
          .setNull(CHECK_INS.LATITUDE)
          .setNull(CHECK_INS.ACCURACY)
          .where(CHECK_INS.SHIFT.in(shifts))
          .execute();
      sql.deleteFrom(NONCES).where(NONCES.SHIFT.in(shifts)).execute();
      sql.update(ROSTERS)
          .set(ROSTERS.FORGOTTEN, true)
          .where(ROSTERS.ID.eq(DSL.any(over.toArray(UUID[]::new))))
          .execute();
    }
    return over;
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      UUID[] units = scope.units().toArray(UUID[]::new);
      any.add(ROSTERS.UNIT.eq(DSL.any(units)));
      any.add(ROSTERS.TOWN.eq(DSL.any(units)));
    }
    if (!scope.grids().isEmpty()) {
      any.add(ROSTERS.GRID.eq(DSL.any(scope.grids().toArray(UUID[]::new))));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }
}
