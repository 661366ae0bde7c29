package yixian.attendance.leave;

import static yixian.attendance.db.Tables.LEAVES;
import static yixian.attendance.db.Tables.STEPS;
import static yixian.attendance.db.Tables.TIERS;
import static yixian.attendance.db.Tables.TYPES;

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
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.attendance.db.tables.records.StepsRecord;
import yixian.attendance.db.tables.records.TypesRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class LeaveStore {

  private static final Condition ALIVE = LEAVES.STATE.in("ASKED", "GRANTED", "RETURNED");
  private static final Condition AWAY = LEAVES.STATE.in("GRANTED", "RETURNED");

  private final DSLContext sql;

  LeaveStore(DSLContext sql) {
    this.sql = sql;
  }

  List<LeaveType> types() {
    Map<String, List<Tier>> tiers =
        sql.selectFrom(TIERS)
            .orderBy(TIERS.YEARS)
            .fetchGroups(TIERS.TYPE, row -> new Tier(row.getYears(), row.getDays()));
    return sql.selectFrom(TYPES)
        .orderBy(TYPES.PLACE, TYPES.CODE)
        .fetch(row -> type(row, tiers.getOrDefault(row.getCode(), List.of())));
  }

  /** Puts a kind of leave in place of the version seen; false where somebody was faster. */
  void change(TypesRecord type, int seen, List<Tier> tiers) {
    int written =
        sql.update(TYPES)
            .set(type)
            .where(TYPES.CODE.eq(type.getCode()), TYPES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(TYPES, TYPES.CODE.eq(type.getCode()));
      throw Problem.conflict(
          "“" + winner.getName() + "”已被他人修改，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
    sql.deleteFrom(TIERS).where(TIERS.TYPE.eq(type.getCode())).execute();
    for (Tier tier : tiers) {
      sql.insertInto(TIERS, TIERS.TYPE, TIERS.YEARS, TIERS.DAYS)
          .values(type.getCode(), tier.years(), tier.days())
          .execute();
    }
  }

  /** A person's leaves, the latest first. */
  List<LeavesRecord> ofPerson(UUID person) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.PERSON.eq(person))
        .orderBy(LEAVES.FROM_DAY.desc(), LEAVES.ID.desc())
        .fetch();
  }

  /** A person's leaves that take, or may come to take, some of these days. */
  List<LeavesRecord> during(UUID person, LocalDate first, LocalDate last) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.PERSON.eq(person), ALIVE, LEAVES.FROM_DAY.le(last), LEAVES.TO_DAY.ge(first))
        .orderBy(LEAVES.FROM_DAY)
        .fetch();
  }

  /** Granted leaves within the scope that touch these days. */
  List<LeavesRecord> away(Scope scope, LocalDate first, LocalDate last) {
    return sql.selectFrom(LEAVES)
        .where(within(scope), AWAY, LEAVES.FROM_DAY.le(last), LEAVES.TO_DAY.ge(first))
        .orderBy(LEAVES.FROM_DAY, LEAVES.ID)
        .fetch();
  }

  /** Granted leaves of these placements that touch the day. */
  List<LeavesRecord> awayOn(Collection<UUID> placements, LocalDate day) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))))
        .and(AWAY)
        .and(LEAVES.FROM_DAY.le(day))
        .and(LEAVES.TO_DAY.ge(day))
        .fetch();
  }

  /** Granted leaves of these placements that touch these days. */
  List<LeavesRecord> away(Collection<UUID> placements, LocalDate first, LocalDate last) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))))
        .and(AWAY)
        .and(LEAVES.FROM_DAY.le(last))
        .and(LEAVES.TO_DAY.ge(first))
        .orderBy(LEAVES.FROM_DAY, LEAVES.ID)
        .fetch();
  }

  /** Leaves of these placements that nobody has decided on. */
  List<LeavesRecord> asked(Collection<UUID> placements) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))))
        .and(LEAVES.STATE.eq("ASKED"))
        .orderBy(LEAVES.FROM_DAY, LEAVES.ID)
        .fetch();
  }

  /** These of them that the scope reaches. */
  List<LeavesRecord> find(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.ID.eq(DSL.any(ids.toArray(UUID[]::new))), within(scope))
        .fetch();
  }

  /** Granted leaves of a placement that touch these days. */
  List<LeavesRecord> ofPlacement(UUID placement, LocalDate first, LocalDate last) {
    return sql.selectFrom(LEAVES)
        .where(
            LEAVES.PLACEMENT.eq(placement), AWAY, LEAVES.FROM_DAY.le(last), LEAVES.TO_DAY.ge(first))
        .orderBy(LEAVES.FROM_DAY)
        .fetch();
  }

  /**
   * Granted leaves that should have been reported back before the day, of which nobody was told.
   */
  List<LeavesRecord> overdue(LocalDate day, int most) {
    return sql.selectFrom(LEAVES)
        .where(LEAVES.STATE.eq("GRANTED"), LEAVES.REMINDED.isFalse(), LEAVES.DUE_DAY.lt(day))
        .orderBy(LEAVES.DUE_DAY)
        .limit(most)
        .fetch();
  }

  /** Those of these placements whose return was due before the day. */
  List<LeavesRecord> late(Collection<UUID> placements, LocalDate day) {
    return sql.selectFrom(LEAVES)
        .where(
            LEAVES.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))),
            LEAVES.STATE.eq("GRANTED"),
            LEAVES.DUE_DAY.lt(day))
        .orderBy(LEAVES.DUE_DAY, LEAVES.ID)
        .fetch();
  }

  void reminded(UUID leave) {
    sql.update(LEAVES).set(LEAVES.REMINDED, true).where(LEAVES.ID.eq(leave)).execute();
  }

  Optional<LeavesRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(LEAVES).where(LEAVES.ID.eq(id), within(scope)).fetchOptional();
  }

  /** The leave that an approval of this transaction is about. */
  Optional<LeavesRecord> decided(UUID id) {
    return sql.selectFrom(LEAVES).where(LEAVES.ID.eq(id)).forUpdate().fetchOptional();
  }

  void add(LeavesRecord leave, StepsRecord step) {
    sql.insertInto(LEAVES).set(leave).execute();
    sql.insertInto(STEPS).set(step).execute();
  }

  void save(LeavesRecord leave, int seen, StepsRecord step) {
    int written =
        sql.update(LEAVES)
            .set(leave)
            .where(LEAVES.ID.eq(leave.getId()), LEAVES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(LEAVES, LEAVES.ID.eq(leave.getId()));
      throw Problem.conflict("这份请假刚有变化，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
    sql.insertInto(STEPS).set(step).execute();
  }

  List<StepsRecord> steps(UUID leave) {
    return sql.selectFrom(STEPS).where(STEPS.LEAVE.eq(leave)).orderBy(STEPS.SEQ).fetch();
  }

  private static LeaveType type(TypesRecord row, List<Tier> tiers) {
    return new LeaveType(
        row.getCode(),
        row.getName(),
        row.getBasis(),
        Counting.valueOf(row.getCounting()),
        row.getReasonNeeded(),
        row.getMostDays(),
        row.getShortDays(),
        row.getPlace(),
        row.getEnabled(),
        tiers,
        row.getVersion());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      UUID[] units = scope.units().toArray(UUID[]::new);
      any.add(LEAVES.HOME_UNIT.eq(DSL.any(units)));
      any.add(LEAVES.HOST_UNIT.eq(DSL.any(units)));
    }
    if (scope.person() != null) {
      any.add(LEAVES.PERSON.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }
}
