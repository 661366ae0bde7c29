package yixian.assessment.verdict;

import static yixian.officials.OfficialTown.ok;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/** A batch whose officials are assessed each quarter by a figure and by the host. */
final class AssessmentTown {

  static final String ROOT = "/api/assessment";
  private static final Actor HOUSE = Actor.system("测试");

  final JournalTown town;
  final Client leader;
  private final Road road;
  private final Opening opening;

  AssessmentTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people,
      Opening opening) {
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    UUID person = town.sending.person(OfficialTown.name(), town.sending.bureau);
    this.leader =
        people
            .give(
                people.join(person, town.sending.bureau),
                "ORGANISATION_LEADER",
                ScopeKind.ALL,
                List.of())
            .browser();
    this.road = road;
    this.opening = opening;
  }

  /** A plan that asks for one figure and the word of the host. */
  Map<String, Object> draft(String cadence, List<Map<String, Object>> lines) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("batch", town.batch);
    draft.put("name", "考核方案");
    draft.put("basis", "公务员考核规定");
    draft.put("factors", List.of("德", "绩"));
    List<Map<String, Object>> whole = new ArrayList<>();
    lines.forEach(
        line -> {
          Map<String, Object> one = new HashMap<>(line);
          one.put("cadence", cadence);
          whole.add(one);
        });
    draft.put("lines", whole);
    return draft;
  }

  static Map<String, Object> panel(String panel, int weight) {
    return Map.of("kind", "PANEL", "code", panel, "weight", weight);
  }

  static Map<String, Object> figure(String code, int weight, int nil, int full) {
    return Map.of(
        "kind", "INDICATOR", "code", code, "weight", weight, "nilAt", nil, "fullAt", full);
  }

  /** Puts a plan in force. */
  JsonNode adopted(Map<String, Object> draft) {
    JsonNode plan = ok(town.organiser.post(ROOT + "/plans", draft)).get("plan");
    return ok(town.organiser.post(
            ROOT + "/plans/" + plan.get("id").asString() + "/adoption",
            Map.of("version", plan.get("version").asInt())))
        .get("plan");
  }

  /** A day of five months on, when a whole quarter of the batch has ended. */
  Instant later() {
    return Days.start(LocalDate.now(Days.ZONE).plusMonths(5).withDayOfMonth(5));
  }

  /** What the calendar draws at a moment: the round of this town's batch. */
  JsonNode drawn(Instant at) {
    TimeTravel.at(
        at,
        () ->
            road.job(
                () -> {
                  opening.byHand(HOUSE);
                  return true;
                }));
    return round();
  }

  JsonNode round() {
    for (JsonNode line : ok(town.organiser.get(ROOT + "/rounds"))) {
      if (line.get("batch").asString().equals(town.batch)) {
        return ok(town.organiser.get(ROOT + "/rounds/" + line.get("id").asString()));
      }
    }
    throw new AssertionError("No round was drawn for the batch of this town");
  }

  JsonNode move(JsonNode round, String move) {
    return ok(moved(round, move));
  }

  Client.Answer moved(JsonNode round, String move) {
    return leader.post(
        ROOT + "/rounds/" + round.get("id").asString() + "/moves",
        Map.of("move", move, "version", round.get("version").asInt()));
  }

  /** The row of somebody. */
  static JsonNode row(JsonNode round, String sheet) {
    for (JsonNode row : round.get("rows")) {
      if (row.get("sheet").asString().equals(sheet)) {
        return row;
      }
    }
    throw new AssertionError("No such sheet in the round: " + sheet);
  }

  JsonNode grade(JsonNode row, String grade) {
    return ok(
        leader.put(
            ROOT + "/sheets/" + row.get("sheet").asString() + "/grade",
            Map.of("version", row.get("version").asInt(), "grade", grade, "reason", "会议议定")));
  }

  /** The host says its word of all. */
  void rate(Client rater, List<Integer> scores) {
    for (JsonNode ballot : ok(rater.get(ROOT + "/ratings"))) {
      ok(
          rater.put(
              ROOT
                  + "/ratings/"
                  + ballot.get("sheet").asString()
                  + "/"
                  + ballot.get("panel").asString(),
              Map.of("scores", scores)));
    }
  }

  /** One official and the round that was told to him. */
  record Told(Serving official, JsonNode round, String sheet) {}

  /** Somebody who was rated, graded and told. */
  Told told() {
    Serving official = town.serving();
    adopted(draft("QUARTER", List.of(panel("HOST", 100))));
    JsonNode round = drawn(later());
    rate(town.leaderOf(town.host), List.of(80, 91));
    round = move(round, "close-rating");
    for (JsonNode row : round.get("rows")) {
      grade(row, "COMPETENT");
    }
    round = move(ok(leader.get(ROOT + "/rounds/" + round.get("id").asString())), "tell");
    String sheet = ok(official.client().get(ROOT + "/mine")).get(0).get("id").asString();
    return new Told(official, round, sheet);
  }
}
