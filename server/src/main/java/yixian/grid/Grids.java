package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 网格 · The book of grids: which one covers a place, and how they are founded, changed and drawn.
 *
 * <p>Places are answered from memory, exactly: a point on a border is covered, a dedicated grid
 * wins over the comprehensive one around it, and of two neighbours the one with the lower code
 * answers for their common border. Writes run inside the road's transaction and ask that the grid
 * lie within the actor's own scope.
 */
@Component
public class Grids {

  private final GridStore store;
  private final ShapeStore shapes;
  private final GridMaps maps;
  private final GridNames names;
  private final Audit audit;
  private final Clock clock;

  Grids(
      GridStore store,
      ShapeStore shapes,
      GridMaps maps,
      GridNames names,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.shapes = shapes;
    this.maps = maps;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** The grid that answers for the place today. */
  public Optional<GridRef> covering(Point point) {
    return maps.today().covering(point);
  }

  /** All grids around the place, the answering one first. */
  public List<GridRef> allCovering(Point point) {
    return maps.today().allCovering(point);
  }

  /** Grid, town and village of the place, and whether it lies in the district at all. */
  public Place place(Point point) {
    return maps.today().place(point);
  }

  /** The town unit in whose area the place lies, also where no grid covers it. */
  public Optional<UUID> townOf(Point point) {
    return maps.today().townOf(point);
  }

  /** A point inside the grid, village or town of this code, where there is one today. */
  public Optional<Point> within(String code) {
    return new Gazetteer(maps.today()).byCode(code);
  }

  /** A point inside the place that an address names; empty where it names none, or two alike. */
  public Optional<Point> named(String address) {
    return new Gazetteer(maps.today()).byWords(address);
  }

  /** The six digits of the district whose boundary is drawn; of several, the lowest. */
  public Optional<String> district() {
    return maps.today().boundaries().stream()
        .filter(boundary -> boundary.level() == DivisionLevel.DISTRICT)
        .map(boundary -> boundary.code().substring(0, 6))
        .sorted()
        .findFirst();
  }

  public Optional<Grid> find(UUID id) {
    return store.find(id);
  }

  /** The grid as today's map shows it, from memory; empty where it is not drawn. */
  public Optional<GridRef> drawn(UUID id) {
    return maps.today().find(id);
  }

  /** The grids of the given ids, in no order; unknown ids are left out. */
  public List<Grid> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.find(ids);
  }

  /** The grid that bears the code today. */
  public Optional<Grid> findByCode(String code) {
    return store.findByCode(code, Days.today(clock));
  }

  /** Grids in order of their codes. */
  public List<Grid> list(GridQuery query) {
    return store.list(query);
  }

  /** The grids with all below them. */
  public Set<UUID> withThoseBelow(Collection<UUID> grids) {
    return grids.isEmpty() ? Set.of() : store.withThoseBelow(grids);
  }

  /** The shape in force on the day. */
  public Optional<Geometry> shape(UUID grid, LocalDate day) {
    return shapes.find(grid, day);
  }

  /** The shapes of today's grids, from memory. */
  public Map<UUID, Geometry> shapesToday() {
    return maps.today().grids().stream()
        .collect(Collectors.toMap(drawn -> drawn.grid().id(), GridMap.Drawn::shape));
  }

  /** Founds a grid; its shape is drawn afterwards. */
  public Grid found(Actor actor, GridDraft draft) {
    Grid grid = grid(draft);
    check(grid);
    demandScope(actor, grid);
    store.add(actor, grid);
    maps.changed();
    audit.note(
        actor, "grid.found", "grid", grid.id(), Map.of("code", grid.code(), "name", grid.name()));
    return grid;
  }

  /** Changes marks of a grid. */
  public Grid change(Actor actor, UUID id, GridChange change) {
    Grid before = demand(actor, id);
    if (before.version() != change.version()) {
      throw late(id);
    }
    Grid after = change.applyTo(before);
    check(after);
    demandScope(actor, after);
    if (!store.change(actor, after)) {
      throw late(id);
    }
    maps.changed();
    audit.note(actor, "grid.change", "grid", id, Map.of("before", before, "after", after));
    return require(id);
  }

