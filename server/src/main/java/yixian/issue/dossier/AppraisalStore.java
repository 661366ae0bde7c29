package yixian.issue.dossier;

import static yixian.issue.db.Tables.APPRAISALS;
import static yixian.issue.db.Tables.ISSUES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Verdict;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Ids;

@Component
class AppraisalStore {

  private final DSLContext sql;

  AppraisalStore(DSLContext sql) {
    this.sql = sql;
  }

  void rate(
      Actor actor,
      IssuesRecord child,
      Verdict verdict,
      boolean inTime,
      @Nullable String note,
      Instant at) {
    sql.insertInto(APPRAISALS)
        .set(APPRAISALS.ID, Ids.next())
        .set(APPRAISALS.ISSUE, child.getId())
        .set(APPRAISALS.CALLER, child.getReportingUnit())
        .set(APPRAISALS.UNIT, child.getUnit())
        .set(APPRAISALS.VERDICT, verdict.name())
        .set(APPRAISALS.IN_TIME, inTime)
        .set(APPRAISALS.NOTE, note)
        .set(APPRAISALS.AT, at)
        .set(APPRAISALS.BY_NAME, actor.name())
        .execute();
  }

  /** Whether the main issue was within reach to be told. */
  boolean answered(UUID main) {
    return sql.update(ISSUES)
            .set(ISSUES.CALLS_OPEN, ISSUES.CALLS_OPEN.minus(1))
            .where(ISSUES.ID.eq(main))
            .execute()
        == 1;
  }

  List<IssuesRecord> children(UUID main) {
    return sql.selectFrom(ISSUES).where(ISSUES.PARENT.eq(main)).orderBy(ISSUES.CODE).fetch();
  }
}
