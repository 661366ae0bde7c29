package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.RELEASES;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Page;
import yixian.kernel.Scope;

/** Filed issues by what was decided about showing them. */
@Component
class UnreleasedStore {

  private static final int MOST = 50;

  private final DSLContext sql;

  UnreleasedStore(DSLContext sql) {
    this.sql = sql;
  }

  private static Condition which(@Nullable String verdict, Instant since, Scope scope) {
    Condition decided = verdict == null ? RELEASES.ISSUE.isNull() : RELEASES.VERDICT.eq(verdict);
    return DSL.and(
        decided,
        ISSUES.REPORTED_AT.ge(since),
        ISSUES.STATE.notIn(
            State.REPORTED.name(),
            State.VERIFYING.name(),
            State.REFUSED.name(),
            State.VOID.name(),
            State.MERGED.name()),
        FilterStore.within(scope));
  }

  /** Newest first. */
  List<IssuesRecord> list(@Nullable String verdict, Instant since, Scope scope) {
    return sql.select(ISSUES.fields())
        .from(ISSUES)
        .leftJoin(RELEASES)
        .on(RELEASES.ISSUE.eq(ISSUES.ID))
        .where(which(verdict, since, scope))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .limit(MOST)
        .fetchInto(ISSUES);
  }

  /** Counted up to one more than a page tells. */
  int count(@Nullable String verdict, Instant since, Scope scope) {
    return sql.fetchCount(
        sql.selectOne()
            .from(ISSUES)
            .leftJoin(RELEASES)
            .on(RELEASES.ISSUE.eq(ISSUES.ID))
            .where(which(verdict, since, scope))
            .limit(Page.COUNT_CAP + 1));
  }
}
