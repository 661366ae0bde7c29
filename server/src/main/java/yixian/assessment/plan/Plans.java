package yixian.assessment.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Measures;
import yixian.assessment.Permits;
import yixian.assessment.Texts;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;

/**
 * 考核方案 · Drafts plans and puts them in force. Called inside the road.
 *
 * <p>A plan is open to everybody whom it concerns from the day it is adopted, and is never changed
 * after that: another takes its place from a later period on, and what was drawn keeps its own.
 */
@Component
public class Plans {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_BASIS = 200;
  private static final List<Integer> PERCENTS = List.of(20, 25);

  private final PlanStore store;
  private final Batches batches;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Plans(PlanStore store, Batches batches, Measures measures, Audit audit, Clock clock) {
    this.store = store;
    this.batches = batches;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /** All plans, as far as the transaction sees. */
  public List<Plan> list() {
    return store.list();
  }

  /** One plan, as far as the transaction sees. */
  public Plan get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("考核方案"));
  }

  /** Those that are followed, or were until another took their place; the latest first. */
  public List<Plan> followed() {
    return store.followed();
  }

  /** Drafts a plan. */
  public Plan draft(Actor actor, PlanDraft draft) {
    Plan plan = plan(actor, Ids.next(), draft, 1);
    store.add(plan);
    noted(actor, "assessment.plan", plan);
    return plan;
  }

  /** Changes a draft. */
  public Plan change(Actor actor, UUID id, int seen, PlanDraft draft) {
    demandDraft(get(id));
    Plan plan = plan(actor, id, draft, seen + 1);
    store.save(plan, seen);
    noted(actor, "assessment.plan-change", plan);
    return plan;
  }

  /** Puts a draft in force; the plan followed so far ends. */
  public Plan adopt(Actor actor, UUID id, int seen) {
    Plan draft = get(id);
    demandDraft(draft);
    PlanRules.demandWhole(draft);
    boolean replaces =
        store.followed().stream().anyMatch(each -> each.batch().equals(draft.batch()));
    if (replaces && draft.from().isBefore(Days.today(clock))) {
      throw Problem.invalid(
          new Fault("from", "接替的方案自 " + draft.from() + " 起适用，该日已过，不能改变已经开始的考核期", "请改为今天或以后"));
    }
    store.replace(draft.batch());
    Plan plan = draft.adopted(seen + 1, actor.name(), clock.instant());
    store.save(plan, seen);
    noted(actor, "assessment.plan-adopt", plan);
    return plan;
  }

  private static void demandDraft(Plan plan) {
    if (plan.state() != PlanState.DRAFT) {
      throw Problem.refused(
          "plan-adopted", "方案“" + plan.name() + "”" + plan.state().label() + "，不能再改；如需调整，请另拟新方案");
    }
  }

  private Plan plan(Actor actor, UUID id, PlanDraft draft, int version) {
    Batch batch = batch(actor, draft.batch());
    LocalDate from = Objects.requireNonNullElse(draft.from(), batch.term().from());
    if (!batch.term().contains(from)) {
      throw Problem.invalid(
          new Fault(
              "from",
              "适用起日 " + from + " 不在批次期限 " + batch.term().from() + " 至 " + batch.term().to() + " 之内",
              "请改到期限之内"));
    }
    int percent = Objects.requireNonNullElse(draft.excellentPercent(), PERCENTS.getFirst());
    if (!PERCENTS.contains(percent)) {
      throw Problem.invalid(
          new Fault("excellentPercent", "优秀比例 " + percent + "% 不合规定", "只能是 20%，或经批准的 25%"));
    }
    return new Plan(
        id,
        batch.id(),
        Texts.demand("name", draft.name(), LONGEST_NAME),
        Texts.demand("basis", draft.basis(), LONGEST_BASIS),
        from,
        percent,
        Objects.requireNonNullElse(draft.rounding(), Rounding.DOWN),
        Objects.requireNonNullElse(draft.severity(), Severity.SHOWN),
        PlanRules.factors(draft.factors()),
        PlanRules.lines(draft.lines(), measures.codes(Days.today(clock))),
        PlanRules.raters(draft.raters()),
        PlanState.DRAFT,
        version,
        actor.name(),
        clock.instant());
  }

  private Batch batch(Actor actor, @Nullable UUID id) {
    return Optional.ofNullable(id)
        .flatMap(each -> batches.find(actor.scope(Permits.KEEP), each))
        .orElseThrow(() -> Problem.invalid(new Fault("batch", "没有这个批次", "请从列表中选择")));
  }

  private void noted(Actor actor, String deed, Plan plan) {
    audit.note(
        actor,
        deed,
        "assessment-plan",
        plan.id(),
        Map.of("batch", plan.batch(), "name", plan.name()));
  }
}
