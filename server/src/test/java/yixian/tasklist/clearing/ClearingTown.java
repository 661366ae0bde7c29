package yixian.tasklist.clearing;

import static yixian.officials.OfficialTown.ok;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/** A bureau that leads the cleaning of rivers, and a town office that answers for them. */
final class ClearingTown {

  static final String CLEARINGS = "/api/clearings";

  private final People people;
  final UUID bureau;
  final UUID office;
  final Client desk;
  final Client checker;
  final Client clerk;
  private final String officeName;

  ClearingTown(Road road, Units units, yixian.directory.People directory, People people) {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    this.people = people;
    this.bureau = town.unit("水务局");
    this.office = town.unit("镇河长办");
    this.officeName = units.name(office);
    this.desk = people.hire("UNIT_CLERK", bureau).browser();
    this.checker = people.hire("UNIT_LEADER", bureau).browser();
    this.clerk = people.hire("UNIT_CLERK", office).browser();
  }

  Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  static Map<String, Object> draft(UUID owner, String title) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", owner);
    draft.put("title", title);
    draft.put("basis", "区河长办 2026 年第 3 号令");
    draft.put("object", "河道");
    draft.put("measure", "公里");
    draft.put("due", LocalDate.now(Days.ZONE).plusDays(60));
    return draft;
  }

  String opened() {
    return ok(desk.post(CLEARINGS, draft(bureau, UUID.randomUUID().toString()))).asString();
  }

  JsonNode enter(String clearing, String rows) {
    String sheet = "名称,考核组,责任单位,数量\n" + rows.replace("本镇", officeName);
    return ok(
        desk.upload(
            CLEARINGS + "/" + clearing + "/objects",
            "河道.csv",
            sheet.getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }

  /** A subject with two rivers of two teams. */
  String rivers() {
    String clearing = opened();
    enter(clearing, "东沙河,第一组,本镇,1.25\n西沙河,第二组,本镇,2.5\n");
    return clearing;
  }

  String object(String clearing) {
    return ok(desk.get(CLEARINGS + "/" + clearing + "/objects")).get(0).get("id").asString();
  }

  /** A problem found at the first river. */
  String found(String clearing) {
    Map<String, Object> finding = Map.of("object", object(clearing), "what", "岸坡堆放垃圾");
    return ok(desk.post(CLEARINGS + "/" + clearing + "/problems", finding))
        .get("targets")
        .get(0)
        .get("id")
        .asString();
  }

  static Client.Answer move(
      Client who, String move, Map<String, Integer> targets, @Nullable String note) {
    Map<String, Object> order = new HashMap<>();
    order.put("move", move);
    order.put(
        "targets",
        targets.entrySet().stream()
            .map(target -> Map.of("id", target.getKey(), "version", target.getValue()))
            .toList());
    order.put("note", note);
    order.put("photos", List.of());
    return who.post(CLEARINGS + "/problems/moves", order);
  }

  JsonNode board(String clearing) {
    return ok(desk.get(CLEARINGS + "/" + clearing));
  }

  int figure(String clearing, String figure) {
    return board(clearing)
        .get("figures")
        .valueStream()
        .filter(each -> each.get("figure").asString().equals(figure))
        .mapToInt(each -> each.get("count").asInt())
        .sum();
  }
}
