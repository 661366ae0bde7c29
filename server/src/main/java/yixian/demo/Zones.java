package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.demo.data.Department;
import yixian.demo.data.Rows;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.directory.Tree;
import yixian.directory.UnitInTree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.zoning.plan.AskedZone;
import yixian.zoning.plan.PlanDraft;
import yixian.zoning.plan.ZonePlans;
import yixian.zoning.scheme.Schemes;
import yixian.zoning.trait.Traits;

/**
 * 片区 · The 57 organs were divided anew this year: the traits entered, the zones of old laid beside
 * a scheme that was found, two units exchanged by hand, leads named, signed. The sixth zone has ten
 * members.
 */
@Component
class Zones {
  private static final int SIXTH = 10;
  private static final List<String> LEADS = List.of("D32", "D46", "D27", "D08", "D35", "D48");
  private static final String EXCHANGED = "D33";
  private static final String FOR = "D56";
  private static final String BECAUSE = "统战部与政协办联系多；档案馆与宣传文化单位共用展馆";

  private final Traits traits;
  private final ZonePlans plans;
  private final Schemes schemes;
  private final Units units;
  private final Errand errand;

  Zones(Traits traits, ZonePlans plans, Schemes schemes, Units units, Errand errand) {
    this.traits = traits;
    this.plans = plans;
    this.schemes = schemes;
    this.units = units;
    this.errand = errand;
  }

  void divided(DemoPeople people, Troupe troupe, Made organs, Instant now) {
    Actor organiser = troupe.actor(people.with(Duty.ORGANISER).getFirst().key());
    Actor leader = troupe.actor(people.with(Duty.ORGANISATION_LEADER).getFirst().key());
    Instant asked = now.minus(Duration.ofDays(60));
    Made plan =
        errand.by(
            "zoning:plan",
            organiser,
            ZonePlans.PLAN,
            asked,
            Made.class,
            () -> planned(organiser, organs, Days.of(asked)));
    Made scheme =
        errand.by(
            "zoning:scheme",
            organiser,
            ZonePlans.PLAN,
            asked.plus(Duration.ofDays(3)),
            Made.class,
            () -> compared(organiser, plan.id("plan"), organs));
    Instant signed = asked.plus(Duration.ofDays(8));
    errand.by(
        "zoning:sign",
        leader,
        "zoning.sign",
        signed,
        Made.class,
        () -> {
          int seen = 2 + Rows.of("demo/zones.csv").size();
          schemes.sign(leader, scheme.id("scheme"), seen, Days.of(signed).plusDays(5), null);
          return new Made(Map.of());
        });
  }

  private Made planned(Actor organiser, Made organs, LocalDate day) {
    for (String[] row : Rows.of("demo/traits.csv")) {
      traits.describe(
          organiser, organs.id(row[0]), 0, List.of(row[1].split(" ")), List.of(row[2].split(" ")));
    }
    List<UnitInTree> tree = units.tree(Tree.PARTY, day);
    long all = tree.stream().filter(each -> each.unit().kind() != UnitKind.PARTY).count();
    UUID root = organs.id("PZ");
    List<String> names = plans.zonesOn(root, day).stream().map(zone -> zone.name()).toList();
    int least = (int) (all / names.size());
    List<AskedZone> zones = new ArrayList<>();
    for (String name : names) {
      boolean last = zones.size() == names.size() - 1;
      zones.add(new AskedZone(name, last ? SIXTH : least, SIXTH, null));
    }
    PlanDraft draft = new PlanDraft(null, "机关党建联创片区（本年）", root, day, null, zones, List.of());
    return new Made(Map.of("plan", plans.add(organiser, draft)));
  }

  private Made compared(Actor organiser, UUID plan, Made organs) {
    schemes.takePresent(organiser, plan);
    UUID scheme = schemes.sketch(organiser, plan);
    UUID one = organs.id(EXCHANGED);
    UUID other = organs.id(FOR);
    int to = schemes.zones(scheme).getOrDefault(other, 0);
    schemes.put(organiser, scheme, one, 1, to, other, true, BECAUSE);
    Map<UUID, Integer> zones = schemes.zones(scheme);
    Map<Integer, UUID> leads = new TreeMap<>();
    Stream.concat(LEADS.stream(), Department.all().stream().map(Department::code))
        .map(organs::id)
        .forEach(lead -> leads.putIfAbsent(zones.getOrDefault(lead, 0), lead));
    leads.forEach((zone, lead) -> schemes.lead(organiser, scheme, 2 + zone, zone, lead));
    return new Made(Map.of("scheme", scheme));
  }
}
