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

  /**
   * What is open or was closed lately, of what was reported lately.
   *
   * @param released only what anybody may look at
   */
  record Lately(Instant reportedSince, Instant closedSince, boolean released) {}

  /** What lately stands in the cells around the point, newest first. */
  List<IssuesRecord> around(Point point, int metres, Lately lately, Scope scope) {
    return sql.select(
            ISSUES.ID,
            ISSUES.CODE,
            ISSUES.SUMMARY,
            ISSUES.STATE,
            ISSUES.CATEGORY,
            ISSUES.REPORTED_AT,
            ISSUES.LONGITUDE,
            ISSUES.LATITUDE,
            ISSUES.CLOSED_AT,
            ISSUES.WATCHERS)
        .from(ISSUES)
        .where(
            ISSUES.CELL.eq(DSL.any(Cells.around(point, Cells.reach(metres)).toArray(Long[]::new))),
            ISSUES.REPORTED_AT.gt(lately.reportedSince()),
            DSL.condition(ISSUES.OPEN)
                .or(
                    ISSUES
                        .STATE
                        .eq(State.CLOSED.name())
                        .and(ISSUES.CLOSED_AT.gt(lately.closedSince()))),
            lately.released() ? DSL.condition(ISSUES.RELEASED) : DSL.noCondition(),
            FilterStore.within(scope))
        .orderBy(ISSUES.REPORTED_AT.desc())
        .limit(MOST_READ)
        .fetchInto(ISSUES);
  }
}
