package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.STEPS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Scope;

/** What one person had to do with issues from one moment until another. */
@Component
class MonthStore {

  private static final List<String> ON_SITE =
      List.of("VERIFY", "HANDLE", "PASS_CHECK", "FAIL_CHECK");

  private final DSLContext sql;

  MonthStore(DSLContext sql) {
    this.sql = sql;
  }

  List<IssuesRecord> reported(Scope scope, UUID person, Instant from, Instant until) {
    return fetch(
        scope,
        ISSUES
            .REPORTER
            .eq(person)
            .and(ISSUES.REPORTED_AT.ge(from))
            .and(ISSUES.REPORTED_AT.lt(until)));
  }

  /** Those that he verified, handled or checked. */
  List<IssuesRecord> handled(Scope scope, UUID account, Instant from, Instant until) {
    return fetch(
        scope,
        ISSUES.ID.in(
            DSL.select(STEPS.ISSUE)
                .from(STEPS)
                .where(
                    STEPS.ACCOUNT.eq(account),
                    STEPS.MOVE.in(ON_SITE),
                    STEPS.AT.ge(from),
                    STEPS.AT.lt(until))));
  }

  private List<IssuesRecord> fetch(Scope scope, Condition wanted) {
    return sql.select(ISSUES.ID, ISSUES.CODE, ISSUES.SUMMARY, ISSUES.STATE)
        .from(ISSUES)
        .where(wanted, FilterStore.within(scope))
        .orderBy(ISSUES.REPORTED_AT, ISSUES.ID)
        .fetchInto(ISSUES);
  }
}
