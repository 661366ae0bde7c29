package yixian.selection.solving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.access.Search;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.selection.Calls;

/** Runs over HTTP; a page asks again and again until the run has ended. */
@RestController
@RequestMapping("/api/selection")
class RunController {

  private static final String ARRANGE = Runs.ARRANGE;
  private static final double PERCENT = 100;

  private final Runs runs;
  private final Calls calls;
  private final Road road;

  RunController(Runs runs, Calls calls, Road road) {
    this.runs = runs;
    this.calls = calls;
    this.road = road;
  }

  record RunView(
      UUID id,
      RunState state,
      String stateName,
      String startedBy,
      Instant startedAt,
      @Nullable Double seconds,
      @Nullable Double best,
      @Nullable Double bound,
      @Nullable Double gap,
      @Nullable UUID proposal,
      List<String> said) {}

  record Wanted(@Nullable UUID after) {}

  /** The run that is under way, in a list of at most one. */
  @GetMapping("/batches/{id}/runs")
  @Requires(ARRANGE)
  List<RunView> running(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        ARRANGE,
        () -> {
          calls.get(actor.scope(ARRANGE), id);
          return runs.findRunning(id).map(this::view).stream().toList();
        });
  }

  @PostMapping("/batches/{id}/runs")
  @Requires(ARRANGE)
  RunView start(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Wanted wanted) {
    return road.write(
        actor, ARRANGE, key, RunView.class, () -> view(runs.start(actor, id, wanted.after())));
  }

  @GetMapping("/runs/{id}")
  @Requires(ARRANGE)
  RunView run(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ARRANGE, () -> view(runs.get(actor.scope(ARRANGE), id)));
  }

  @PostMapping("/runs/{id}/cancellation")
  @Requires(ARRANGE)
  RunView cancel(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(actor, ARRANGE, key, RunView.class, () -> view(runs.cancel(actor, id)));
  }

  private RunView view(Run run) {
    Search.Progress progress = runs.progress(run.id());
    Double gap = progress.gap();
    return new RunView(
        run.id(),
        run.state(),
        run.state().label(),
        run.startedBy(),
        run.startedAt(),
        progress.state() == Search.State.NONE ? null : progress.seconds(),
        progress.best(),
        progress.bound(),
        gap == null ? null : gap / PERCENT,
        run.proposal(),
        run.said());
  }
}
