package yixian.zoning.scheme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.UnitInTree;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.planner.zoning.Zoning;
import yixian.zoning.plan.AskedZone;
import yixian.zoning.plan.Question;
import yixian.zoning.plan.ZonePlan;
import yixian.zoning.plan.ZonePlans;
import yixian.zoning.scheme.Scheme.Seat;
import yixian.zoning.scheme.Scheme.Signature;

/**
 * 片区方案 · Keeps the ways to form the zones of a plan, lets people move units and name leads, and has
 * one signed. Called inside the road.
 *
 * <p>Whoever moves a unit says why; the rules may be broken by hand, but who signs then says why as
 * well. A signed scheme never changes: its hash covers the question, every seat, the bound and the
 * signature, and stands in the audit log. The zones come into force on the day named, in the party
 * tree, whose past stays.
 */
@Component
public class Schemes {

  static final String SIGN = "zoning.sign";
  private static final long SEED = 1;
  private static final int LONGEST_REASON = 300;

  private final SchemeStore store;
  private final ZonePlans plans;
  private final Enactment enactment;
  private final Fingerprint fingerprint;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Schemes(
      SchemeStore store,
      ZonePlans plans,
      Enactment enactment,
      Fingerprint fingerprint,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.plans = plans;
    this.enactment = enactment;
    this.fingerprint = fingerprint;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** The schemes of a plan, the latest first. */
  List<Scheme> list(UUID plan) {
    plans.get(plan);
    return store.list(plan);
  }

  Scheme get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("片区方案"));
  }

  /** The zone of each unit in a scheme, counted from 0. */
  public Map<UUID, Integer> zones(UUID id) {
    return get(id).seats().stream().collect(Collectors.toMap(Seat::unit, Seat::zone));
  }

  /** Takes the zones as they stand on the plan's day for a scheme, to compare or to begin with. */
  public UUID takePresent(Actor actor, UUID plan) {
    ZonePlan asked = plans.get(plan);
    plans.demandOpen(asked);
    List<Unit> present = plans.zonesOn(asked.root(), asked.day());
    if (present.size() > asked.zones().size()) {
      throw Problem.refused(
          "more-zones-today",
          "现行片区有 " + present.size() + " 个，这次规划只分 " + asked.zones().size() + " 个，不能照录");
    }
    Succession succession =
        Succession.of(asked.zones().stream().map(AskedZone::name).toList(), present);
    Map<UUID, @Nullable UUID> parents = new HashMap<>();
    for (UnitInTree each : units.tree(Tree.PARTY, asked.day())) {
      parents.put(each.unit().id(), each.parent());
    }
    int[] zoneOf = new int[asked.units().size()];
    for (int i = 0; i < zoneOf.length; i++) {
      zoneOf[i] = succession.at(parents.get(asked.units().get(i)));
      if (zoneOf[i] < 0) {
        throw Problem.refused(
            "in-no-zone", "“" + units.name(asked.units().get(i)) + "”现在不在任何片区，不能照录");
      }
    }
    Question question = plans.question(asked);
    return keep(
        actor,
        asked,
        Origin.PRESENT,
        question,
        Zoning.weigh(question.task(), zoneOf),
        0,
        Locks.NONE);
  }

  /** Has a scheme found at once, by swaps and without a proof: the same whenever it is asked. */
  public UUID sketch(Actor actor, UUID plan) {
    ZonePlan asked = plans.get(plan);
    plans.demandOpen(asked);
    Question question = plans.question(asked);
    return keep(
        actor, asked, Origin.ENGINE, question, Zoning.sketch(question.task(), SEED), 0, Locks.NONE);
  }

  /** Keeps what was found; units that were locked keep their lock, and what was said of them. */
  UUID keep(
      Actor actor,
      ZonePlan plan,
      Origin origin,
      Question question,
      Zoning.Outcome outcome,
      double seconds,
      Locks locks) {
    int[] zoneOf = outcome.plan();
    List<Seat> seats = new ArrayList<>();
    for (int i = 0; i < zoneOf.length; i++) {
      seats.add(locks.seat(question.units().get(i).id(), zoneOf[i]));
    }
    List<@Nullable UUID> leads = new ArrayList<>();
    for (AskedZone zone : question.zones()) {
      leads.add(zone.lead() == null ? locks.lead(leads.size(), seats) : zone.lead());
    }
    Instant now = now();
    Scheme scheme =
        new Scheme(
            Ids.next(),
            plan.id(),
            store.nextNumber(plan.id()),
            origin,
            question,
            outcome.worth(),
            outcome.bound(),
            outcome.status() == yixian.planner.Status.OPTIMAL,
            seconds,
            locks.zones(),
            seats,
            leads,
            actor.name(),
            now,
            1,
            actor.name(),
            now,
            null);
    store.add(scheme);
    audit.note(
        actor,
        "zoning.scheme",
        "zone-plan",
        plan.id(),
        Map.of(
            "scheme",
            scheme.id(),
            "origin",
            origin,
            "worth",
            outcome.worth(),
            "bound",
            outcome.bound()));
    return scheme.id();
  }

  /**
   * Moves a unit, or locks it where it is, or swaps it with another.
   *
   * @param with the unit that goes the other way; null where none does
   * @param reason needed where a unit ends up elsewhere than it was found
   */
  public void put(
      Actor actor,
      UUID id,
      UUID unit,
      int seen,
      int zone,
      @Nullable UUID with,
      boolean locked,
      @Nullable String reason) {
    Scheme before = demandDraft(id, seen);
    if (before.seats().stream().noneMatch(seat -> seat.unit().equals(unit))) {
      throw Problem.notFound("方案中的单位");
    }
    if (zone < 0 || zone >= before.leads().size()) {
      throw Problem.invalid(new Fault("zone", "没有这个片区", "请从列表中选择"));
    }
    Seat here = before.seat(unit);
    List<Seat> seats = new ArrayList<>(before.seats());
    seats.set(before.question().at(unit), moved(here, zone, locked, reason));
    if (with != null) {
      Seat other =
          before.seats().stream()
              .filter(seat -> seat.unit().equals(with) && seat.zone() == zone)
              .findFirst()
              .orElseThrow(() -> Problem.invalid(new Fault("with", "对调的单位不在要去的片区", "请从该片区的单位中选择")));
      seats.set(before.question().at(with), moved(other, here.zone(), other.locked(), reason));
    }
    List<@Nullable UUID> leads = new ArrayList<>(before.leads());
    leads.replaceAll(lead -> isElsewhere(lead, seats, leads) ? null : lead);
    store.save(before.with(seats, leads, actor.name(), now()), seen);
    audit.note(
        actor,
        "zoning.move",
        "zone-scheme",
        id,
        Map.of("unit", unit, "from", here.zone() + 1, "to", zone + 1, "locked", locked));
  }

  private static boolean isElsewhere(
      @Nullable UUID lead, List<Seat> seats, List<@Nullable UUID> leads) {
    return lead != null
        && seats.stream()
            .noneMatch(seat -> seat.unit().equals(lead) && lead.equals(leads.get(seat.zone())));
  }

  private static Seat moved(Seat seat, int zone, boolean locked, @Nullable String reason) {
    if (zone == seat.zone()) {
      return new Seat(seat.unit(), zone, seat.found(), locked, seat.reason());
    }
    String said = reason == null ? "" : reason.strip();
    if (zone != seat.found() && (said.isEmpty() || said.length() > LONGEST_REASON)) {
      throw Problem.invalid(
          new Fault("reason", "人工调整须写明理由，1 至 " + LONGEST_REASON + " 个字", "请写明为什么这样调整"));
    }
    return new Seat(seat.unit(), zone, seat.found(), locked, zone == seat.found() ? null : said);
  }

  /** Names the lead of a zone, one of its members. */
  public void lead(Actor actor, UUID id, int seen, int zone, @Nullable UUID unit) {
    Scheme before = demandDraft(id, seen);
    if (zone < 0 || zone >= before.leads().size()) {
      throw Problem.invalid(new Fault("zone", "没有这个片区", "请从列表中选择"));
    }
    if (unit != null
        && before.seats().stream()
            .noneMatch(seat -> seat.unit().equals(unit) && seat.zone() == zone)) {
      throw Problem.invalid(new Fault("unit", "牵头单位不在这个片区", "请从该片区的单位中选择"));
    }
    List<@Nullable UUID> leads = new ArrayList<>(before.leads());
    leads.set(zone, unit);
    store.save(before.with(before.seats(), leads, actor.name(), now()), seen);
    audit.note(
        actor,
        "zoning.lead",
        "zone-scheme",
        id,
        Map.of("zone", zone + 1, "unit", unit == null ? "" : unit));
  }

  /** Signs the scheme and brings its zones into force on a day. */
  public void sign(
      Actor actor, UUID id, int seen, @Nullable LocalDate from, @Nullable String remark) {
    Scheme before = demandDraft(id, seen);
    ZonePlan plan = plans.get(before.plan());
    plans.demandOpen(plan);
    LocalDate today = Days.today(clock);
    if (from == null || from.isBefore(today)) {
      throw Problem.invalid(new Fault("from", "施行日应不早于今天 " + today, "请改正施行日"));
    }
    demandLater(plan.root(), from);
    demandLeads(before);
    String said = remark == null || remark.isBlank() ? null : remark.strip();
    List<String> breaches = Breaches.of(before.question(), before.zoneOf());
    if (!breaches.isEmpty() && said == null) {
      throw Problem.invalid(
          new Fault("remark", "方案不符合规则：" + String.join("；", breaches), "请再作调整，或写明仍要签发的理由"));
    }
    if (said != null && said.length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("remark", "理由超过 " + LONGEST_REASON + " 个字", "请写短一些"));
    }
    Instant now = now();
    String hash = fingerprint.of(before, actor.name(), now, from, said);
    Signature signature = new Signature(actor.name(), now, from, said, hash);
    store.save(before.signed(signature, actor.name(), now), seen);
    enactment.enact(plan, before, from);
    audit.note(
        actor,
        "zoning.sign",
        "zone-scheme",
        id,
        Map.of(
            "hash",
            hash,
            "from",
            from.toString(),
            "worth",
            before.worth(),
            "bound",
            before.bound(),
            "breaches",
            breaches.size()));
  }

  /** Zones signed for a later day would be taken apart by these, and those days come out wrong. */
  private void demandLater(UUID root, LocalDate from) {
    store
        .latestDay(root)
        .filter(latest -> !from.isAfter(latest))
        .ifPresent(
            latest -> {
              throw Problem.invalid(
                  new Fault("from", "已签发的片区自 " + latest + " 起施行，施行日应晚于这一天", "请改为更晚的一天"));
            });
  }

  private static void demandLeads(Scheme scheme) {
    List<Fault> faults = new ArrayList<>();
    for (int zone = 0; zone < scheme.leads().size(); zone++) {
      if (scheme.leads().get(zone) == null) {
        faults.add(
            new Fault(
                "leads." + zone,
                "“" + scheme.question().zones().get(zone).name() + "”没有牵头单位",
                "请从该片区的单位中指定"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private Scheme demandDraft(UUID id, int seen) {
    Scheme found = get(id);
    if (found.signature() != null) {
      throw Problem.refused("scheme-signed", "方案已签发，不能再改；需要调整的，请另做一次规划");
    }
    if (found.version() != seen) {
      throw Problem.conflict(
          "方案已被 " + found.changedBy() + " 修改，请刷新后再办", found.changedBy(), found.changedAt());
    }
    return found;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
