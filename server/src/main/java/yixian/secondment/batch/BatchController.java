package yixian.secondment.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Lifecycle;
import yixian.kernel.Requires;
import yixian.secondment.Direction;

/** Batches over HTTP. */
@RestController
@RequestMapping("/api/secondment/batches")
class BatchController {

  private static final String VIEW = "secondment.view";
  private static final String EDIT = "secondment.edit";

  private final Batches batches;
  private final Road road;

  BatchController(Batches batches, Road road) {
    this.batches = batches;
    this.road = road;
  }

  record PhaseView(Phase phase, String phaseName, LocalDate from, LocalDate to) {}

  record MoveView(BatchMove move, String name, boolean needsReason) {}

  /** A batch with the moves open to the reader. */
  record BatchView(
      UUID id,
      int number,
      String name,
      String task,
      String legalBasis,
      String approver,
      Direction direction,
      String directionName,
      LocalDate from,
      LocalDate to,
      List<PhaseView> phases,
      BatchState state,
      String stateName,
      @Nullable String reason,
      @Nullable UUID copiedFrom,
      int version,
      List<MoveView> moves,
      boolean editable) {}

  record Change(int version, BatchDraft batch) {}

  record Moving(int version, BatchMove move, @Nullable String reason) {}

  @GetMapping
  @Requires(VIEW)
  List<BatchLine> list(Actor actor) {
    return road.read(actor, VIEW, () -> batches.list(actor));
  }

  @GetMapping("/{id}")
  @Requires(VIEW)
  BatchView sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> view(actor, batches.get(actor.scope(VIEW), id)));
  }

  @PostMapping
  @Requires(value = EDIT, everywhere = true)
  BatchView plan(Actor actor, IdempotencyKey key, @RequestBody BatchDraft draft) {
    return road.write(
        actor, EDIT, key, BatchView.class, () -> view(actor, batches.plan(actor, draft)));
  }

  @PutMapping("/{id}")
  @Requires(EDIT)
  BatchView change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        EDIT,
        key,
        BatchView.class,
        () -> view(actor, batches.change(actor, id, change.version(), change.batch())));
  }

  @PostMapping("/{id}/moves")
  @Requires(EDIT)
  BatchView move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Moving moving) {
    return road.write(
        actor,
        EDIT,
        key,
        BatchView.class,
        () ->
            view(actor, batches.move(actor, id, moving.version(), moving.move(), moving.reason())));
  }

  private static BatchView view(Actor reader, Batch batch) {
    boolean keeps = reader.scope(EDIT).everything();
    return new BatchView(
        batch.id(),
        batch.number(),
        batch.name(),
        batch.task(),
        batch.legalBasis(),
        batch.approver(),
        batch.direction(),
        batch.direction().label(),
        batch.term().from(),
        batch.term().to(),
        batch.phases().stream()
            .map(span -> new PhaseView(span.phase(), span.phase().label(), span.from(), span.to()))
            .toList(),
        batch.state(),
        batch.state().label(),
        batch.reason(),
        batch.copiedFrom(),
        batch.version(),
        keeps
            ? BatchLifecycle.GRAPH.from(batch.state()).stream()
                .map(Lifecycle.Edge::move)
                .map(move -> new MoveView(move, move.label(), move.needsReason()))
                .toList()
            : List.of(),
        keeps && batch.state().alive());
  }
}
