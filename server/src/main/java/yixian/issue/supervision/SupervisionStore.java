package yixian.issue.supervision;

import static yixian.issue.db.Tables.ESCALATIONS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.SUPERVISIONS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.EscalationsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.SupervisionsRecord;

/** An order belongs to whoever sees its issue. */
@Component
class SupervisionStore {

  private static final int MOST = 500;

  private final DSLContext sql;

  SupervisionStore(DSLContext sql) {
    this.sql = sql;
  }

  /** An order with the issue it is on. */
  record Row(SupervisionsRecord order, IssuesRecord issue) {}

  void add(SupervisionsRecord order) {
    sql.insertInto(SUPERVISIONS).set(order).execute();
  }

  boolean save(SupervisionsRecord order, int seen) {
    return sql.update(SUPERVISIONS)
            .set(order)
            .where(SUPERVISIONS.ID.eq(order.getId()), SUPERVISIONS.VERSION.eq(seen))
            .execute()
        == 1;
  }

  Optional<Row> find(UUID id) {
    return rows(SUPERVISIONS.ID.eq(id)).stream().findFirst();
  }

  List<Row> of(UUID issue) {
    return rows(SUPERVISIONS.ISSUE.eq(issue));
  }

  /** Newest first. */
  List<Row> list(@Nullable State state, Instant since) {
    return rows(
        SUPERVISIONS
            .ASKED_AT
            .ge(since)
            .and(state == null ? DSL.noCondition() : SUPERVISIONS.STATE.eq(state.name())));
  }

  private List<Row> rows(Condition condition) {
    return withIssues(
        sql.selectFrom(SUPERVISIONS)
            .where(condition)
            .orderBy(SUPERVISIONS.ASKED_AT.desc(), SUPERVISIONS.ID.desc())
            .limit(MOST)
            .fetch());
  }

  private List<Row> withIssues(List<SupervisionsRecord> orders) {
    UUID[] ids = orders.stream().map(SupervisionsRecord::getIssue).toArray(UUID[]::new);
    Map<UUID, IssuesRecord> issues =
        sql.selectFrom(ISSUES).where(ISSUES.ID.eq(DSL.any(ids))).fetchMap(ISSUES.ID);
    return orders.stream()
        .map(order -> new Row(order, Objects.requireNonNull(issues.get(order.getIssue()))))
        .toList();
  }

  /** Orders that nobody answered in time, and that can still go up; locked. */
  List<Row> late(Instant now, int most) {
    return withIssues(
        sql.selectFrom(SUPERVISIONS)
            .where(
                SUPERVISIONS.STATE.eq(State.ORDERED.name()),
                SUPERVISIONS.LEVEL.lt(Escalating.HIGHEST),
                SUPERVISIONS.ESCALATE_AT.lt(now))
            .orderBy(SUPERVISIONS.ESCALATE_AT)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch());
  }

  void log(EscalationsRecord step) {
    sql.insertInto(ESCALATIONS).set(step).execute();
  }

  Map<UUID, List<EscalationsRecord>> escalations(Collection<UUID> orders) {
    return sql
        .selectFrom(ESCALATIONS)
        .where(ESCALATIONS.SUPERVISION.eq(DSL.any(orders.toArray(UUID[]::new))))
        .orderBy(ESCALATIONS.LEVEL)
        .stream()
        .collect(Collectors.groupingBy(EscalationsRecord::getSupervision));
  }
}
