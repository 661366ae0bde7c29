package yixian.petition;

import static yixian.officials.OfficialTown.ok;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/** A petition office, a bureau that handles, and the bureau's superior that reviews. */
public final class PetitionTown {

  public static final String PETITIONS = "/api/petitions";

  public final OfficialTown town;
  public final UUID office;
  public final UUID bureau;
  final UUID superior;
  public final Client desk;
  final Client clerk;
  final Client leader;
  final Client reviewer;
  private final People people;

  public PetitionTown(Road road, Units units, yixian.directory.People directory, People people) {
    this.people = people;
    this.town = new OfficialTown(road, units, directory, people);
    this.office = town.unit("信访局");
    this.bureau = town.bureau;
    this.superior = town.unit("区政府办");
    this.desk = people.hire("PETITION_OFFICER", office).browser();
    this.clerk = people.hire("UNIT_CLERK", bureau).browser();
    this.leader = people.hire("UNIT_LEADER", bureau).browser();
    this.reviewer = people.hire("UNIT_LEADER", superior).browser();
  }

  /** Somebody of another unit with the role. */
  Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  Client everywhere(String role) {
    People.Person person = people.join(null, null);
    return people.give(person, role, ScopeKind.ALL, List.of()).browser();
  }

  public static Map<String, Object> draft(UUID office, String name, String matter) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("office", office);
    draft.put("channel", "VISIT");
    draft.put("kind", "APPEAL");
    draft.put("matter", matter);
    draft.put("summary", "门前道路积水多年未修");
    draft.put("request", "请求修复门前道路并说明工期");
    draft.put("people", 1);
    draft.put("petitioners", List.of(Map.of("name", name, "contact", "19900001234")));
    draft.put("another", false);
    return draft;
  }

  Map<String, Object> draft(String name) {
    return draft(office, name, "TRAFFIC");
  }

  static Map<String, Object> group(Map<String, Object> draft, int representatives, int people) {
    List<Map<String, Object>> named = new ArrayList<>();
    for (int i = 0; i < representatives; i++) {
      named.add(Map.of("name", OfficialTown.name()));
    }
    draft.put("petitioners", named);
    draft.put("people", people);
    return draft;
  }

  JsonNode registered() {
    return ok(desk.post(PETITIONS, draft(OfficialTown.name())));
  }

  JsonNode transferred() {
    return moved(desk, registered(), "transfer", Map.of("unit", bureau));
  }

  JsonNode accepted() {
    return moved(clerk, transferred(), "accept", Map.of());
  }

  JsonNode answered() {
    return moved(
        clerk, accepted(), "answer", Map.of("outcome", "SUPPORT", "opinion", "已列入本季度养护计划。"));
  }

  static JsonNode moved(Client who, JsonNode sheet, String move, Map<String, ?> more) {
    return ok(tried(who, sheet, move, more));
  }

  static Client.Answer tried(Client who, JsonNode sheet, String move, Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.put("version", sheet.get("version").asInt());
    return who.post(PETITIONS + "/" + id(sheet) + "/moves", order);
  }

  public static String id(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }

  static String state(JsonNode sheet) {
    return sheet.get("line").get("state").asString();
  }
}
