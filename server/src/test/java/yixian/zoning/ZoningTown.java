package yixian.zoning;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.People;

/**
 * Nine organs in two zones of which nobody asked whether they fit: three each work on building, on
 * the law and on welfare.
 */
final class ZoningTown {

  static final List<String> FIELDS = List.of("城市建设", "平安法治", "民生保障");
  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final String ROOT = "/api/zoning";

  private final Road road;
  private final Units units;
  final Client organiser;
  final Client leader;
  final UUID root;
  final List<UUID> zones = new ArrayList<>();
  final List<UUID> organs = new ArrayList<>();

  ZoningTown(Road road, Units units, People people) {
    this.road = road;
    this.units = units;
    this.organiser = people.hire("ORGANISER").browser();
    this.leader = people.hire("ORGANISATION_LEADER").browser();
    this.root = unit("党建联创", UnitKind.PARTY, null);
    zones.add(unit("东片区", UnitKind.PARTY, root));
    zones.add(unit("西片区", UnitKind.PARTY, root));
    for (int i = 0; i < 9; i++) {
      UUID organ = unit("局" + i, UnitKind.DEPARTMENT, zones.get(i % 2));
      organs.add(organ);
      ok(describe(organ, 0, List.of(FIELDS.get(i / 3)), List.of("志愿服务")));
    }
  }

  Client.Answer describe(UUID organ, int version, List<String> business, List<String> party) {
    return organiser.put(
        ROOT + "/traits/" + organ,
        Map.of("version", version, "business", business, "party", party));
  }

  private UUID unit(String name, UnitKind kind, @Nullable UUID parent) {
    NewUnit wanted =
        new NewUnit(
            "Q" + UUID.randomUUID().toString().substring(0, 18),
            name,
            null,
            kind,
            Level.COUNTY,
            null,
            LONG_AGO,
            Map.of(Tree.PARTY, Optional.ofNullable(parent)));
    return road.write(
        HOUSE,
        "directory.edit",
        IdempotencyKey.fresh(),
        UUID.class,
        () -> units.add(HOUSE, wanted));
  }

  /** A plan for three zones of three organs. */
  JsonNode plan() {
    return ok(tryPlan(Map.of("zones", zones("东片区", "西片区", "南片区"))));
  }

  static List<Map<String, Object>> zones(String... names) {
    List<Map<String, Object>> asked = new ArrayList<>();
    for (String name : names) {
      asked.add(Map.of("name", name, "least", 3, "most", 3));
    }
    return asked;
  }

  Client.Answer tryPlan(Map<String, ?> more) {
    Map<String, Object> draft = new HashMap<>(Map.of("name", "机关片区规划", "root", root));
    draft.putAll(more);
    return organiser.post(ROOT + "/plans", draft);
  }

  static String path(JsonNode plan) {
    return ROOT + "/plans/" + plan.get("line").get("id").asString();
  }

  /** Runs the engine to its end; the sheet of the scheme that was kept. */
  JsonNode solved(JsonNode plan, Map<String, Object> order) {
    Client.Answer begun = organiser.post(path(plan) + "/run", order);
    ok(begun);
    JsonNode progress = over(plan);
    if (!progress.hasNonNull("kept")) {
      throw new AssertionError("No scheme: " + progress);
    }
    return scheme(progress.get("kept").asString());
  }

  /** How the run ended. */
  JsonNode over(JsonNode plan) {
    for (int tries = 0; tries < 600; tries++) {
      JsonNode progress = ok(organiser.get(path(plan) + "/run"));
      if (!progress.get("state").asString().equals("RUNNING")) {
        return progress;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("The run did not end");
  }

  JsonNode scheme(String id) {
    return ok(organiser.get(ROOT + "/schemes/" + id));
  }

  static String path(String scheme) {
    return ROOT + "/schemes/" + scheme;
  }

  static String id(JsonNode scheme) {
    return scheme.get("line").get("id").asString();
  }

  static int version(JsonNode scheme) {
    return scheme.get("line").get("version").asInt();
  }

  /** Puts a unit of a scheme elsewhere. */
  Client.Answer put(JsonNode scheme, UUID unit, int zone, Map<String, ?> more) {
    Map<String, Object> order =
        new HashMap<>(Map.of("version", version(scheme), "zone", zone, "locked", false));
    order.putAll(more);
    return organiser.put(path(id(scheme)) + "/units/" + unit, order);
  }

  /** Names the first member of each zone its lead. */
  JsonNode led(JsonNode scheme) {
    JsonNode now = scheme;
    for (int zone = 0; zone < scheme.get("zones").size(); zone++) {
      String first = now.get("zones").get(zone).get("members").get(0).get("unit").asString();
      now =
          ok(
              organiser.put(
                  path(id(scheme)) + "/leads",
                  Map.of("version", version(now), "zone", zone, "unit", first)));
    }
    return now;
  }

  Client.Answer sign(JsonNode scheme, Map<String, ?> more) {
    Map<String, Object> signing = new HashMap<>(Map.of("version", version(scheme)));
    signing.putAll(more);
    return leader.post(path(id(scheme)) + "/signature", signing);
  }

  /** The zone of a unit, counted from 0. */
  static int zoneOf(JsonNode scheme, UUID unit) {
    for (int zone = 0; zone < scheme.get("zones").size(); zone++) {
      for (JsonNode member : scheme.get("zones").get(zone).get("members")) {
        if (member.get("unit").asString().equals(unit.toString())) {
          return zone;
        }
      }
    }
    throw new AssertionError("Not in the scheme: " + unit);
  }

  static JsonNode member(JsonNode scheme, UUID unit) {
    for (JsonNode member : scheme.get("zones").get(zoneOf(scheme, unit)).get("members")) {
      if (member.get("unit").asString().equals(unit.toString())) {
        return member;
      }
    }
    throw new AssertionError("Not in the scheme: " + unit);
  }
}
