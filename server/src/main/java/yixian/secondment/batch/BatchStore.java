package yixian.secondment.batch;

import static yixian.secondment.db.Tables.BATCHES;
import static yixian.secondment.db.Tables.PHASES;
import static yixian.secondment.db.Tables.PLACEMENTS;
import static yixian.secondment.db.Tables.POSTS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.Direction;
import yixian.secondment.db.tables.records.BatchesRecord;

@Component
class BatchStore {

  private final DSLContext sql;

  BatchStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What has become of a batch so far; those ready are filed or serve already. */
  record Counts(int posts, int placed, int ready, int serving) {}

  Optional<Batch> find(Scope scope, UUID id) {
    return sql.selectFrom(BATCHES)
        .where(BATCHES.ID.eq(id), within(scope))
        .fetchOptional(row -> batch(row, spans(id)));
  }

  /**
   * Open batches, whoever asks: they are called out in the whole district. From here on the
   * transaction may see them and their posts; row security knows by these settings.
   */
  List<Batch> called() {
    sql.fetch("select set_config('yixian.secondment_call', 'on', true)");
    List<BatchesRecord> open =
        sql.selectFrom(BATCHES)
            .where(BATCHES.STATE.eq(BatchState.OPEN.name()))
            .orderBy(BATCHES.FROM_DAY.desc(), BATCHES.NUMBER.desc(), BATCHES.ID.desc())
            .fetch();
    String ids =
        open.stream().map(row -> row.getId().toString()).collect(Collectors.joining(",", "{", "}"));
    sql.fetch("select set_config('yixian.secondment_calls', ?, true)", ids);
    return open.stream().map(row -> batch(row, spans(row.getId()))).toList();
  }

