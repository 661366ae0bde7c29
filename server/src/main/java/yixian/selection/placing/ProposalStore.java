package yixian.selection.placing;

import static yixian.selection.db.Tables.PAIRS;
import static yixian.selection.db.Tables.PROPOSALS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.selection.db.tables.records.PairsRecord;
import yixian.selection.db.tables.records.ProposalsRecord;

@Component
class ProposalStore {

  private final DSLContext sql;

  ProposalStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Proposal> list(Scope scope, UUID batch) {
    return sql
        .selectFrom(PROPOSALS)
        .where(PROPOSALS.BATCH.eq(batch), within(scope))
        .orderBy(PROPOSALS.NUMBER.desc())
        .fetch()
        .stream()
        .map(this::proposal)
        .toList();
  }

  Optional<Proposal> find(Scope scope, UUID id) {
    return sql.selectFrom(PROPOSALS)
        .where(PROPOSALS.ID.eq(id), within(scope))
        .fetchOptional(this::proposal);
  }

  int nextNumber(UUID batch) {
    return sql.fetchCount(PROPOSALS, PROPOSALS.BATCH.eq(batch)) + 1;
  }

  void add(Proposal proposal) {
    sql.insertInto(PROPOSALS).set(row(proposal)).execute();
    proposal.seats().forEach(seat -> insert(proposal.id(), seat));
  }

  /** Writes the proposal with its seats if it is still as seen, else says who was faster. */
  void save(Proposal proposal, int seen) {
    int written =
        sql.update(PROPOSALS)
            .set(row(proposal))
            .where(PROPOSALS.ID.eq(proposal.id()), PROPOSALS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw find(Scope.EVERYTHING, proposal.id())
          .map(
              now ->
                  Problem.conflict(
                      "方案已被 " + now.changedBy() + " 修改，请刷新后再办", now.changedBy(), now.changedAt()))
          .orElseGet(() -> Problem.notFound("匹配方案"));
    }
    sql.deleteFrom(PAIRS).where(PAIRS.PROPOSAL.eq(proposal.id())).execute();
    proposal.seats().forEach(seat -> insert(proposal.id(), seat));
  }

  private void insert(UUID proposal, Proposal.Seat seat) {
    PairsRecord row = new PairsRecord();
    row.setProposal(proposal);
    row.setNomination(seat.nomination());
    row.setPost(seat.post());
    row.setWish(seat.wish());
    row.setChoice(seat.choice());
    row.setBecause(seat.because());
    row.setDoubts(seat.doubts().toArray(String[]::new));
    row.setLocked(seat.locked());
    row.setReason(seat.reason());
    sql.insertInto(PAIRS).set(row).execute();
  }

  /** Proposals are the district's own: whoever does not reach it sees none. */
  private static Condition within(Scope scope) {
    return scope.everything() ? DSL.trueCondition() : DSL.falseCondition();
  }

  private Proposal proposal(ProposalsRecord row) {
    List<Proposal.Seat> seats =
        sql.selectFrom(PAIRS)
            .where(PAIRS.PROPOSAL.eq(row.getId()))
            .orderBy(PAIRS.NOMINATION)
            .fetch(ProposalStore::seat);
    return new Proposal(
        row.getId(),
        row.getBatch(),
        row.getNumber(),
        row.getRule(),
        ProposalState.valueOf(row.getState()),
        row.getMadeBy(),
        row.getMadeAt(),
        seats,
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  private static Proposal.Seat seat(PairsRecord row) {
    return new Proposal.Seat(
        row.getNomination(),
        row.getPost(),
        row.getWish(),
        row.getChoice(),
        row.getBecause(),
        Arrays.asList(row.getDoubts()),
        row.getLocked(),
        row.getReason());
  }

  private static ProposalsRecord row(Proposal proposal) {
    ProposalsRecord row = new ProposalsRecord();
    row.setId(proposal.id());
    row.setBatch(proposal.batch());
    row.setNumber(proposal.number());
    row.setRule(proposal.rule());
    row.setState(proposal.state().name());
    row.setMadeBy(proposal.madeBy());
    row.setMadeAt(proposal.madeAt());
    row.setVersion(proposal.version());
    row.setChangedBy(proposal.changedBy());
    row.setChangedAt(proposal.changedAt());
    return row;
  }
}
