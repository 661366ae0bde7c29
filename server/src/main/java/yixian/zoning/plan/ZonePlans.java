package yixian.zoning.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.UnitInTree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.zoning.trait.Trait;
import yixian.zoning.trait.Traits;

/**
 * 片区规划 · Keeps what is asked of the zones. Called inside the road.
 *
 * <p>A plan is made for the units below one root of the party tree on one day. What is asked may be
 * changed as long as no scheme of it is signed; schemes that are there keep the question they were
 * made for.
 */
@Component
public class ZonePlans {

  public static final String VIEW = "zoning.view";
  public static final String PLAN = "zoning.plan";
  private static final int BUSINESS_SHARE = 60;
  private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六");

  private final PlanStore store;
  private final Traits traits;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  ZonePlans(PlanStore store, Traits traits, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.traits = traits;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** All plans, the latest first. */
  public List<ZonePlan> list() {
    return store.list();
  }

  public ZonePlan get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("片区规划"));
  }

  /** Begins a plan. */
  public UUID add(Actor actor, PlanDraft draft) {
    LocalDate day = draft.day() == null ? Days.today(clock) : draft.day();
    UUID root = root(draft.root(), day);
    List<UUID> members = members(root, day);
    if (members.isEmpty()) {
      throw Problem.invalid(new Fault("root", "所选党建片区之下没有单位", "请另选，或先在机构中设好党建片区树"));
    }
    List<AskedZone> zones = draft.zones() == null ? likeToday(root, day, members) : draft.zones();
    int share = draft.businessShare() == null ? BUSINESS_SHARE : draft.businessShare();
    List<Couple> couples = draft.couples() == null ? List.of() : draft.couples();
    PlanRules.demand(members, draft.name(), share, zones, couples);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ZonePlan plan =
        new ZonePlan(
            Ids.next(),
            store.nextNumber(),
            Objects.requireNonNull(draft.name()).strip(),
            root,
            day,
            share,
            members,
            zones,
            couples,
            actor.name(),
            now,
            1,
            actor.name(),
            now);
    store.add(plan);
    audit.note(
        actor,
        "zoning.plan",
        "zone-plan",
        plan.id(),
        Map.of("number", plan.number(), "units", members.size()));
    return plan.id();
  }

  /** Asks for something else; the units stay those of the beginning. */
  public void change(Actor actor, UUID id, PlanDraft draft) {
    ZonePlan before = get(id);
    demandOpen(before);
    List<AskedZone> zones = draft.zones() == null ? before.zones() : draft.zones();
    List<Couple> couples = draft.couples() == null ? before.couples() : draft.couples();
    int share = draft.businessShare() == null ? before.businessShare() : draft.businessShare();
    String name = draft.name() == null ? before.name() : draft.name();
    PlanRules.demand(before.units(), name, share, zones, couples);
    int seen = draft.version() == null ? before.version() : draft.version();
    store.save(
        new ZonePlan(
            id,
            before.number(),
            name.strip(),
            before.root(),
            before.day(),
            share,
            before.units(),
            zones,
            couples,
            before.madeBy(),
            before.madeAt(),
            seen + 1,
            actor.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)),
        seen);
    audit.note(
        actor,
        "zoning.change",
        "zone-plan",
        id,
        Map.of("zones", zones.size(), "couples", couples.size(), "businessShare", share));
  }

  /** Refused once a scheme of the plan is signed. */
  public void demandOpen(ZonePlan plan) {
    if (store.isSigned(plan.id())) {
      throw Problem.refused("plan-signed", "这次规划的方案已签发，不能再改；需要调整的，请另做一次规划");
    }
  }

  /** What the plan asks now, with the words of the units as they are now. */
  public Question question(ZonePlan plan) {
    Map<UUID, Trait> known = traits.of(plan.units());
    List<Trait> ordered =
        plan.units().stream().map(unit -> Objects.requireNonNull(known.get(unit))).toList();
    List<List<Integer>> likeness = new ArrayList<>();
    for (Trait one : ordered) {
      likeness.add(
          ordered.stream()
              .map(other -> one == other ? 0 : one.likeness(other, plan.businessShare()))
              .toList());
    }
    List<Question.Member> members =
        ordered.stream()
            .map(
                each ->
                    new Question.Member(
                        each.unit(), name(each.unit(), plan.day()), each.business(), each.party()))
            .toList();
    return new Question(members, likeness, plan.zones(), plan.couples());
  }

  private String name(UUID unit, LocalDate day) {
    return units.find(unit, day).map(Unit::shortName).orElseGet(() -> units.name(unit));
  }

  /** The zones that stand below the root on the day, by code. */
  public List<Unit> zonesOn(UUID root, LocalDate day) {
    return units.tree(Tree.PARTY, day).stream()
        .filter(each -> root.equals(each.parent()))
        .map(UnitInTree::unit)
        .filter(unit -> unit.kind() == UnitKind.PARTY)
        .toList();
  }

  private UUID root(@Nullable UUID root, LocalDate day) {
    if (root == null
        || units.tree(Tree.PARTY, day).stream().noneMatch(each -> each.unit().id().equals(root))) {
      throw Problem.invalid(new Fault("root", "没有选择党建片区树上的单位", "请从列表中选择总的那一个，其下单位参加规划"));
    }
    return root;
  }

  private List<UUID> members(UUID root, LocalDate day) {
    var below = units.below(Tree.PARTY, List.of(root), day);
    return units.tree(Tree.PARTY, day).stream()
        .map(UnitInTree::unit)
        .filter(unit -> below.contains(unit.id()) && unit.kind() != UnitKind.PARTY)
        .map(Unit::id)
        .toList();
  }

  /** As many zones as today, under their names, each as large as the others but for one unit. */
  private List<AskedZone> likeToday(UUID root, LocalDate day, List<UUID> members) {
    List<String> names = new ArrayList<>(zonesOn(root, day).stream().map(Unit::name).toList());
    if (names.isEmpty()) {
      NUMERALS.forEach(numeral -> names.add("第" + numeral + "片区"));
    }
    int zones = Math.min(names.size(), members.size());
    int least = members.size() / zones;
    int most = (members.size() + zones - 1) / zones;
    return names.stream().limit(zones).map(name -> new AskedZone(name, least, most, null)).toList();
  }
}
