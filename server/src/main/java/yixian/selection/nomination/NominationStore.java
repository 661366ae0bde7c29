package yixian.selection.nomination;

import static yixian.selection.db.Tables.NOMINATIONS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.selection.db.tables.records.NominationsRecord;
import yixian.selection.rule.Assessment;

@Component
class NominationStore {

  private final DSLContext sql;
  private final ObjectMapper json;

  NominationStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<Nomination> list(Scope scope, UUID batch) {
    return sql.selectFrom(NOMINATIONS)
        .where(NOMINATIONS.BATCH.eq(batch), within(scope))
        .orderBy(NOMINATIONS.ASKED_AT.desc(), NOMINATIONS.ID.desc())
        .fetch(this::nomination);
  }

  List<Nomination> ofPerson(UUID person) {
    return sql.selectFrom(NOMINATIONS)
        .where(NOMINATIONS.PERSON.eq(person))
        .orderBy(NOMINATIONS.ASKED_AT.desc(), NOMINATIONS.ID.desc())
        .fetch(this::nomination);
  }

  Optional<Nomination> find(Scope scope, UUID id) {
    return sql.selectFrom(NOMINATIONS)
        .where(NOMINATIONS.ID.eq(id), within(scope))
        .fetchOptional(this::nomination);
  }

  /** The one nomination that an approval decides; its approver need not reach it otherwise. */
  Optional<Nomination> findDecided(UUID id) {
    sql.fetch("select set_config('yixian.selection_decided', ?, true)", id.toString());
    return find(Scope.EVERYTHING, id);
  }

  /** False where the person is nominated for the batch already. */
  boolean add(Nomination nomination) {
    return sql.insertInto(NOMINATIONS).set(row(nomination)).onConflictDoNothing().execute() == 1;
  }

  /** Writes the nomination if it is still as it was seen, else says who was faster. */
  void save(Nomination nomination, int seen) {
    int written =
        sql.update(NOMINATIONS)
            .set(row(nomination))
            .where(NOMINATIONS.ID.eq(nomination.id()), NOMINATIONS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw find(Scope.EVERYTHING, nomination.id())
          .map(now -> lost(now.changedBy(), now.changedAt()))
          .orElseGet(() -> Problem.notFound("推荐"));
    }
  }

  static Problem lost(String winner, Instant at) {
    return Problem.conflict("这条推荐已由 " + winner + " 先行办理，请刷新后再办", winner, at);
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    Condition own =
        scope.person() == null ? DSL.falseCondition() : NOMINATIONS.PERSON.eq(scope.person());
    return scope.units().isEmpty() ? own : own.or(NOMINATIONS.HOME_UNIT.eq(any(scope.units())));
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }

  private Nomination nomination(NominationsRecord row) {
    return new Nomination(
        row.getId(),
        row.getBatch(),
        row.getBatchName(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHomeTitle(),
        row.getReason(),
        NominationState.valueOf(row.getState()),
        row.getRequest(),
        row.getAskedBy(),
        row.getAskedAt(),
        row.getFiling(),
        row.getFiledOn(),
        row.getLeftFor(),
        json.readValue(row.getChecks(), Assessment.class),
        row.getOverrideReason(),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  private NominationsRecord row(Nomination nomination) {
    NominationsRecord row = new NominationsRecord();
    row.setId(nomination.id());
    row.setBatch(nomination.batch());
    row.setBatchName(nomination.batchName());
    row.setPerson(nomination.person());
    row.setHomeUnit(nomination.homeUnit());
    row.setHomeTitle(nomination.homeTitle());
    row.setReason(nomination.reason());
    row.setState(nomination.state().name());
    row.setRequest(nomination.request());
    row.setAskedBy(nomination.askedBy());
    row.setAskedAt(nomination.askedAt());
    row.setFiling(nomination.filing());
    row.setFiledOn(nomination.filedOn());
    row.setLeftFor(nomination.leftFor());
    row.setChecks(json.writeValueAsString(nomination.checks()));
    row.setOverrideReason(nomination.override());
    row.setVersion(nomination.version());
    row.setChangedBy(nomination.changedBy());
    row.setChangedAt(nomination.changedAt());
    return row;
  }
}
