package yixian.selection.placing;

import static yixian.selection.db.Tables.DECISIONS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.selection.db.tables.records.DecisionsRecord;

@Component
class DecisionStore {

  private final DSLContext sql;

  DecisionStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Decision decision) {
    DecisionsRecord row = new DecisionsRecord();
    row.setProposal(decision.proposal());
    row.setPlanHash(decision.planHash());
    row.setRecord(decision.record());
    row.setHash(decision.hash());
    row.setSignedBy(decision.signedBy());
    row.setAccount(decision.account());
    row.setSignedAt(decision.signedAt());
    row.setOpinion(decision.opinion());
    sql.insertInto(DECISIONS).set(row).execute();
  }

  Optional<Decision> find(UUID proposal) {
    return sql.selectFrom(DECISIONS)
        .where(DECISIONS.PROPOSAL.eq(proposal))
        .fetchOptional(
            row ->
                new Decision(
                    row.getProposal(),
                    row.getPlanHash(),
                    row.getRecord(),
                    row.getHash(),
                    row.getSignedBy(),
                    row.getAccount(),
                    row.getSignedAt(),
                    row.getOpinion()));
  }
}
