package yixian.talent.follow;

import static yixian.talent.db.Tables.FOLLOW_UPS;
import static yixian.talent.db.Tables.PERIODS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.talent.db.tables.records.FollowUpsRecord;
import yixian.talent.db.tables.records.PeriodsRecord;

@Component
class FollowUpStore {

  private static final int MOST = 500;
  private static final Condition OPEN = FOLLOW_UPS.DONE_AT.isNull();

  private final DSLContext sql;

  FollowUpStore(DSLContext sql) {
    this.sql = sql;
  }

  Map<UUID, PeriodsRecord> periods() {
    return sql.selectFrom(PERIODS).fetchMap(PERIODS.BATCH);
  }

  int halfYears(UUID batch) {
    return sql.selectFrom(PERIODS)
        .where(PERIODS.BATCH.eq(batch))
        .fetchOptional(PERIODS.HALF_YEARS)
        .orElse(0);
  }

  /** Sets the period if it is still as seen; version 0 means that none was set. */
  void set(UUID batch, int halfYears, int seen, String by, Instant at) {
    int written =
        seen == 0
            ? sql.insertInto(PERIODS)
                .set(PERIODS.BATCH, batch)
                .set(PERIODS.HALF_YEARS, halfYears)
                .set(PERIODS.VERSION, 1)
                .set(PERIODS.CHANGED_BY, by)
                .set(PERIODS.CHANGED_AT, at)
                .onConflictDoNothing()
                .execute()
            : sql.update(PERIODS)
                .set(PERIODS.HALF_YEARS, halfYears)
                .set(PERIODS.VERSION, seen + 1)
                .set(PERIODS.CHANGED_BY, by)
                .set(PERIODS.CHANGED_AT, at)
                .where(PERIODS.BATCH.eq(batch), PERIODS.VERSION.eq(seen))
                .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(PERIODS, PERIODS.BATCH.eq(batch));
      throw Problem.conflict("跟踪期已在别处改过，请刷新后再改", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Keeps it, unless it is kept already. */
  void add(FollowUp each) {
    sql.insertInto(FOLLOW_UPS)
        .set(FOLLOW_UPS.ID, each.id())
        .set(FOLLOW_UPS.PLACEMENT, each.placement())
        .set(FOLLOW_UPS.BATCH, each.batch())
        .set(FOLLOW_UPS.PERSON, each.person())
        .set(FOLLOW_UPS.HOME_UNIT, each.homeUnit())
        .set(FOLLOW_UPS.HOST_UNIT, each.hostUnit())
        .set(FOLLOW_UPS.NUMBER, each.number())
        .set(FOLLOW_UPS.DUE_DAY, each.due())
        .set(FOLLOW_UPS.VERSION, each.version())
        .onConflictDoNothing()
        .execute();
  }

  /** Drops what is beyond the period and not done; what was found stays. */
  void drop(UUID batch, int beyond) {
    sql.deleteFrom(FOLLOW_UPS)
        .where(FOLLOW_UPS.BATCH.eq(batch), FOLLOW_UPS.NUMBER.gt(beyond), OPEN)
        .execute();
  }

  /** How many are open of each batch. */
  Map<UUID, Integer> open() {
    return sql.select(FOLLOW_UPS.BATCH, DSL.count())
        .from(FOLLOW_UPS)
        .where(OPEN)
        .groupBy(FOLLOW_UPS.BATCH)
        .fetchMap(FOLLOW_UPS.BATCH, DSL.count());
  }

  List<FollowUp> list(Scope scope, Show show, LocalDate horizon) {
    return switch (show) {
      case DUE -> open(scope, FOLLOW_UPS.DUE_DAY.le(horizon));
      case AHEAD -> open(scope, FOLLOW_UPS.DUE_DAY.gt(horizon));
      case DONE ->
          sql.selectFrom(FOLLOW_UPS)
              .where(OPEN.not(), within(scope))
              .orderBy(FOLLOW_UPS.DONE_AT.desc(), FOLLOW_UPS.ID.desc())
              .limit(MOST)
              .fetch(FollowUpStore::followUp);
    };
  }

  private List<FollowUp> open(Scope scope, Condition due) {
    return sql.selectFrom(FOLLOW_UPS)
        .where(OPEN, due, within(scope))
        .orderBy(FOLLOW_UPS.DUE_DAY, FOLLOW_UPS.ID)
        .limit(MOST)
        .fetch(FollowUpStore::followUp);
  }

  List<FollowUp> ofPerson(UUID person) {
    return sql.selectFrom(FOLLOW_UPS)
        .where(FOLLOW_UPS.PERSON.eq(person))
        .orderBy(FOLLOW_UPS.DUE_DAY, FOLLOW_UPS.ID)
        .fetch(FollowUpStore::followUp);
  }

  Optional<FollowUp> find(Scope scope, UUID id) {
    return sql.selectFrom(FOLLOW_UPS)
        .where(FOLLOW_UPS.ID.eq(id), within(scope))
        .fetchOptional(FollowUpStore::followUp);
  }

  /** Keeps what was found, if the follow-up is still as seen. */
  void save(UUID id, FollowUp.Done done, int seen) {
    int written =
        sql.update(FOLLOW_UPS)
            .set(FOLLOW_UPS.POST, done.post())
            .set(FOLLOW_UPS.OUTCOME, done.outcome().name())
            .set(FOLLOW_UPS.SAID, done.said())
            .set(FOLLOW_UPS.DONE_AT, done.at())
            .set(FOLLOW_UPS.DONE_BY, done.by())
            .set(FOLLOW_UPS.VERSION, seen + 1)
            .where(FOLLOW_UPS.ID.eq(id), FOLLOW_UPS.VERSION.eq(seen), OPEN)
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(FOLLOW_UPS, FOLLOW_UPS.ID.eq(id));
      throw Problem.conflict("这次跟踪已在别处登记过，请刷新后再看", winner.getDoneBy(), winner.getDoneAt());
    }
  }

  /** Those that come due until the day and of which nobody was told; they are told of now. */
  List<FollowUp> remind(LocalDate until, Instant now) {
    return told(FOLLOW_UPS.REMINDED_AT, FOLLOW_UPS.DUE_DAY.le(until), now);
  }

  /** Those that are overdue since before the day and of which nobody was told so. */
  List<FollowUp> remindOverdue(LocalDate before, Instant now) {
    return told(FOLLOW_UPS.OVERDUE_AT, FOLLOW_UPS.DUE_DAY.lt(before), now);
  }

  private List<FollowUp> told(Field<Instant> mark, Condition due, Instant now) {
    return sql.update(FOLLOW_UPS)
        .set(mark, now)
        .where(OPEN, mark.isNull(), due)
        .returning()
        .fetch(FollowUpStore::followUp);
  }

  private static FollowUp followUp(FollowUpsRecord row) {
    return new FollowUp(
        row.getId(),
        row.getPlacement(),
        row.getBatch(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHostUnit(),
        row.getNumber(),
        row.getDueDay(),
        done(row),
        row.getVersion());
  }

  private static FollowUp.@Nullable Done done(FollowUpsRecord row) {
    return row.getDoneAt() == null
        ? null
        : new FollowUp.Done(
            row.getPost(),
            Outcome.valueOf(row.getOutcome()),
            row.getSaid(),
            row.getDoneAt(),
            row.getDoneBy());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    Condition own =
        scope.person() == null ? DSL.falseCondition() : FOLLOW_UPS.PERSON.eq(scope.person());
    return own.or(FOLLOW_UPS.HOME_UNIT.eq(DSL.any(units)))
        .or(FOLLOW_UPS.HOST_UNIT.eq(DSL.any(units)));
  }
}
