package yixian.approval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import yixian.testing.People.Person;

/**
 * A bureau with an office below it and an organisation department beside it, its people, and a flow
 * of two steps: the leader of the own unit, then the department's leaders.
 */
final class ApprovalTown {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Road road;
  private final Units units;
  private final People people;
  final UUID bureau;
  final UUID office;
  final UUID department;
  final Person clerk;
  final Person leader;
  final Person head;
  final Person deputy;
  final String flow = "f-" + UUID.randomUUID().toString().substring(0, 12);

  ApprovalTown(Road road, Units units, People people) {
    this.road = road;
    this.units = units;
    this.people = people;
    this.bureau = unit("局", null);
    this.office = unit("局属科室", bureau);
    this.department = unit("组织部", null);
    this.clerk = people.hire("UNIT_CLERK", office);
    this.leader = people.hire("UNIT_LEADER", office);
    this.head = people.hire("UNIT_LEADER", department);
    this.deputy = people.hire("UNIT_LEADER", department);
    define(flow, "ALL", Map.of());
  }

  private UUID unit(String name, @Nullable UUID parent) {
    String code = "A" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    NewUnit unit =
        new NewUnit(
            code,
            name,
            null,
            UnitKind.DEPARTMENT,
            Level.COUNTY,
            null,
            LONG_AGO,
            Map.of(Tree.EMPLOYMENT, Optional.ofNullable(parent)));
    return road.write(
        HOUSE, "directory.edit", IdempotencyKey.fresh(), UUID.class, () -> units.add(HOUSE, unit));
  }

  Person hire(String role, UUID unit) {
    return people.hire(role, unit);
  }

  Person keeper() {
    return people.hire("SYSTEM_ADMIN");
  }

  /** The flow of two steps; the second in the given mode. */
  JsonNode define(String code, String mode, Map<String, ?> more) {
    Map<String, Object> edit = new HashMap<>();
    edit.put("version", 0);
    edit.put("name", "两步审批");
    edit.put("plain", true);
    edit.put("enabled", true);
    edit.put("withdrawal", "UNTIL_FIRST");
    edit.put(
        "steps",
        List.of(
            step("本单位审核", Map.of("kind", "OWN_UNIT", "role", "UNIT_LEADER"), "ANY"),
            step(
                "组织部审定",
                Map.of("kind", "ROLE_IN_UNIT", "role", "UNIT_LEADER", "unit", department),
                mode)));
    edit.putAll(more);
    return ok(keeper().browser().put("/api/approval-flows/" + code, edit));
  }

  static Map<String, Object> step(String name, Map<String, ?> approvers, String mode) {
    return Map.of("name", name, "approvers", approvers, "mode", mode, "days", 2, "addSign", true);
  }

  /** A flow of one step in which either of the two department leaders decides. */
  String either() {
    return oneStep("ANY");
  }

  String oneStep(String mode) {
    String code = "f-" + UUID.randomUUID().toString().substring(0, 12);
    define(
        code,
        mode,
        Map.of(
            "steps",
            List.of(
                step(
                    "组织部审定",
                    Map.of("kind", "NAMED", "accounts", List.of(head.account(), deputy.account())),
                    mode))));
    return code;
  }

  JsonNode ask(String title) {
    return ask(flow, title);
  }

  JsonNode ask(String flow, String title) {
    return ok(clerk.browser().post("/api/approvals", paper(flow, title)));
  }

  static Map<String, Object> paper(String flow, String title) {
    return Map.of("flow", flow, "title", title, "text", "因工作需要，申请增加一名工作人员。");
  }

  /** The sheet as this person sees it now. */
  static JsonNode see(Person person, JsonNode sheet) {
    return ok(person.browser().get("/api/approvals/" + id(sheet)));
  }

  static JsonNode record(Person person, JsonNode sheet) {
    return ok(person.browser().get("/api/approvals/" + id(sheet) + "/record"));
  }

  static String id(JsonNode sheet) {
    return sheet.get("id").asString();
  }

  /** A move on the sheet as this person sees it now. */
  static JsonNode move(Person person, JsonNode sheet, String move, Map<String, ?> more) {
    return ok(tryMove(person, see(person, sheet), move, more));
  }

  static JsonNode move(Person person, JsonNode sheet, String move) {
    return move(person, sheet, move, Map.of());
  }

  /** A move on the very sheet given, with its version. */
  static Client.Answer tryMove(Person person, JsonNode sheet, String move, Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.put("version", sheet.get("version").asInt());
    return person.browser().post("/api/approvals/" + id(sheet) + "/moves", order);
  }

  static List<String> moves(Person person, JsonNode sheet) {
    return see(person, sheet).get("moves").findValuesAsString("move");
  }

  static List<String> box(Person person, String box) {
    return ok(person.browser().get("/api/approvals?limit=200&box=" + box))
        .get("items")
        .findValuesAsString("title");
  }

  static List<String> notices(Person person) {
    return ok(person.browser().get("/api/notices")).get("items").findValuesAsString("title");
  }

  static JsonNode ok(Client.Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("Refused: " + answer);
    }
    return answer.json();
  }
}
