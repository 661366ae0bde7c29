package yixian.care;

import static yixian.issue.IssueTown.ok;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.NewPerson;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Period;
import yixian.testing.Client;
import yixian.testing.People;

/** A bureau that leads an action, a grid with a leader, a visitor and a colleague, and a town. */
final class CareTown {

  static final String ACTIONS = "/api/care-actions";
  static final String HOUSEHOLDS = "/api/care-households";
  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  /** The rooms of the house that a town is founded with. */
  record Rooms(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      Duties duties,
      yixian.directory.People directory) {}

  private final Rooms rooms;
  private final People people;
  final IssueTown town;
  final UUID bureau;
  final Client desk;
  final UUID first;
  final UUID second;
  final Client visitor;
  final Client colleague;
  final UUID official;
  final Client leader;
  final Client townDesk;

  CareTown(Rooms rooms, People people) {
    this.rooms = rooms;
    this.people = people;
    this.town =
        new IssueTown(
            rooms.road(), rooms.units(), rooms.grids(), rooms.boundaries(), rooms.routes(), people);
    this.bureau = town.roads;
    this.desk = people.hire("UNIT_CLERK", bureau).browser();
    this.townDesk = people.hire("UNIT_CLERK", town.town).browser();
    this.first = serving("甲", DutyRole.STAFF);
    this.second = serving("乙", DutyRole.SECONDEE);
    UUID head = serving("丙", DutyRole.LEADER);
    this.visitor = account(first, "GRID_STAFF").browser();
    People.Person seconded = account(second, "SECONDEE");
    this.colleague = seconded.browser();
    this.official = seconded.account();
    this.leader = account(head, "GRID_LEADER").browser();
  }

  private UUID serving(String name, DutyRole role) {
    NewPerson wanted = new NewPerson("示范" + name, null, town.village, "网格工作", LONG_AGO);
    UUID person =
        rooms
            .road()
            .write(
                HOUSE,
                "directory.edit",
                IdempotencyKey.fresh(),
                UUID.class,
                () -> rooms.directory().add(HOUSE, wanted));
    Period since = new Period(LocalDate.now(Days.ZONE).minusDays(9), null);
    rooms
        .road()
        .write(
            HOUSE,
            "grid.edit",
            IdempotencyKey.fresh(),
            UUID.class,
            () -> rooms.duties().assign(HOUSE, town.grid.id(), person, role, since).id());
    return person;
  }

  private People.Person account(UUID person, String role) {
    return people.give(people.join(person, town.village), role, ScopeKind.GRIDS, List.of());
  }

  Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  static Map<String, Object> draft(UUID owner, String title) {
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", owner);
    draft.put("title", title);
    draft.put("purpose", "了解困难群众的需求");
    draft.put("basis", "区冬季走访帮扶通知");
    draft.put("begins", today.minusDays(20));
    draft.put("ends", today.plusDays(10));
    draft.put("expires", today.plusDays(40));
    return draft;
  }

  /** An action without households. */
  String opened() {
    return ok(desk.post(ACTIONS, draft(bureau, UUID.randomUUID().toString())))
        .get("line")
        .get("id")
        .asString();
  }

  /** A sheet of so many households in the grid. */
  String sheet(int rows) {
    StringBuilder sheet = new StringBuilder("编号,网格,门牌,经度,纬度,联系人,电话,困难原因\n");
    for (int row = 1; row <= rows; row++) {
      sheet.append(
          "A%03d,%s,幸福路 %d 号,,,示例%d,19900002%03d,残疾\n"
              .formatted(row, town.grid.code(), row, row, row));
    }
    return sheet.toString();
  }

  JsonNode enter(String action, String what, String sheet) {
    return ok(
        desk.upload(
            ACTIONS + "/" + action + "/" + what,
            "表.csv",
            sheet.getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }

  /** An action with so many households that were dealt out. */
  String running(int rows) {
    String action = opened();
    enter(action, "households", sheet(rows));
    return action;
  }

  /** The first household that the person is to visit in the action. */
  JsonNode held(Client who, String action) {
    return ok(who.get(HOUSEHOLDS + "/mine"))
        .valueStream()
        .map(line -> ok(who.get(HOUSEHOLDS + "/" + line.get("id").asString())))
        .filter(sheet -> sheet.get("action").asString().equals(action))
        .findFirst()
        .orElseThrow();
  }

  static Client.Answer visit(Client who, JsonNode household, Map<String, ?> more) {
    Map<String, Object> draft = new HashMap<>(more);
    draft.put("version", household.get("version").asInt());
    draft.putIfAbsent("outcome", "MET");
    return who.post(path(household) + "/visits", draft);
  }

  static JsonNode again(Client who, JsonNode household) {
    return ok(who.get(path(household)));
  }

  static String path(JsonNode household) {
    return HOUSEHOLDS + "/" + household.get("line").get("id").asString();
  }

  int figure(String action, String figure) {
    return ok(desk.get(ACTIONS + "/" + action))
        .get("figures")
        .valueStream()
        .filter(each -> each.get("figure").asString().equals(figure))
        .mapToInt(each -> each.get("count").asInt())
        .sum();
  }
}
