package yixian.issue.intake.unplaced;

import static yixian.issue.db.Tables.UNPLACED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.UnplacedRecord;

@Component
class UnplacedStore {

  private final DSLContext sql;

  UnplacedStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(UnplacedRecord row) {
    sql.insertInto(UNPLACED).set(row).execute();
  }

  /** Those that wait, the longest waiting first. */
  List<UnplacedRecord> waiting(int most) {
    return sql.selectFrom(UNPLACED)
        .where(UNPLACED.STATE.eq(UnplacedState.WAITING.name()))
        .orderBy(UNPLACED.AT, UNPLACED.ID)
        .limit(most)
        .fetch();
  }

  Optional<UnplacedRecord> find(UUID id) {
    return sql.selectFrom(UNPLACED).where(UNPLACED.ID.eq(id)).fetchOptional();
  }

  /** Ends the waiting unless somebody else has; whether it did. The report itself goes. */
  boolean end(UnplacedRecord row, Instant at, String by) {
    return sql.update(UNPLACED)
            .set(UNPLACED.STATE, row.getState())
            .set(UNPLACED.ISSUE, row.getIssue())
            .set(UNPLACED.CODE, row.getCode())
            .set(UNPLACED.REASON, row.getReason())
            .set(UNPLACED.SUMMARY, row.getSummary())
            .set(UNPLACED.ADDRESS, row.getAddress())
            .setNull(UNPLACED.REPORT)
            .set(UNPLACED.ENDED_AT, at)
            .set(UNPLACED.ENDED_BY, by)
            .where(UNPLACED.ID.eq(row.getId()), UNPLACED.STATE.eq(UnplacedState.WAITING.name()))
            .execute()
        == 1;
  }
}
