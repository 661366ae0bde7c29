package yixian.issue.deduction;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.STEPS;
import static yixian.issue.db.Tables.TIMERS;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.issue.Channel;
import yixian.issue.Move;
import yixian.issue.Stage;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;

/** Finds in the issues what costs points; what was void, merged or of another system costs none. */
@Component
class FindingStore {

  private static final Condition COUNTED =
      ISSUES
          .STATE
          .notIn(State.VOID.name(), State.MERGED.name())
          .and(ISSUES.CHANNEL.ne(Channel.PAST.name()));

  private final DSLContext sql;

  FindingStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Deadlines of handling that fell in the span and passed; a clock that stands has none. */
  List<Found> late(Instant from, Instant to, Instant now) {
    return sql.select(
            TIMERS.ID, TIMERS.UNIT, TIMERS.ISSUE, ISSUES.CODE, TIMERS.DEADLINE, TIMERS.STOPPED_AT)
        .from(TIMERS)
        .join(ISSUES)
        .on(ISSUES.ID.eq(TIMERS.ISSUE))
        .where(
            TIMERS.STAGE.eq(Stage.HANDLE.name()),
            TIMERS.DEADLINE.ge(from),
            TIMERS.DEADLINE.lt(to),
            TIMERS.UNIT.isNotNull(),
            TIMERS.PAUSED_AT.isNull(),
            COUNTED)
        .and(
            TIMERS
                .STOPPED_AT
                .gt(TIMERS.DEADLINE)
                .or(TIMERS.STOPPED_AT.isNull().and(TIMERS.DEADLINE.lt(now))))
        .orderBy(TIMERS.DEADLINE, TIMERS.ID)
        .fetch(
            row ->
                new Found(
                    Kind.LATE,
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    "timer:" + row.value1(),
                    row.value5(),
                    row.value6() == null || row.value6().isAfter(now) ? null : row.value6(),
                    null));
  }

  /** Steps of a kind that were made in the span. */
  List<Found> steps(Kind kind, Move move, Instant from, Instant to) {
    return sql.select(STEPS.ISSUE, STEPS.SEQ, STEPS.UNIT, ISSUES.CODE, STEPS.AT, STEPS.REASON)
        .from(STEPS)
        .join(ISSUES)
        .on(ISSUES.ID.eq(STEPS.ISSUE))
        .where(
            STEPS.MOVE.eq(move.name()),
            STEPS.AT.ge(from),
            STEPS.AT.lt(to),
            STEPS.UNIT.isNotNull(),
            COUNTED)
        .orderBy(STEPS.AT, STEPS.ISSUE)
        .fetch(
            row ->
                new Found(
                    kind,
                    row.value3(),
                    row.value1(),
                    row.value4(),
                    "step:" + row.value1() + ":" + row.value2(),
                    null,
                    row.value5(),
                    row.value6()));
  }

  Optional<IssuesRecord> issue(String code) {
    return sql.selectFrom(ISSUES).where(ISSUES.CODE.eq(code), COUNTED).fetchOptional();
  }

  /** Whether the unit ever had an order on the issue. */
  boolean worked(UUID issue, UUID unit) {
    return sql.fetchExists(WORK_ORDERS, WORK_ORDERS.ISSUE.eq(issue).and(WORK_ORDERS.UNIT.eq(unit)));
  }
}
