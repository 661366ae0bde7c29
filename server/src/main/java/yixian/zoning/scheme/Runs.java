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

  /** The scheme that a search kept, for the road. */
  private record Kept(UUID scheme) {}

  /** Starts a search; called inside the road. */
  Search.Progress start(Actor actor, UUID id, Order order) {
    ZonePlan plan = plans.get(id);
    plans.demandOpen(plan);
    Question question = plans.question(plan);
    Locks locks = order.after() == null ? Locks.NONE : locks(plan, order.after(), question);
    Search started =
        searches.start(id, order.seconds(), search -> found(actor, plan, question, locks, search));
    audit.note(
        actor,
        "zoning.run",
        "zone-plan",
        id,
        Map.of("seconds", started.limit(), "locked", locks.seats().size()));
    return started.progress();
  }

  private Locks locks(ZonePlan plan, UUID id, Question question) {
    Scheme after = schemes.get(id);
    if (!after.plan().equals(plan.id())) {
      throw Problem.invalid(new Fault("after", "这个方案不属于这次规划", "请从列表中选择"));
    }
    return Locks.of(after, question);
  }

  private UUID found(Actor actor, ZonePlan plan, Question question, Locks locks, Search search) {
    Zoning.Outcome outcome = Zoning.solve(question.task(locks.zones()), search.spend());
    if (!outcome.status().hasPlan()) {
      throw Problem.refused(
          "no-scheme",
          outcome.status() == Status.INFEASIBLE
              ? "没有一种分法能同时满足片区规模、牵头单位与同片、分片的要求，请放宽其中一项"
              : "限时内没有找到符合规则的分法，请放宽规则，或给更多时间");
    }
    double seconds = search.seconds();
    return road.write(
            actor,
            ZonePlans.PLAN,
            IdempotencyKey.fresh(),
            Kept.class,
            () ->
                new Kept(
                    schemes.keep(actor, plan, Origin.ENGINE, question, outcome, seconds, locks)))
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
