package yixian.selection.solving;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.access.Search;
import yixian.access.Searches;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.selection.matching.Matcher;
import yixian.selection.placing.Prepared;
import yixian.selection.placing.Proposals;

/**
 * 求解 · Runs the matcher besides the requests. What is called by a controller is called inside the
 * road; the search itself holds no transaction.
 *
 * <p>One run at a time for a batch. A run that is cancelled leaves no plan, whatever it finds
 * afterwards. A run that the house lost by a restart counts as failed as soon as somebody looks.
 */
@Component
public class Runs {

  static final String ARRANGE = "selection.arrange";
  private static final int PATIENCE = 60;
  private static final int ALTERNATIVES = 2;
  private static final List<String> LOST = List.of("服务重新启动，求解中断，请重新求解");

  private final RunStore store;
  private final Proposals proposals;
  private final Matcher matcher;
  private final Searches searches;
  private final Road road;
  private final Audit audit;
  private final Clock clock;

  Runs(
      RunStore store,
      Proposals proposals,
      Matcher matcher,
      Searches searches,
      Road road,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.proposals = proposals;
    this.matcher = matcher;
    this.searches = searches;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Starts a run; it begins once the transaction has committed.
   *
   * @param after the proposal whose locked pairs stay; null to begin anew
   */
  public Run start(Actor actor, UUID batch, @Nullable UUID after) {
    Prepared prepared = proposals.prepare(actor, batch, after);
    store.findRunning(batch).ifPresent(this::demandLost);
    Run run =
        new Run(
            Ids.next(), batch, after, RunState.RUNNING, actor.name(), now(), null, null, List.of());
    store.add(run);
    audit.note(
        actor,
        "selection.solve",
        "batch",
        batch,
        Map.of("run", run.id(), "people", prepared.task().people().size()));
    int alternatives = after == null ? ALTERNATIVES : 0;
    searches.start(
        run.id(),
        PATIENCE,
        search -> work(actor, run, prepared, new Watched(search, alternatives)));
    return run;
  }

  private void demandLost(Run running) {
    if (searches.isUnderWay(running.id())) {
      throw Problem.refused("already-running", running.startedBy() + "正在为本批求解，请等待结果，或先取消");
    }
    store.end(running.ended(RunState.FAILED, now(), null, LOST));
  }

  /** The run as the reader may see it. */
  public Run get(Scope scope, UUID id) {
    boolean searched = searches.isUnderWay(id);
    Run run = store.find(scope, id).orElseThrow(() -> Problem.notFound("求解"));
    boolean lost = run.state() == RunState.RUNNING && !searched;
    return lost ? run.ended(RunState.FAILED, run.startedAt(), null, LOST) : run;
  }

  /** The run that is under way for a batch. */
  public Optional<Run> findRunning(UUID batch) {
    return store.findRunning(batch).filter(run -> searches.isUnderWay(run.id()));
  }

  /** How far a run has got. */
  Search.Progress progress(UUID id) {
    return searches.progress(id);
  }

  /** Breaks a run off; one that has ended already stays as it ended. */
  public Run cancel(Actor actor, UUID id) {
    Run run = get(actor.scope(ARRANGE), id);
    if (run.state() == RunState.RUNNING) {
      Run ended = run.ended(RunState.CANCELLED, now(), null, List.of(actor.name() + "取消"));
      store.end(ended);
      searches.end(id);
      run = ended;
    }
    audit.note(actor, "selection.cancel", "batch", run.batch(), Map.of("run", id));
    return run;
  }

  private UUID work(Actor actor, Run run, Prepared prepared, Watched watched) {
    try {
      watched.demandWanted();
      return keep(actor, run, prepared, matcher.match(prepared.task(), watched));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      String why = e instanceof Problem ? e.getMessage() : "求解器出错，已记入日志，请重试";
      road.job(() -> store.end(run.ended(RunState.FAILED, now(), null, List.of(why))));
      throw e;
    }
  }

  /** The plan and the end of the run, both or neither; nothing where it was cancelled meanwhile. */
  private UUID keep(Actor actor, Run run, Prepared prepared, Matcher.Answer answer) {
    if (!answer.clash().isEmpty()) {
      road.job(() -> store.end(run.ended(RunState.CLASHED, now(), null, answer.clash())));
      throw Problem.refused("rules-clash", String.join("；", answer.clash()));
    }
    return road.write(
        actor,
        ARRANGE,
        new IdempotencyKey(run.id(), "run " + run.id()),
        UUID.class,
        () -> {
          UUID proposal = proposals.keep(actor, prepared, answer);
          if (!store.end(run.ended(RunState.DONE, now(), proposal, List.of()))) {
            throw new CancellationException();
          }
          return proposal;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
