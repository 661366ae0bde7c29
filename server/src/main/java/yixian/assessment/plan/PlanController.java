package yixian.assessment.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.assessment.Measures;
import yixian.assessment.Permits;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.secondment.batch.Batches;

/** Plans over HTTP. */
@RestController
@RequestMapping("/api/assessment/plans")
class PlanController {

  private final Plans plans;
  private final Measures measures;
  private final Batches batches;
  private final People people;
  private final Road road;
  private final Clock clock;

  PlanController(
      Plans plans, Measures measures, Batches batches, People people, Road road, Clock clock) {
    this.clock = clock;
    this.plans = plans;
    this.measures = measures;
    this.batches = batches;
    this.people = people;
    this.road = road;
  }

  record PlanLineView(PlanLine line, String label) {}

  record RaterView(Panel panel, UUID person, String name) {}

  record PlanView(
      Plan plan,
      String batchName,
      String stateName,
      List<PlanLineView> lines,
      List<RaterView> raters,
      boolean editable) {}

  record Change(int version, PlanDraft draft) {}

  record Seen(int version) {}

  /** 可选 · What a plan may be made of. */
  record Choices(
      List<Measures.Choice> indicators,
      List<Named> panels,
      List<Named> cadences,
      List<Batch> batches) {}

  record Named(String code, String name, boolean named) {}

  record Batch(UUID id, String name, String from, String to) {}

  @GetMapping
  @Requires(value = Permits.KEEP, everywhere = true)
  List<PlanView> list(Actor actor) {
    return road.read(
        actor,
        Permits.KEEP,
        () -> {
          Map<String, String> names = names();
          return plans.list().stream().map(plan -> view(plan, names)).toList();
        });
  }

  @GetMapping("/choices")
  @Requires(value = Permits.KEEP, everywhere = true)
  Choices choices(Actor actor) {
    return road.read(
        actor,
        Permits.KEEP,
        () ->
            new Choices(
                measures.choices(Days.today(clock)),
                List.of(Panel.values()).stream()
                    .map(panel -> new Named(panel.name(), panel.label(), panel.named()))
                    .toList(),
                List.of(Cadence.values()).stream()
                    .map(each -> new Named(each.name(), each.label(), each.graded()))
                    .toList(),
                batches.list(actor).stream()
                    .map(
                        line ->
                            new Batch(
                                line.id(),
                                line.name(),
                                line.from().toString(),
                                line.to().toString()))
                    .toList()));
  }

  @GetMapping("/{id}")
  @Requires(value = Permits.KEEP, everywhere = true)
  PlanView get(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Permits.KEEP, () -> view(plans.get(id)));
  }

  @PostMapping
  @Requires(value = Permits.KEEP, everywhere = true)
  PlanView draft(Actor actor, IdempotencyKey key, @RequestBody PlanDraft draft) {
    return road.write(
        actor, Permits.KEEP, key, PlanView.class, () -> view(plans.draft(actor, draft)));
  }

  @PutMapping("/{id}")
  @Requires(value = Permits.KEEP, everywhere = true)
  PlanView change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        Permits.KEEP,
        key,
        PlanView.class,
        () -> view(plans.change(actor, id, change.version(), change.draft())));
  }

  @PostMapping("/{id}/adoption")
  @Requires(value = Permits.KEEP, everywhere = true)
  PlanView adopt(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
    return road.write(
        actor,
        Permits.KEEP,
        key,
        PlanView.class,
        () -> view(plans.adopt(actor, id, seen.version())));
  }

  /** What the indicators are called that a plan may ask for, by code. */
  private Map<String, String> names() {
    return measures.choices(Days.today(clock)).stream()
        .collect(Collectors.toMap(Measures.Choice::code, Measures.Choice::name));
  }

  private PlanView view(Plan plan) {
    return view(plan, names());
  }

  private PlanView view(Plan plan, Map<String, String> names) {
    return new PlanView(
        plan,
        batches.behind(plan.batch()).name(),
        plan.state().label(),
        plan.lines().stream().map(line -> new PlanLineView(line, label(line, names))).toList(),
        plan.raters().entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(person -> new RaterView(each.getKey(), person, people.name(person))))
            .toList(),
        plan.state() == PlanState.DRAFT);
  }

  private static String label(PlanLine line, Map<String, String> names) {
    return switch (line.kind()) {
      case INDICATOR ->
          names.getOrDefault(line.code(), line.code())
              + (line.whose() == null || line.whose() == Whose.PERSON
                  ? ""
                  : "（" + line.whose().label() + "）");
      case PERSONAL -> "个性化指标";
      case PANEL -> Panel.valueOf(line.code()).label() + "评议";
    };
  }
}
