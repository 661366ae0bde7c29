package yixian.secondment.batch;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 批次 · Plans batches and moves them on. Called inside the road.
 *
 * <p>Batches are kept by the organisation department for the whole district; others see those in
 * which they have a post or a person. Every move is an edge of {@link BatchLifecycle}, done by the
 * version seen.
 */
@Component
public class Batches {

  static final String EDIT = "secondment.edit";
  private static final int LONGEST_REASON = 500;

  private final BatchStore store;
  private final BatchRules rules;
  private final Audit audit;
  private final Clock clock;

  Batches(BatchStore store, BatchRules rules, Audit audit, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** The batches of which the reader may see a part, the latest first. */
  public List<BatchLine> list(Actor reader) {
    return store.list(reader.scope("secondment.view"));
  }

  /** The batch, if the scope reaches it; absent and foreign ones read the same. */
  public Batch get(Scope scope, UUID id) {
    return find(scope, id).orElseThrow(() -> Problem.notFound("批次"));
  }

  /** The batch, if the scope reaches it. */
  public Optional<Batch> find(Scope scope, UUID id) {
    return store.find(scope, id);
  }

  /** The batch of a record that the reader has found already. */
  public Batch behind(UUID id) {
    return get(Scope.EVERYTHING, id);
  }

  /** Plans a batch. */
  public Batch plan(Actor actor, BatchDraft draft) {
    return plan(actor, draft, null);
  }

  /** Plans a batch after the pattern of another. */
  public Batch plan(Actor actor, BatchDraft draft, @Nullable UUID copiedFrom) {
    demandWhole(actor);
    Batch batch = batch(actor, Ids.next(), draft, BatchState.DRAFT, copiedFrom, 1);
    store.add(batch);
    audit.note(
        actor,
        "secondment.plan",
        "batch",
        batch.id(),
        Map.of("name", batch.name(), "number", batch.number()));
    return batch;
  }

  /** Changes what was planned, while the batch has not ended. */
  public Batch change(Actor actor, UUID id, int seen, BatchDraft draft) {
    Batch before = get(actor.scope(EDIT), id);
    demandWhole(actor);
    demandAlive(before);
    Batch after = batch(actor, id, draft, before.state(), before.copiedFrom(), seen + 1);
    store.save(after, seen);
    audit.note(
        actor,
        "secondment.change",
        "batch",
        id,
        Map.of("from", after.term().from().toString(), "to", after.term().to().toString()));
    return after;
  }

  /** Moves the batch on. */
  public Batch move(Actor actor, UUID id, int seen, BatchMove move, @Nullable String reason) {
    Batch before = get(actor.scope(EDIT), id);
    demandWhole(actor);
    Lifecycle.Edge<BatchState, BatchMove, BatchGiven> edge =
        BatchLifecycle.GRAPH
            .find(before.state(), move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "move-not-allowed", "批次" + before.state().label() + "，不能" + move.label()));
    if (move.needsReason() && (reason == null || reason.isBlank())) {
      throw Problem.invalid(new Fault("reason", move.label() + "须写明理由", "请填写理由"));
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("reason", "理由超过 " + LONGEST_REASON + " 字", "请精简"));
    }
    demandGiven(before, move, edge.given());
    Batch after =
        new Batch(
            id,
            before.number(),
            before.name(),
            before.task(),
            before.legalBasis(),
            before.approver(),
            before.direction(),
            before.term(),
            before.phases(),
            edge.to(),
            move.needsReason() ? reason : before.reason(),
            before.copiedFrom(),
            seen + 1,
            actor.name(),
            clock.instant());
    store.save(after, seen);
    audit.note(actor, move.deed(), "batch", id, Map.of("from", before.state(), "to", edge.to()));
    return after;
  }

  private void demandGiven(Batch batch, BatchMove move, BatchGiven given) {
    BatchStore.Counts counts = store.counts(batch.id());
    boolean holds =
        switch (given) {
          case HAS_POST -> counts.posts() > 0;
          case ONE_READY -> counts.ready() > 0;
          case NONE_SERVING -> counts.serving() == 0;
          case NONE_PLACED -> counts.placed() == 0;
        };
    if (!holds) {
      throw Problem.refused("not-yet", "不能" + move.label() + "：须" + given.label() + "，现不满足");
    }
  }

  /** Refuses changes to a batch that is over. */
  public static void demandAlive(Batch batch) {
    if (!batch.state().alive()) {
      throw Problem.refused(
          "batch-over", "批次“" + batch.name() + "”" + batch.state().label() + "，不能再改");
    }
  }

  private static void demandWhole(Actor actor) {
    if (!actor.scope(EDIT).everything()) {
      throw Problem.forbidden("批次由组织部门统一维护，您的管辖范围不足");
    }
  }

  private Batch batch(
      Actor actor,
      UUID id,
      BatchDraft draft,
      BatchState state,
      @Nullable UUID copiedFrom,
      int version) {
    List<Fault> faults = rules.faults(draft);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Batch(
        id,
        Objects.requireNonNull(draft.number()),
        Objects.requireNonNull(draft.name()).strip(),
        Objects.requireNonNull(draft.task()).strip(),
        draft.basis(),
        Objects.requireNonNull(draft.approver()).strip(),
        Objects.requireNonNull(draft.direction()),
        new Term(Objects.requireNonNull(draft.from()), Objects.requireNonNull(draft.to())),
        draft.spans().stream().sorted(Comparator.comparing(PhaseSpan::phase)).toList(),
        state,
        null,
        copiedFrom,
        version,
        actor.name(),
        clock.instant());
  }
}
