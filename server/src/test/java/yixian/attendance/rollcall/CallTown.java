package yixian.attendance.rollcall;

import static yixian.secondment.SecondmentTown.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.attendance.AttendanceTown;
import yixian.testing.Client;
import yixian.testing.People.Person;

/** A town with three people of its own, one of whom has a phone. */
final class CallTown {

  static final int PEOPLE = 3;

  final AttendanceTown town;
  final UUID unit;
  final UUID second;
  final Person tapper;

  CallTown(AttendanceTown town) {
    this.town = town;
    this.unit = town.town.town;
    this.second = town.town.official(unit);
    this.tapper = town.town.people.join(second, unit);
  }

  Client leader() {
    return town.leader.browser();
  }

  Map<String, Object> draft() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("name", "防汛应急点名");
    draft.put("purpose", "DRILL");
    draft.put("basis", "区防汛抗旱指挥部通知（通汛〔2026〕3 号）");
    draft.put("minutes", 10);
    draft.put("units", List.of(unit));
    return draft;
  }

  String call() {
    return ok(leader().post("/api/roll-calls", draft())).get("id").asString();
  }

  JsonNode sheet(String call) {
    return sheet(leader(), call);
  }

  static JsonNode sheet(Client reader, String call) {
    return ok(reader.get("/api/roll-calls/" + call));
  }

  static String answer(String call) {
    return "/api/roll-calls/mine/" + call + "/answer";
  }

  /** Where somebody stands in a call. */
  JsonNode line(String call, UUID person) {
    return sheet(call)
        .get("answers")
        .valueStream()
        .filter(one -> one.get("person").get("id").asString().equals(person.toString()))
        .findFirst()
        .orElseThrow();
  }

  Client.Answer vouch(String call, UUID person, String reason) {
    String called = line(call, person).get("id").asString();
    return leader()
        .post("/api/roll-calls/" + call + "/vouching", Map.of("called", called, "reason", reason));
  }

  Client.Answer end(String call) {
    int version = sheet(call).get("version").asInt();
    return leader().post("/api/roll-calls/" + call + "/ending", Map.of("version", version));
  }
}