  /**
   * Draws the grid's shape from a day on; the shape before stays in the record.
   *
   * @param version the version of the grid seen
   * @param shape a sound polygon or multipolygon in WGS-84
   */
  public Grid draw(Actor actor, UUID id, int version, Geometry shape, LocalDate from) {
    Grid grid = demand(actor, id);
    Shapes.demandSound(shape);
    if (grid.version() != version || !store.touch(actor, id, version)) {
      throw late(id);
    }
    double squareMetres = Shapes.squareMetres(shape);
    shapes.draw(actor, id, shape, squareMetres, from);
    maps.changed();
    audit.note(
        actor,
        "grid.draw",
        "grid",
        id,
        Map.of("from", from.toString(), "squareMetres", Math.round(squareMetres)));
    return require(id);
  }

  public GridSettings settings() {
    return store.settings();
  }

  /**
   * Changes the code pattern and the advised size; grids that stand already are left as they are.
   */
  public GridSettings set(Actor actor, GridSettings settings) {
    settings.check();
    store.set(actor, settings);
    audit.note(actor, "grid.settings", "settings", "grid", Map.of("to", settings));
    return store.settings();
  }

  Grid grid(GridDraft draft) {
    LocalDate from = draft.from() == null ? Days.today(clock) : draft.from();
    String division = draft.division() == null ? division(draft.code()) : draft.division();
    UUID town = draft.town() == null ? town(division).orElse(null) : draft.town();
    return new Grid(
        Ids.next(),
        draft.code(),
        draft.name().strip(),
        draft.kind(),
        draft.level() == null ? GridLevel.BASIC : draft.level(),
        draft.unit(),
        town,
        division,
        draft.parent(),
        draft.households(),
        from,
        draft.until(),
        1);
  }

  /** A code begins with the twelve digits of its village. */
  static String division(String code) {
    return code.substring(0, Math.min(12, code.length()));
  }

  private Optional<UUID> town(String division) {
    return maps.today().boundaries().stream()
        .filter(boundary -> boundary.level() == DivisionLevel.TOWNSHIP)
        .filter(boundary -> division.startsWith(GridRules.ownDigits(boundary.code())))
        .findFirst()
        .flatMap(boundary -> Optional.ofNullable(boundary.unit()));
  }

  private void check(Grid grid) {
    List<Fault> faults = GridRules.faults(grid, store.settings(), null);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    if (store.codeTaken(grid)) {
      throw Problem.invalid(new Fault("code", "网格编码 " + grid.code() + " 已被使用", "请换一个编码，或先终止原网格"));
    }
    if (!names.knows(grid.unit())) {
      throw Problem.invalid(new Fault("unit", "没有这个单位", "请从机构目录中选择"));
    }
    if (grid.parent() != null && store.find(grid.parent()).isEmpty()) {
      throw Problem.invalid(new Fault("parent", "没有这个上级网格", "请从网格列表中选择"));
    }
    if (grid.parent() != null && store.withThoseBelow(List.of(grid.id())).contains(grid.parent())) {
      throw Problem.invalid(new Fault("parent", "上级网格不能是本网格的下级", "请另选上级网格"));
    }
  }

  /** Why the grid was ended; absent where it was not. */
  Optional<String> endedWhy(UUID grid) {
    return store.endedWhy(grid);
  }

  Grid require(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("网格"));
  }

  /** The grid, for a change; a foreign one is refused as an absent one is. */
  Grid demand(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(grid -> isInScope(actor, grid))
        .orElseThrow(() -> Problem.beyondReach("网格"));
  }

  private static void demandScope(Actor actor, Grid grid) {
    if (!isInScope(actor, grid)) {
      throw Problem.forbidden("网格“" + grid.name() + "”不在您的管辖范围内");
    }
  }

  static boolean isInScope(Actor actor, Grid grid) {
    Set<UUID> units = new HashSet<>();
    units.add(grid.unit());
    if (grid.town() != null) {
      units.add(grid.town());
    }
    return actor.scope("grid.edit").covers(units, grid.id(), null);
  }

  Problem late(UUID id) {
    GridStore.LastChange last = store.lastChange(id);
    return Problem.conflict("网格已被 " + last.by() + " 修改，请刷新后重试", last.by(), last.at());
  }
}
