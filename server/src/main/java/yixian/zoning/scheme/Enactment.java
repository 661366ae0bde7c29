package yixian.zoning.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.Unit;
import yixian.directory.UnitInTree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.zoning.plan.AskedZone;
import yixian.zoning.plan.ZonePlan;
import yixian.zoning.plan.ZonePlans;

/**
 * 施行 · Brings the zones of a signed scheme into force on a day, in the party tree: zones that are
 * there go on by name, or else are renamed in their order, further ones are founded, those left
 * over closed.
 *
 * <p>The house does it in its own name, because it follows from the signature; the days before stay
 * as they were.
 */
@Component
class Enactment {

  private static final Actor HOUSE = Actor.system("片区施行");

  private final ZonePlans plans;
  private final Units units;

  Enactment(ZonePlans plans, Units units) {
    this.plans = plans;
    this.units = units;
  }

  void enact(ZonePlan plan, Scheme scheme, LocalDate from) {
    List<String> names = scheme.question().zones().stream().map(AskedZone::name).toList();
    Succession succession = Succession.of(names, plans.zonesOn(plan.root(), from));
    List<UUID> zones = new ArrayList<>();
    for (int zone = 0; zone < names.size(); zone++) {
      Unit today = succession.zones().get(zone);
      zones.add(
          today == null
              ? founded(plan, zone, names.get(zone), from)
              : named(today, names.get(zone), from));
    }
    Map<UUID, @Nullable UUID> parents = new HashMap<>();
    for (UnitInTree each : units.tree(Tree.PARTY, from)) {
      parents.put(each.unit().id(), each.parent());
    }
    for (Scheme.Seat seat : scheme.seats()) {
      UUID zone = zones.get(seat.zone());
      if (!zone.equals(parents.get(seat.unit()))) {
        units.move(HOUSE, seat.unit(), version(seat.unit()), Tree.PARTY, zone, from);
      }
    }
    succession.left().forEach(left -> units.close(HOUSE, left.id(), version(left.id()), from));
  }

  private UUID named(Unit zone, String name, LocalDate from) {
    if (!zone.name().equals(name)) {
      units.rename(HOUSE, zone.id(), zone.version(), name, null, from);
    }
    return zone.id();
  }

  private UUID founded(ZonePlan plan, int zone, String name, LocalDate from) {
    return units.add(
        HOUSE,
        new NewUnit(
            "PQ-" + plan.number() + "-" + (zone + 1),
            name,
            null,
            UnitKind.PARTY,
            Level.COUNTY,
            null,
            from,
            Map.of(Tree.PARTY, Optional.of(plan.root()))));
  }

  private int version(UUID unit) {
    return units.find(unit).map(Unit::version).orElse(0);
  }
}
