package yixian.issue.lookback.proposal;

import static yixian.issue.db.Tables.LOOKBACKS;
import static yixian.issue.db.Tables.LOOKBACK_PROPOSALS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.LookbackProposalsRecord;
import yixian.issue.db.tables.records.LookbacksRecord;

@Component
class ProposalStore {

  private final DSLContext sql;

  ProposalStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(LookbackProposalsRecord proposal) {
    sql.insertInto(LOOKBACK_PROPOSALS).set(proposal).execute();
  }

  List<LookbackProposalsRecord> of(UUID round) {
    return sql.selectFrom(LOOKBACK_PROPOSALS)
        .where(LOOKBACK_PROPOSALS.LOOKBACK.eq(round))
        .orderBy(LOOKBACK_PROPOSALS.AT, LOOKBACK_PROPOSALS.ID)
        .fetch();
  }

  Optional<LookbackProposalsRecord> find(UUID id) {
    return sql.selectFrom(LOOKBACK_PROPOSALS).where(LOOKBACK_PROPOSALS.ID.eq(id)).fetchOptional();
  }

  LookbacksRecord round(LookbackProposalsRecord proposal) {
    return sql.fetchSingle(LOOKBACKS, LOOKBACKS.ID.eq(proposal.getLookback()));
  }

  /** Writes the answer, if it is still as seen. */
  boolean save(LookbackProposalsRecord proposal, int seen) {
    proposal.setVersion(seen + 1);
    return sql.update(LOOKBACK_PROPOSALS)
            .set(proposal)
            .where(LOOKBACK_PROPOSALS.ID.eq(proposal.getId()), LOOKBACK_PROPOSALS.VERSION.eq(seen))
            .execute()
        == 1;
  }
}
