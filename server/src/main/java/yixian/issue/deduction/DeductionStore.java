package yixian.issue.deduction;

import static yixian.issue.db.Tables.DEDUCTIONS;
import static yixian.issue.db.Tables.DEDUCTION_KINDS;
import static yixian.issue.db.Tables.DEDUCTION_MONTHS;
import static yixian.issue.db.Tables.DEDUCTION_STEPS;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.DeductionStepsRecord;
import yixian.issue.db.tables.records.DeductionsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class DeductionStore {

  private static final int MOST = 1_000;

  private final DSLContext sql;

  DeductionStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Rule> rules() {
    return sql.selectFrom(DEDUCTION_KINDS)
        .orderBy(DEDUCTION_KINDS.POSITION)
        .fetch(
            row -> {
              Kind kind = Kind.valueOf(row.getCode());
              return new Rule(
                  kind,
                  kind.label(),
                  kind.drawn(),
                  row.getBasis(),
                  row.getPoints(),
                  row.getDays(),
                  row.getRunning(),
                  row.getVersion());
            });
  }

  /** Keeps a rule if it still stands as seen; whether it did. */
  void change(Actor actor, Rule rule, int seen, Instant at) {
    int written =
        sql.update(DEDUCTION_KINDS)
            .set(DEDUCTION_KINDS.BASIS, rule.basis())
            .set(DEDUCTION_KINDS.POINTS, rule.points())
            .set(DEDUCTION_KINDS.DAYS, rule.days())
            .set(DEDUCTION_KINDS.RUNNING, rule.running())
            .set(DEDUCTION_KINDS.VERSION, seen + 1)
            .set(DEDUCTION_KINDS.CHANGED_BY, actor.name())
            .set(DEDUCTION_KINDS.CHANGED_AT, at)
            .where(DEDUCTION_KINDS.CODE.eq(rule.kind().name()), DEDUCTION_KINDS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(DEDUCTION_KINDS, DEDUCTION_KINDS.CODE.eq(rule.kind().name()));
      throw Problem.conflict(
          "“" + rule.kind().label() + "”的标准已被别人修改，请刷新",
          winner.getChangedBy(),
          winner.getChangedAt());
    }
  }

  List<Sheet.Month> months() {
    return sql.selectFrom(DEDUCTION_MONTHS)
        .orderBy(DEDUCTION_MONTHS.MONTH.desc())
        .fetch(row -> new Sheet.Month(row.getMonth(), row.getDrawnAt(), row.getDrawnBy()));
  }

  /** Notes that a month was drawn, unless it was before; whether it was noted. */
  boolean open(LocalDate month, Instant at, String by, int found) {
    return sql.insertInto(DEDUCTION_MONTHS)
            .set(DEDUCTION_MONTHS.MONTH, month)
            .set(DEDUCTION_MONTHS.DRAWN_AT, at)
            .set(DEDUCTION_MONTHS.DRAWN_BY, by)
            .set(DEDUCTION_MONTHS.FOUND, found)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Adds those whose fact has not cost points before; how many. */
  int add(List<DeductionsRecord> all) {
    int added = 0;
    for (DeductionsRecord each : all) {
      added += sql.insertInto(DEDUCTIONS).set(each).onConflictDoNothing().execute();
    }
    return added;
  }

  void add(DeductionStepsRecord step) {
    sql.insertInto(DEDUCTION_STEPS).set(step).execute();
  }

  Optional<DeductionsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(DEDUCTIONS).where(DEDUCTIONS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Writes it, if it is still as seen. */
  void save(DeductionsRecord row, int seen) {
    row.setVersion(seen + 1);
    int written =
        sql.update(DEDUCTIONS)
            .set(row)
            .where(DEDUCTIONS.ID.eq(row.getId()), DEDUCTIONS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      DeductionsRecord winner = sql.fetchSingle(DEDUCTIONS, DEDUCTIONS.ID.eq(row.getId()));
      throw Problem.conflict(
          "本条已由 " + winner.getChangedBy() + " 先行办理，请刷新后再办",
          winner.getChangedBy(),
          winner.getChangedAt());
    }
  }

  List<DeductionStepsRecord> steps(UUID deduction) {
    return sql.selectFrom(DEDUCTION_STEPS)
        .where(DEDUCTION_STEPS.DEDUCTION.eq(deduction))
        .orderBy(DEDUCTION_STEPS.SEQ)
        .fetch();
  }

  /** Those of a month, by unit and code. */
  List<DeductionsRecord> list(
      Scope scope, LocalDate month, @Nullable UUID unit, Figure figure, Instant now) {
    return sql.selectFrom(DEDUCTIONS)
        .where(within(scope), DEDUCTIONS.MONTH.eq(month), counts(figure, now))
        .and(unit == null ? DSL.noCondition() : DEDUCTIONS.UNIT.eq(unit))
        .orderBy(DEDUCTIONS.UNIT, DEDUCTIONS.CODE, DEDUCTIONS.ID)
        .limit(MOST)
        .fetch();
  }

  /** How many a figure counts, and their points. */
  record Sum(int count, BigDecimal points) {}

  Sum sum(Scope scope, LocalDate month, Figure figure, Instant now) {
    return sql.select(DSL.count(), DSL.coalesce(DSL.sum(DEDUCTIONS.POINTS), BigDecimal.ZERO))
        .from(DEDUCTIONS)
        .where(within(scope), DEDUCTIONS.MONTH.eq(month), counts(figure, now))
        .fetchSingle(row -> new Sum(row.value1(), row.value2()));
  }

  /** What each unit has in a month. */
  record UnitSum(
      UUID unit,
      int found,
      int shown,
      int disputed,
      int cleared,
      int counting,
      BigDecimal points) {}

  List<UnitSum> units(Scope scope, LocalDate month, Instant now) {
    Field<BigDecimal> points =
        DSL.coalesce(
            DSL.sum(DEDUCTIONS.POINTS).filterWhere(counts(Figure.COUNTING, now)), BigDecimal.ZERO);
    return sql.select(
            DEDUCTIONS.UNIT,
            DSL.count(),
            DSL.count().filterWhere(counts(Figure.SHOWN, now)),
            DSL.count().filterWhere(counts(Figure.DISPUTED, now)),
            DSL.count().filterWhere(counts(Figure.CLEARED, now)),
            DSL.count().filterWhere(counts(Figure.COUNTING, now)),
            points)
        .from(DEDUCTIONS)
        .where(within(scope), DEDUCTIONS.MONTH.eq(month))
        .groupBy(DEDUCTIONS.UNIT)
        .fetch(
            row ->
                new UnitSum(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7()));
  }

  /** What a figure counts. */
  private static Condition counts(Figure figure, Instant now) {
    Condition shown = DEDUCTIONS.STATE.eq(State.SHOWN.name());
    Condition upheld = DEDUCTIONS.STATE.eq(State.UPHELD.name());
    return switch (figure) {
      case ALL -> DSL.trueCondition();
      case SHOWN -> shown.and(DEDUCTIONS.UNTIL.gt(now));
      case DISPUTED -> DEDUCTIONS.STATE.eq(State.DISPUTED.name());
      case CLEARED -> DEDUCTIONS.STATE.eq(State.CLEARED.name());
      case UPHELD -> upheld;
      case COUNTING -> upheld.or(shown.and(DEDUCTIONS.UNTIL.le(now)));
    };
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : DEDUCTIONS.UNIT.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
