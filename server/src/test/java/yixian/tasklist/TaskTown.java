package yixian.tasklist;

import static yixian.issue.IssueTown.ok;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A bureau that asks, a grid with two who serve in it, and whoever is about. */
final class TaskTown {

  static final String LISTS = "/api/task-lists";
  static final String ITEMS = "/api/task-items";
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
  final Client one;
  final Client other;

  TaskTown(Rooms rooms, People people) {
    this.rooms = rooms;
    this.people = people;
    this.town =
        new IssueTown(
            rooms.road(), rooms.units(), rooms.grids(), rooms.boundaries(), rooms.routes(), people);
    this.bureau = town.roads;
    this.desk = people.hire("UNIT_CLERK", bureau).browser();
    this.first = person("甲");
    this.second = person("乙");
    serve(first);
    serve(second);
    this.one = staff(first);
    this.other = staff(second);
  }

  private UUID person(String name) {
    NewPerson wanted = new NewPerson("示范" + name, null, town.village, "网格员", LONG_AGO);
    return rooms
        .road()
        .write(
            HOUSE,
            "directory.edit",
            IdempotencyKey.fresh(),
            UUID.class,
            () -> rooms.directory().add(HOUSE, wanted));
  }

  private void serve(UUID person) {
    rooms
        .road()
        .write(
            HOUSE,
            "grid.edit",
            IdempotencyKey.fresh(),
            UUID.class,
            () ->
                rooms
                    .duties()
                    .assign(
                        HOUSE,
                        town.grid.id(),
                        person,
                        DutyRole.STAFF,
                        new Period(LocalDate.now(Days.ZONE).minusDays(9), null))
                    .id());
  }

  private Client staff(UUID person) {
    return people
        .give(people.join(person, town.village), "GRID_STAFF", ScopeKind.GRIDS, List.of())
        .browser();
  }

  Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  Map<String, Object> draft(String title) {
    return draft(bureau, title);
  }

  static Map<String, Object> draft(UUID owner, String title) {
    Map<String, Object> draft = new HashMap<>();
    Instant due = Instant.now().plus(Duration.ofDays(3));
    draft.put("owner", owner);
    draft.put("title", title);
    draft.put("purpose", "核实" + title + "的现状");
    draft.put("basis", "区专项工作通知");
    draft.put("due", due);
    draft.put("expires", Days.of(due).plusDays(30));
    draft.put(
        "questions",
        List.of(
            Map.of("text", "是否独居", "kind", "YES_NO", "required", true),
            Map.of("text", "几间房", "kind", "NUMBER", "required", false),
            Map.of("text", "现场照片", "kind", "PHOTO", "required", false)));
    return draft;
  }

  /** A draft of a list on a subject of its own. */
  String drafted() {
    return id(ok(desk.post(LISTS, draft(UUID.randomUUID().toString()))));
  }

  /** A sheet of so many items in the grid, each about somebody of his own. */
  String sheet(int rows) {
    StringBuilder sheet = new StringBuilder("内容,村社区,地址,经度,纬度,姓名,电话\n");
    for (int row = 1; row <= rows; row++) {
      sheet.append(
          "核实第 %d 户,,幸福路 %d 号,%s,%s,示例%s,19900001%03d\n"
              .formatted(row, row, town.longitude, town.latitude, UUID.randomUUID(), row));
    }
    return sheet.toString();
  }

  JsonNode enter(String list, String sheet) {
    return ok(
        desk.upload(
            LISTS + "/" + list + "/items",
            "清单.csv",
            sheet.getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }

  /** A list of so many items that runs. */
  String running(int rows) {
    String list = drafted();
    enter(list, sheet(rows));
    ok(send(list, null));
    return list;
  }

  Client.Answer send(String list, @Nullable String despite) {
    Map<String, Object> order = new HashMap<>();
    order.put("move", "send");
    order.put("version", version(list));
    order.put("despite", despite);
    return desk.post(LISTS + "/" + list + "/moves", order);
  }

  int version(String list) {
    return ok(desk.get(LISTS + "/" + list)).get("version").asInt();
  }

  JsonNode items(String list) {
    return ok(desk.get(LISTS + "/" + list + "/items")).get("items");
  }

  /** The items of the list that the person has. */
  List<String> held(Client who, String list) {
    return ok(who.get(ITEMS + "/mine"))
        .valueStream()
        .map(mine -> mine.get("line"))
        .filter(line -> line.get("list").asString().equals(list))
        .map(line -> line.get("id").asString())
        .toList();
  }

  static Client.Answer move(Client who, String item, String move, Map<String, ?> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.put("move", move);
    order.putIfAbsent("version", ok(who.get(ITEMS + "/" + item)).get("version").asInt());
    return who.post(ITEMS + "/" + item + "/moves", order);
  }

  static Client.Answer answer(Client who, String item) {
    return move(who, item, "answer", Map.of("answers", Map.of("q1", "是", "q2", "3")));
  }

  int figure(String list, String figure) {
    return ok(desk.get(LISTS + "/" + list + "/progress"))
        .get("figures")
        .valueStream()
        .filter(each -> each.get("figure").asString().equals(figure))
        .mapToInt(each -> each.get("count").asInt())
        .sum();
  }

  static String id(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }
}
