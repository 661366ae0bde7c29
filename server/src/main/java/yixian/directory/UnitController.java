package yixian.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Units and their trees over HTTP. */
@RestController
class UnitController {

  private static final String VIEW = "directory.view";
  private static final String EDIT = "directory.edit";

  private final Road road;
  private final Units units;
  private final Clock clock;

  UnitController(Road road, Units units, Clock clock) {
    this.road = road;
    this.units = units;
    this.clock = clock;
  }

  record UnitView(
      UUID id,
      String code,
      String name,
      String shortName,
      UnitKind kind,
      String kindName,
      Level level,
      @Nullable String division,
      @Nullable UUID parent,
      LocalDate from,
      @Nullable LocalDate until,
      int version) {

    static UnitView of(Unit unit, @Nullable UUID parent) {
      return new UnitView(
          unit.id(),
          unit.code(),
          unit.name(),
          unit.shortName(),
          unit.kind(),
          unit.kind().label(),
          unit.level(),
          unit.division(),
          parent,
          unit.period().from(),
          unit.period().until(),
          unit.version());
    }
  }

  record NameView(UUID id, String name) {}

  /** A unit with what stands above it in each tree, nearest first. */
  record UnitSheet(@JsonUnwrapped UnitView unit, Map<Tree, List<NameView>> above) {}

  record PlaceWanted(Tree tree, @Nullable UUID parent) {}

  record UnitWanted(
      String code,
      String name,
      @Nullable String shortName,
      UnitKind kind,
      @Nullable Level level,
      @Nullable String division,
      @Nullable LocalDate from,
      @Nullable Tree tree,
      @Nullable UUID parent,
      @Nullable List<PlaceWanted> places) {}

  record UnitChange(
      int version,
      @Nullable String name,
      @Nullable String shortName,
      @Nullable UnitKind kind,
      @Nullable Level level,
      @Nullable String division,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    boolean describes() {
      return kind != null || level != null || division != null;
    }

    boolean renames() {
      return name != null || shortName != null;
    }

    /** Whether it asks for no change at all. */
    boolean asksNothing() {
      return !describes() && !renames() && until == null;
    }
  }

  record MoveWanted(
      @Nullable Integer version, Tree tree, @Nullable UUID parent, @Nullable LocalDate from) {}

  @GetMapping("/api/units")
  @Requires(VIEW)
  List<UnitView> tree(
      Actor actor,
      @RequestParam(defaultValue = "EMPLOYMENT") Tree tree,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? today() : asOf;
    return road.read(
        actor,
        VIEW,
        () ->
            units.tree(tree, day).stream()
                .map(each -> UnitView.of(each.unit(), each.parent()))
                .toList());
  }

  @GetMapping("/api/units/{id}")
  @Requires(VIEW)
  UnitSheet sheet(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? today() : asOf;
    return road.read(actor, VIEW, () -> sheet(id, day));
  }

  @PostMapping("/api/units")
  @Requires(EDIT)
  UnitView add(Actor actor, IdempotencyKey key, @RequestBody UnitWanted wanted) {
    NewUnit unit = newUnit(wanted);
    return road.write(
        actor, EDIT, key, UnitView.class, () -> view(units.add(actor, unit), unit.from()));
  }

  @PatchMapping("/api/units/{id}")
  @Requires(EDIT)
  UnitView change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody UnitChange change) {
    return road.write(
        actor,
        EDIT,
        key,
        UnitView.class,
        () -> {
          apply(actor, id, change);
          return view(id, today());
        });
  }

  @PostMapping("/api/units/{id}/move")
  @Requires(EDIT)
  UnitView move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveWanted wanted) {
    LocalDate from = wanted.from() == null ? today() : wanted.from();
    return road.write(
        actor,
        EDIT,
        key,
        UnitView.class,
        () -> {
          Integer told = wanted.version();
          int seen = told == null ? units.demand(actor, id).version() : told;
          units.move(actor, id, seen, Demand.field("tree", wanted.tree()), wanted.parent(), from);
          return view(id, from);
        });
  }

  private void apply(Actor actor, UUID id, UnitChange change) {
    Unit known = units.demand(actor, id);
    if (change.asksNothing()) {
      throw Problem.invalid(new Fault("name", "没有说明要改什么", "请填写名称、简称、类别、层级、区划代码或撤销日中的至少一项"));
    }
    int version = change.version();
    if (change.describes()) {
      units.describe(
          actor,
          id,
          version++,
          Objects.requireNonNullElse(change.kind(), known.kind()),
          Objects.requireNonNullElse(change.level(), known.level()),
          change.division() == null ? known.division() : change.division());
    }
    if (change.renames()) {
      String name = Objects.requireNonNullElse(change.name(), known.name());
      LocalDate from = change.from() == null ? today() : change.from();
      units.rename(actor, id, version++, name, change.shortName(), from);
    }
    if (change.until() != null) {
      units.close(actor, id, version, change.until());
    }
  }

  private UnitSheet sheet(UUID id, LocalDate day) {
    Unit unit = demand(id, day);
    Map<Tree, List<NameView>> above = new HashMap<>();
    for (Tree tree : Tree.values()) {
      above.put(
          tree,
          units.ancestors(tree, id, day).stream()
              .map(each -> new NameView(each.id(), each.name()))
              .toList());
    }
    return new UnitSheet(UnitView.of(unit, null), above);
  }

  private Unit demand(UUID id, LocalDate day) {
    return units.find(id, day).orElseThrow(() -> Problem.notFound("单位"));
  }

  private UnitView view(UUID id, LocalDate day) {
    return UnitView.of(demand(id, day), null);
  }

  private NewUnit newUnit(UnitWanted wanted) {
    Map<Tree, Optional<UUID>> parents = new HashMap<>();
    if (wanted.tree() != null) {
      parents.put(wanted.tree(), Optional.ofNullable(wanted.parent()));
    }
    for (PlaceWanted place : Objects.requireNonNullElse(wanted.places(), List.<PlaceWanted>of())) {
      parents.put(Demand.field("places.tree", place.tree()), Optional.ofNullable(place.parent()));
    }
    if (parents.isEmpty()) {
      throw Problem.invalid(new Fault("tree", "没有说明单位在哪棵树中", "请填写 tree 与 parent"));
    }
    return new NewUnit(
        Demand.field("code", wanted.code()),
        Demand.field("name", wanted.name()),
        wanted.shortName(),
        Demand.field("kind", wanted.kind()),
        Objects.requireNonNullElse(wanted.level(), Level.COUNTY),
        wanted.division(),
        wanted.from() == null ? today() : wanted.from(),
        parents);
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
