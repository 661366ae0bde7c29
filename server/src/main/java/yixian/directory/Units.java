package yixian.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Territory;
import yixian.access.UnitNames;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 单位 · Units and the trees in which they stand, as of any day. Questions are answered from memory;
 * edits go through the road.
 *
 * <p>In each tree a unit has one place a day, and no unit ever stands below itself. The past is
 * kept: renaming, moving and closing take effect from a day and leave the days before as they were.
 */
@Component
public class Units implements Territory, UnitNames {

  private static final String EDIT = "directory.edit";

  private final UnitShelf shelf;
  private final UnitStore store;
  private final DivisionStore divisions;
  private final PersonStore people;
  private final Audit audit;
  private final Clock clock;

  Units(
      UnitShelf shelf,
      UnitStore store,
      DivisionStore divisions,
      PersonStore people,
      Audit audit,
      Clock clock) {
    this.shelf = shelf;
    this.store = store;
    this.divisions = divisions;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The unit as of today. */
  public Optional<Unit> find(UUID id) {
    return find(id, today());
  }

  /** The unit with the name it bears on the day; also before its founding and after its closing. */
  public Optional<Unit> find(UUID id, LocalDate day) {
    return Optional.ofNullable(shelf.book().find(id, day));
  }

  /** The unit with the district's code, as of today. */
  public Optional<Unit> findByCode(String code) {
    return Optional.ofNullable(shelf.book().codes().get(code)).flatMap(this::find);
  }

  /** The name of today; an unknown id reads as such, so that old records never fail to show. */
  public String name(UUID id) {
    return find(id).map(Unit::name).orElse("（未知单位）");
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(unit -> names.put(id, unit.name())));
    return names;
  }

  /** Every unit that exists on the day, in whatever trees, by code. */
  public List<Unit> all(LocalDate day) {
    UnitBook book = shelf.book();
    return book.rows().keySet().stream()
        .map(id -> Objects.requireNonNull(book.find(id, day)))
        .filter(unit -> unit.period().contains(day))
        .sorted(Comparator.comparing(Unit::code))
        .toList();
  }

  /** Every unit of the tree on the day, roots first, then by code. */
  public List<UnitInTree> tree(Tree tree, LocalDate day) {
    UnitBook book = shelf.book();
    Map<UUID, UUID> parents = book.forest().parents(tree, day);
    List<UnitInTree> units = new ArrayList<>();
    for (UUID id : book.forest().members(tree, day)) {
      Unit unit = book.find(id, day);
      if (unit != null) {
        units.add(new UnitInTree(unit, parents.get(id)));
      }
    }
    units.sort(
        Comparator.comparing((UnitInTree each) -> each.parent() != null)
            .thenComparing(each -> each.unit().code()));
    return units;
  }

  /** The units and all below them in one tree on the day. */
  public Set<UUID> below(Tree tree, Collection<UUID> units, LocalDate day) {
    return shelf.book().forest().below(tree, units, day);
  }

  /** The units and all below them, along each tree by itself, as of today. */
  public Set<UUID> below(Collection<UUID> units) {
    Set<UUID> all = new LinkedHashSet<>();
    for (Tree tree : Tree.values()) {
      all.addAll(below(tree, units, today()));
    }
    return all;
  }

  @Override
  public Set<UUID> unitsBelow(Collection<UUID> units) {
    return below(units);
  }

  @Override
  public Set<UUID> unitsOf(UUID person) {
    return people.find(person).map(known -> known.unitsFrom(today())).orElse(Set.of());
  }

  @Override
  public Set<UUID> unitsLeft(UUID person) {
    return people.find(person).map(known -> known.unitsLeft(today())).orElse(Set.of());
  }

  /** The units above in the tree on the day, nearest first. */
  public List<Unit> ancestors(Tree tree, UUID unit, LocalDate day) {
    UnitBook book = shelf.book();
    return book.forest().ancestors(tree, unit, day).stream()
        .map(id -> book.find(id, day))
        .filter(found -> found != null)
        .toList();
  }

  /** The units that have this one above them in any tree today or later. */
  boolean hasChildren(UUID unit, LocalDate day) {
    return shelf.book().forest().childrenOf(unit).stream()
        .anyMatch(edge -> edge.period().until() == null || edge.period().until().isAfter(day));
  }

  /** Founds a unit and gives it its places. */
  public UUID add(Actor actor, NewUnit wanted) {
    store.lockTrees();
    UnitWords.demand(wanted);
    if (shelf.book().codes().containsKey(wanted.code())) {
      throw Problem.invalid(new Fault("code", "单位编码“" + wanted.code() + "”已被使用", "请换一个编码"));
    }
    UUID id = Ids.next();
    demandReach(actor, wanted.parents().values().stream().flatMap(Optional::stream).toList());
    store.add(id, wanted, division(wanted.division()), clock.instant(), actor);
    String shortName = wanted.shortName() == null ? wanted.name() : wanted.shortName();
    store.addName(id, wanted.name(), shortName, wanted.from());
    Period period = new Period(wanted.from(), null);
    List<Edge> places = new ArrayList<>();
    wanted
        .parents()
        .forEach((tree, parent) -> places.add(place(id, tree, parent.orElse(null), period)));
    shelf.founded(row(id, wanted, shortName, period), places);
    audit.note(actor, "unit.add", "unit", id, Map.of("code", wanted.code(), "name", wanted.name()));
    return id;
  }

