package yixian.zoning.scheme;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.access.Search;
import yixian.access.Searches;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.planner.Status;
import yixian.planner.zoning.ZoneTask;
import yixian.planner.zoning.Zoning;
import yixian.zoning.plan.Question;
import yixian.zoning.plan.ZonePlan;
import yixian.zoning.plan.ZonePlans;

/** 求解 · Has a scheme searched for; what is found is kept in the name of who asked for it. */
@Component
class Runs {

  private final Schemes schemes;
  private final ZonePlans plans;
  private final Searches searches;
  private final Road road;
  private final Audit audit;

  Runs(Schemes schemes, ZonePlans plans, Searches searches, Road road, Audit audit) {
    this.schemes = schemes;
    this.plans = plans;
    this.searches = searches;
    this.road = road;
    this.audit = audit;
  }

  /** What is told to begin a search; {@code after}: the scheme whose locked units stay. */
  record Order(@Nullable Integer seconds, @Nullable UUID after) {}

  /** A search that is ready to begin. */
  record Ready(ZonePlan plan, Question question, Locks locks, Search search) {}

  /** The scheme that a search kept, for the road. */
  private record Kept(UUID scheme) {}

  /** Makes a search ready; called inside the road. */
  Ready prepare(Actor actor, UUID id, Order order) {
    ZonePlan plan = plans.get(id);
    plans.demandOpen(plan);
    searches.demandFree(id, order.seconds());
    Question question = plans.question(plan);
    Locks locks = order.after() == null ? Locks.NONE : locks(plan, order.after(), question);
    int seconds = order.seconds() == null ? 0 : order.seconds();
    audit.note(
        actor,
        "zoning.run",
        "zone-plan",
        id,
        Map.of("seconds", seconds, "locked", locks.seats().size()));
    return new Ready(plan, question, locks, new Search(seconds));
  }

  private Locks locks(ZonePlan plan, UUID id, Question question) {
    Scheme after = schemes.get(id);
    if (!after.plan().equals(plan.id())) {
      throw Problem.invalid(new Fault("after", "这个方案不属于这次规划", "请从列表中选择"));
    }
    return Locks.of(after, question);
  }

  void begin(Actor actor, Ready ready) {
    searches.begin(ready.plan().id(), ready.search(), () -> found(actor, ready));
  }

  private UUID found(Actor actor, Ready ready) {
    ZoneTask task = ready.question().task(ready.locks().zones());
    Zoning.Outcome outcome = Zoning.solve(task, ready.search().spend());
    if (!outcome.status().hasPlan()) {
      throw Problem.refused(
          "no-scheme",
          outcome.status() == Status.INFEASIBLE
              ? "没有一种分法能同时满足片区规模、牵头单位与同片、分片的要求，请放宽其中一项"
              : "限时内没有找到符合规则的分法，请放宽规则，或给更多时间");
    }
    double seconds = ready.search().seconds();
    return road.write(
            actor,
            ZonePlans.PLAN,
            IdempotencyKey.fresh(),
            Kept.class,
            () ->
                new Kept(
                    schemes.keep(
                        actor,
                        ready.plan(),
                        Origin.ENGINE,
                        ready.question(),
                        outcome,
                        seconds,
                        ready.locks())))
        .scheme();
  }

  Search.Progress progress(UUID plan) {
    plans.get(plan);
    return searches.progress(plan);
  }

  /** Ends the search; what it has found is kept. */
  Search.Progress stop(Actor actor, UUID plan) {
    plans.get(plan);
    Search.Progress progress = searches.stop(plan);
    audit.note(actor, "zoning.stop", "zone-plan", plan, Map.of());
    return progress;
  }
}
