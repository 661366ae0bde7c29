package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.hint.Cells;
import yixian.kernel.Point;
import yixian.kernel.Scope;

@Component
class SimilarStore {

  private static final int MOST_READ = 300;

  private final DSLContext sql;

  SimilarStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What was reported in the cells around the point and still stands, newest first. */
  List<IssuesRecord> around(Point point, Instant since, Scope scope) {
    return sql.select(
            ISSUES.ID,
            ISSUES.CODE,
            ISSUES.SUMMARY,
            ISSUES.STATE,
            ISSUES.CATEGORY,
            ISSUES.REPORTED_AT,
            ISSUES.LONGITUDE,
            ISSUES.LATITUDE)
        .from(ISSUES)
        .where(
            ISSUES.CELL.eq(DSL.any(Cells.around(point, 1).toArray(Long[]::new))),
            ISSUES.REPORTED_AT.gt(since),
            ISSUES.STATE.notIn(State.REFUSED.name(), State.VOID.name()),
            FilterStore.within(scope))
        .orderBy(ISSUES.REPORTED_AT.desc())
        .limit(MOST_READ)
        .fetchInto(ISSUES);
  }
}