  List<BatchLine> list(Scope scope) {
    Field<Integer> placed =
        people(scope, "PLANNED", "APPROVED", "FILED", "SERVING", "RECALLED", "RETURNED");
    Field<Integer> serving = people(scope, "SERVING");
    return sql.select(BATCHES, posts(scope), places(scope), placed, serving)
        .from(BATCHES)
        .where(within(scope))
        .orderBy(BATCHES.FROM_DAY.desc(), BATCHES.NUMBER.desc(), BATCHES.ID.desc())
        .fetch(row -> line(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  Counts counts(UUID batch) {
    return sql.select(
            posts(Scope.EVERYTHING),
            people(
                Scope.EVERYTHING,
                "PLANNED",
                "APPROVED",
                "FILED",
                "SERVING",
                "RECALLED",
                "RETURNED"),
            people(Scope.EVERYTHING, "FILED", "SERVING", "RETURNED"),
            people(Scope.EVERYTHING, "SERVING"))
        .from(BATCHES)
        .where(BATCHES.ID.eq(batch))
        .fetchSingle(row -> new Counts(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  void add(Batch batch) {
    sql.insertInto(BATCHES).set(row(batch)).execute();
    addSpans(batch);
  }

  /** Writes the batch if it is still as the editor saw it, else says who was faster. */
  void save(Batch batch, int seen) {
    int written =
        sql.update(BATCHES)
            .set(row(batch))
            .where(BATCHES.ID.eq(batch.id()), BATCHES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw sql.selectFrom(BATCHES)
          .where(BATCHES.ID.eq(batch.id()))
          .fetchOptional(
              row ->
                  Problem.conflict(
                      "批次已被 " + row.getChangedBy() + " 先行办理，请刷新后再办",
                      row.getChangedBy(),
                      row.getChangedAt()))
          .orElseGet(() -> Problem.notFound("批次"));
    }
    sql.deleteFrom(PHASES).where(PHASES.BATCH.eq(batch.id())).execute();
    addSpans(batch);
  }

  private void addSpans(Batch batch) {
    if (batch.phases().isEmpty()) {
      return;
    }
    var insert = sql.insertInto(PHASES, PHASES.BATCH, PHASES.PHASE, PHASES.FROM_DAY, PHASES.TO_DAY);
    for (PhaseSpan span : batch.phases()) {
      insert = insert.values(batch.id(), span.phase().name(), span.from(), span.to());
    }
    insert.execute();
  }

  private List<PhaseSpan> spans(UUID batch) {
    return sql
        .selectFrom(PHASES)
        .where(PHASES.BATCH.eq(batch))
        .fetch(
            row -> new PhaseSpan(Phase.valueOf(row.getPhase()), row.getFromDay(), row.getToDay()))
        .stream()
        .sorted(Comparator.comparing(PhaseSpan::phase))
        .toList();
  }

  private static Field<Integer> posts(Scope scope) {
    return DSL.field(
        DSL.selectCount().from(POSTS).where(POSTS.BATCH.eq(BATCHES.ID), offered(scope)));
  }

  private static Field<Integer> places(Scope scope) {
    return DSL.field(
        DSL.select(DSL.coalesce(DSL.sum(POSTS.PLACES), 0).cast(Integer.class))
            .from(POSTS)
            .where(POSTS.BATCH.eq(BATCHES.ID), offered(scope)));
  }

  private static Field<Integer> people(Scope scope, String... states) {
    return DSL.field(
        DSL.selectCount()
            .from(PLACEMENTS)
            .where(PLACEMENTS.BATCH.eq(BATCHES.ID), PLACEMENTS.STATE.in(states), placed(scope)));
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    return BATCHES
        .ID
        .in(DSL.select(POSTS.BATCH).from(POSTS).where(hosted(scope)))
        .or(BATCHES.ID.in(DSL.select(PLACEMENTS.BATCH).from(PLACEMENTS).where(placed(scope))));
  }

  /** Posts that the scope reaches, or in which it reaches somebody. */
  private static Condition offered(Scope scope) {
    return hosted(scope)
        .or(POSTS.ID.in(DSL.select(PLACEMENTS.POST).from(PLACEMENTS).where(placed(scope))));
  }

  private static Condition hosted(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(POSTS.HOST_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any.add(POSTS.GRID.eq(any(scope.grids())));
    }
    return anyOf(any);
  }

  private static Condition placed(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(PLACEMENTS.HOME_UNIT.eq(any(scope.units())));
      any.add(PLACEMENTS.HOST_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any.add(PLACEMENTS.GRID.eq(any(scope.grids())));
    }
    if (scope.person() != null) {
      any.add(PLACEMENTS.PERSON.eq(scope.person()));
    }
    return anyOf(any);
  }

  private static Condition anyOf(List<Condition> conditions) {
    return conditions.isEmpty() ? DSL.falseCondition() : DSL.or(conditions);
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }

  private static BatchLine line(BatchesRecord row, int posts, int places, int placed, int serving) {
    Direction direction = Direction.valueOf(row.getDirection());
    BatchState state = BatchState.valueOf(row.getState());
    return new BatchLine(
        row.getId(),
        row.getNumber(),
        row.getName(),
        direction,
        direction.label(),
        row.getFromDay(),
        row.getToDay(),
        state,
        state.label(),
        posts,
        places,
        placed,
        serving);
  }

  private static Batch batch(BatchesRecord row, List<PhaseSpan> spans) {
    return new Batch(
        row.getId(),
        row.getNumber(),
        row.getName(),
        row.getTask(),
        row.getLegalBasis(),
        row.getApprover(),
        Direction.valueOf(row.getDirection()),
        new Term(row.getFromDay(), row.getToDay()),
        spans,
        BatchState.valueOf(row.getState()),
        row.getReason(),
        row.getCopiedFrom(),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  private static BatchesRecord row(Batch batch) {
    BatchesRecord row = new BatchesRecord();
    row.setId(batch.id());
    row.setNumber(batch.number());
    row.setName(batch.name());
    row.setTask(batch.task());
    row.setLegalBasis(batch.legalBasis());
    row.setApprover(batch.approver());
    row.setDirection(batch.direction().name());
    row.setFromDay(batch.term().from());
    row.setToDay(batch.term().to());
    row.setState(batch.state().name());
    row.setReason(batch.reason());
    row.setCopiedFrom(batch.copiedFrom());
    row.setVersion(batch.version());
    row.setChangedBy(batch.changedBy());
    row.setChangedAt(batch.changedAt());
    return row;
  }
}
