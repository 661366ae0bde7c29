package yixian.selection.solving;

import static yixian.selection.db.Tables.RUNS;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.selection.db.tables.records.RunsRecord;

@Component
class RunStore {

  private final DSLContext sql;

  RunStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Run run) {
    sql.insertInto(RUNS).set(row(run)).execute();
  }

  /** Ends a run that has not ended yet; whether it had not. */
  boolean end(Run run) {
    return sql.update(RUNS)
            .set(row(run))
            .where(RUNS.ID.eq(run.id()), RUNS.STATE.eq(RunState.RUNNING.name()))
            .execute()
        == 1;
  }

  /** Runs are the district's own: whoever does not reach it sees none. */
  Optional<Run> find(Scope scope, UUID id) {
    return sql.selectFrom(RUNS)
        .where(RUNS.ID.eq(id), scope.everything() ? DSL.trueCondition() : DSL.falseCondition())
        .fetchOptional(RunStore::run);
  }

  Optional<Run> findRunning(UUID batch) {
    return sql.selectFrom(RUNS)
        .where(RUNS.BATCH.eq(batch), RUNS.STATE.eq(RunState.RUNNING.name()))
        .fetchOptional(RunStore::run);
  }

  private static Run run(RunsRecord row) {
    return new Run(
        row.getId(),
        row.getBatch(),
        row.getAfter(),
        RunState.valueOf(row.getState()),
        row.getStartedBy(),
        row.getStartedAt(),
        row.getEndedAt(),
        row.getProposal(),
        Arrays.asList(row.getSaid()));
  }

  private static RunsRecord row(Run run) {
    RunsRecord row = new RunsRecord();
    row.setId(run.id());
    row.setBatch(run.batch());
    row.setAfter(run.after());
    row.setState(run.state().name());
    row.setStartedBy(run.startedBy());
    row.setStartedAt(run.startedAt());
    row.setEndedAt(run.endedAt());
    row.setProposal(run.proposal());
    row.setSaid(run.said().toArray(String[]::new));
    return row;
  }
}
