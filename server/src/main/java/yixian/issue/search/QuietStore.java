package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.STEPS;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;

/** Who had to do with issues of late, and what was the last. */
@Component
class QuietStore {

  private final DSLContext sql;

  QuietStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of the persons who reported something since. */
  Set<UUID> reporters(Collection<UUID> persons, Instant since) {
    return sql.selectDistinct(ISSUES.REPORTER)
        .from(ISSUES)
        .where(ISSUES.REPORTER.eq(FilterStore.any(persons)), ISSUES.REPORTED_AT.ge(since))
        .fetchSet(ISSUES.REPORTER);
  }

  /** Those of the accounts that moved an issue since. */
  Set<UUID> movers(Collection<UUID> accounts, Instant since) {
    return sql.selectDistinct(STEPS.ACCOUNT)
        .from(STEPS)
        .where(STEPS.ACCOUNT.eq(FilterStore.any(accounts)), STEPS.AT.ge(since))
        .fetchSet(STEPS.ACCOUNT);
  }

  /** What the person reported last. */
  Optional<IssuesRecord> last(UUID person) {
    return sql.select(ISSUES.ID, ISSUES.CODE, ISSUES.SUMMARY, ISSUES.REPORTED_AT)
        .from(ISSUES)
        .where(ISSUES.REPORTER.eq(person))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .limit(1)
        .fetchOptionalInto(ISSUES);
  }
}
