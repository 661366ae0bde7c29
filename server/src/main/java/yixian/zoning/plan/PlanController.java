package yixian.zoning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.zoning.Named;
import yixian.zoning.trait.Trait;
import yixian.zoning.trait.Traits;

/** Plans of zones and the traits of units over HTTP. */
@RestController
@RequestMapping("/api/zoning")
class PlanController {

  private final ZonePlans plans;
  private final Traits traits;
  private final Units units;
  private final PlanStore store;
  private final Road road;

  PlanController(ZonePlans plans, Traits traits, Units units, PlanStore store, Road road) {
    this.plans = plans;
    this.traits = traits;
    this.units = units;
    this.store = store;
    this.road = road;
  }

  record Line(
      UUID id,
      int number,
      String name,
      Named root,
      LocalDate day,
      int units,
      int zones,
      boolean signed,
      String madeBy,
      Instant madeAt) {}

  record UnitView(
      UUID id, String name, List<String> business, List<String> party, int traitVersion) {}

  record Sheet(
      Line line,
      int version,
      int businessShare,
      List<UnitView> units,
      List<AskedZone> zones,
      List<Couple> couples,
      List<List<Integer>> likeness) {}

  record TraitEdit(int version, @Nullable List<String> business, @Nullable List<String> party) {}

  @GetMapping("/plans")
  @Requires(value = ZonePlans.VIEW, everywhere = true)
  List<Line> list(Actor actor) {
    return road.read(actor, ZonePlans.VIEW, () -> plans.list().stream().map(this::line).toList());
  }

  @PostMapping("/plans")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  Sheet add(Actor actor, IdempotencyKey key, @RequestBody PlanDraft draft) {
    return road.write(
        actor, ZonePlans.PLAN, key, Sheet.class, () -> sheet(plans.get(plans.add(actor, draft))));
  }

  @GetMapping("/plans/{id}")
  @Requires(value = ZonePlans.VIEW, everywhere = true)
  Sheet get(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ZonePlans.VIEW, () -> sheet(plans.get(id)));
  }

  @PutMapping("/plans/{id}")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  Sheet change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody PlanDraft draft) {
    return road.write(
        actor,
        ZonePlans.PLAN,
        key,
        Sheet.class,
        () -> {
          plans.change(actor, id, draft);
          return sheet(plans.get(id));
        });
  }

  @PutMapping("/traits/{unit}")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  Trait describe(
      Actor actor, IdempotencyKey key, @PathVariable UUID unit, @RequestBody TraitEdit edit) {
    return road.write(
        actor,
        ZonePlans.PLAN,
        key,
        Trait.class,
        () -> traits.describe(actor, unit, edit.version(), edit.business(), edit.party()));
  }

  private Line line(ZonePlan plan) {
    return new Line(
        plan.id(),
        plan.number(),
        plan.name(),
        new Named(plan.root(), units.name(plan.root())),
        plan.day(),
        plan.units().size(),
        plan.zones().size(),
        store.isSigned(plan.id()),
        plan.madeBy(),
        plan.madeAt());
  }

  private Sheet sheet(ZonePlan plan) {
    Question question = plans.question(plan);
    Map<UUID, Trait> known = traits.of(plan.units());
    return new Sheet(
        line(plan),
        plan.version(),
        plan.businessShare(),
        question.units().stream()
            .map(
                unit ->
                    new UnitView(
                        unit.id(),
                        unit.name(),
                        unit.business(),
                        unit.party(),
                        Objects.requireNonNull(known.get(unit.id())).version()))
            .toList(),
        plan.zones(),
        plan.couples(),
        question.likeness());
  }
}