  /**
   * Moves a unit below another in one tree, or to its root, from a day on; later plans for it there
   * are replaced.
   */
  public void move(
      Actor actor, UUID unit, int seen, Tree tree, @Nullable UUID parent, LocalDate from) {
    store.lockTrees();
    Unit known = demand(actor, unit);
    demandReach(actor, parent == null ? List.of() : List.of(parent));
    demandAlive(known, from);
    for (Edge edge : shelf.book().forest().edgesOf(unit)) {
      LocalDate until = edge.period().until();
      if (edge.tree() == tree && (until == null || until.isAfter(from))) {
        store.endEdge(edge, from);
      }
    }
    place(unit, tree, parent, new Period(from, known.period().until()));
    shelf.edited();
    demandNoCycle(tree, known);
    store.touch(unit, seen, clock.instant(), actor);
    shelf.edited();
    audit.note(
        actor,
        "unit.move",
        "unit",
        unit,
        Map.of("tree", tree, "parent", parent == null ? "" : parent, "from", from.toString()));
  }

  /** Gives a unit another name from a day on. */
  public void rename(
      Actor actor, UUID unit, int seen, String name, @Nullable String shortName, LocalDate from) {
    Unit known = demand(actor, unit);
    UnitWords.demandName(name, shortName);
    demandAlive(known, from);
    store.touch(unit, seen, clock.instant(), actor);
    store.endName(unit, from);
    store.addName(unit, name, shortName == null ? name : shortName, from);
    shelf.edited();
    audit.note(
        actor,
        "unit.rename",
        "unit",
        unit,
        Map.of("before", known.name(), "name", name, "from", from.toString()));
  }

  /**
   * Corrects what a unit is; without a date, for a unit is not one thing today and another
   * tomorrow.
   */
  public void describe(
      Actor actor, UUID unit, int seen, UnitKind kind, Level level, @Nullable String division) {
    demand(actor, unit);
    store.touch(unit, seen, clock.instant(), actor);
    store.describe(unit, kind, level, division(division));
    shelf.edited();
    audit.note(actor, "unit.describe", "unit", unit, Map.of("kind", kind, "level", level));
  }

  /**
   * Closes a unit from a day on; refused while units stand below it or people are appointed to it.
   */
  public void close(Actor actor, UUID unit, int seen, LocalDate until) {
    store.lockTrees();
    Unit known = demand(actor, unit);
    if (!until.isAfter(known.period().from())) {
      throw Problem.invalid(new Fault("until", "撤销日应晚于设立日 " + known.period().from(), "请改正撤销日"));
    }
    if (hasChildren(unit, until)) {
      throw Problem.refused("unit-has-children", "“" + known.name() + "”还有下级单位，请先调整下级单位的隶属关系");
    }
    int appointed = people.appointedFrom(unit, until);
    if (appointed > 0) {
      throw Problem.refused(
          "unit-has-people",
          "“" + known.name() + "”在 " + until + " 之后还有 " + appointed + " 项任职，请先办理免职或调动");
    }
    store.touch(unit, seen, clock.instant(), actor);
    store.close(unit, until);
    for (Edge edge : shelf.book().forest().edgesOf(unit)) {
      LocalDate end = edge.period().until();
      if (end == null || end.isAfter(until)) {
        store.endEdge(edge, until);
      }
    }
    shelf.edited();
    audit.note(actor, "unit.close", "unit", unit, Map.of("until", until.toString()));
  }

  private static UnitBook.Row row(UUID id, NewUnit unit, String shortName, Period period) {
    List<UnitBook.Name> names = List.of(new UnitBook.Name(id, unit.name(), shortName, period));
    return new UnitBook.Row(
        id, unit.code(), unit.kind(), unit.level(), unit.division(), period, 1, names);
  }

  private Edge place(UUID unit, Tree tree, @Nullable UUID parent, Period period) {
    if (parent != null) {
      Unit above =
          find(parent)
              .orElseThrow(() -> Problem.invalid(new Fault("parent", "没有这个上级单位", "请从列表中选择")));
      demandAlive(above, period.from());
      if (parent.equals(unit)) {
        throw Problem.invalid(new Fault("parent", "单位不能隶属于自己", "请另选上级单位"));
      }
    }
    Edge edge = new Edge(Ids.next(), tree, unit, parent, period);
    store.addEdge(edge);
    return edge;
  }

  private void demandNoCycle(Tree tree, Unit unit) {
    LocalDate day = shelf.book().forest().firstCycle(tree);
    if (day != null) {
      throw Problem.invalid(
          new Fault(
              "parent", "所选上级在 " + day + " 时位于“" + unit.name() + "”之下，会形成循环隶属", "请另选上级单位或生效日期"));
    }
  }

  /** The unit, for a change; a foreign one is refused as an absent one is. */
  Unit demand(Actor actor, UUID id) {
    return find(id)
        .filter(unit -> actor.scope(EDIT).covers(Set.of(id), null, null))
        .orElseThrow(() -> Problem.beyondReach("单位"));
  }

  private static void demandAlive(Unit unit, LocalDate day) {
    if (!unit.period().contains(day)) {
      throw Problem.invalid(
          new Fault("from", "“" + unit.name() + "”在 " + day + " 尚未设立或已撤销", "请改正日期或另选单位"));
    }
  }

  /**
   * Every one of the units must be within reach; where none is named, as for a root, all must be.
   */
  private static void demandReach(Actor actor, List<UUID> units) {
    Scope scope = actor.scope(EDIT);
    boolean within =
        units.isEmpty()
            ? scope.everything()
            : units.stream().allMatch(unit -> scope.covers(Set.of(unit), null, null));
    if (!within) {
      throw Problem.forbidden("该单位不在您的维护范围内，请联系上级管理员");
    }
  }

  private @Nullable UUID division(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return divisions
        .findByCode(code)
        .map(Division::id)
        .orElseThrow(
            () -> Problem.invalid(new Fault("division", "没有导入区划 " + code, "请先导入该县区的行政区划")));
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
