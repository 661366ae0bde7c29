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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.selection.brief.Brief;
import yixian.selection.db.tables.records.PairsRecord;
import yixian.selection.db.tables.records.ProposalsRecord;
import yixian.selection.matching.Otherwise;
import yixian.selection.matching.Part;
import yixian.selection.matching.Proof;

@Component
class ProposalStore {

  private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
  private static final TypeReference<List<Otherwise>> OTHERWISE = new TypeReference<>() {};

  private final DSLContext sql;
  private final ObjectMapper json;

  ProposalStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
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
    sql.batchInsert(proposal.seats().stream().map(seat -> row(proposal.id(), seat)).toList())
        .execute();
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
    sql.batchInsert(proposal.seats().stream().map(seat -> row(proposal.id(), seat)).toList())
        .execute();
  }

  private PairsRecord row(UUID proposal, Proposal.Seat seat) {
    PairsRecord row = new PairsRecord();
    row.setProposal(proposal);
    row.setNomination(seat.nomination());
    row.setPost(seat.post());
    row.setWish(seat.wish());
    row.setChoice(seat.choice());
    row.setBecause(seat.because());
    row.setDoubts(seat.doubts().toArray(String[]::new));
    row.setBreaches(seat.breaches().toArray(String[]::new));
    row.setParts(json.writeValueAsString(seat.parts()));
    row.setOtherwise(json.writeValueAsString(seat.otherwise()));
    row.setLocked(seat.locked());
    row.setReason(seat.reason());
    return row;
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
            .fetch(this::seat);
    return new Proposal(
        row.getId(),
        row.getBatch(),
        row.getNumber(),
        row.getAfter(),
        json.readValue(row.getBrief(), Brief.class),
        row.getRule(),
        row.getProof() == null ? null : json.readValue(row.getProof(), Proof.class),
        ProposalState.valueOf(row.getState()),
        row.getMadeBy(),
        row.getMadeAt(),
        seats,
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  private Proposal.Seat seat(PairsRecord row) {
    return new Proposal.Seat(
        row.getNomination(),
        row.getPost(),
        row.getWish(),
        row.getChoice(),
        row.getBecause(),
        json.readValue(row.getParts(), PARTS),
        json.readValue(row.getOtherwise(), OTHERWISE),
        Arrays.asList(row.getDoubts()),
        Arrays.asList(row.getBreaches()),
        row.getLocked(),
        row.getReason());
  }

  private ProposalsRecord row(Proposal proposal) {
    ProposalsRecord row = new ProposalsRecord();
    row.setId(proposal.id());
    row.setBatch(proposal.batch());
    row.setNumber(proposal.number());
    row.setAfter(proposal.after());
    row.setBrief(json.writeValueAsString(proposal.brief()));
    row.setRule(proposal.rule());
    row.setProof(proposal.proof() == null ? null : json.writeValueAsString(proposal.proof()));
    row.setState(proposal.state().name());
    row.setMadeBy(proposal.madeBy());
    row.setMadeAt(proposal.madeAt());
    row.setVersion(proposal.version());
    row.setChangedBy(proposal.changedBy());
    row.setChangedAt(proposal.changedAt());
    return row;
  }
}
