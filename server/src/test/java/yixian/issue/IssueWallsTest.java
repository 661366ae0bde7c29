package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.photo;
import static yixian.issue.IssueTown.tryMove;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.dossier.Dossiers;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

/** What lies behind the sheet: facts, files, notices, reminders, and the second wall. */
@HouseTest
class IssueWallsTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Reminders reminders;
  @Autowired Dossiers dossiers;
  @Autowired DSLContext sql;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void tellsTheLedgerWhatIsOwedAndTakesItBackWhileParked() {
    JsonNode sheet = dispatched();
    assertThat(live(sheet))
        .containsOnlyKeys(
            "issue.reported", "issue.filed", "issue.dispatched", "issue.due", "issue.close-due");
    Instant due = live(sheet).get("issue.due");
    assertThat(due).isEqualTo(Instant.parse(sheet.get("workOrder").get("deadline").asString()));
    sheet =
        move(
            desk,
            sheet,
            "park",
            Map.of("reason", "等待材料", "until", java.time.LocalDate.now().plusDays(30).toString()));
    assertThat(live(sheet)).doesNotContainKeys("issue.due", "issue.close-due");
    sheet = move(desk, sheet, "resume", Map.of());
    assertThat(live(sheet)).containsKeys("issue.due", "issue.close-due");
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "好了"));
    assertThat(live(sheet)).containsKey("issue.handled");
    sheet = move(desk, sheet, "fail-check", Map.of("reason", "没好"));
    assertThat(live(sheet)).containsKey("issue.reworked").doesNotContainKey("issue.handled");
    sheet = move(desk, sheet, "void", Map.of("reason", "误报"));
    assertThat(live(sheet))
        .containsKey("issue.voided")
        .doesNotContainKeys("issue.due", "issue.close-due");
  }

  @Test
  void keepsTheDeadlineOfTheFirstUnitOutWhileItsReturnIsReviewed() {
    JsonNode sheet = dispatched();
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "return", Map.of("reason", "不归我们"));
    assertThat(live(sheet)).containsKey("issue.returned").doesNotContainKey("issue.due");
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.water));
    assertThat(live(sheet)).containsKey("issue.due");
    assertThat(unitOf(sheet, "issue.due")).isEqualTo(town.water);
  }

  @Test
  void marksWhatIsLateOnceAndTellsTheUnit() {
    JsonNode sheet = dispatched();
    Client clerk = town.clerk(town.roads).browser();
    int before = ok(clerk.get("/api/notices?unread=true")).get("items").size();
    Instant later = Instant.now().plus(Duration.ofDays(60));
    TimeTravel.at(later, this::allLate);
    TimeTravel.at(later, this::allLate);
    List<String> titles =
        ok(clerk.get("/api/notices?unread=true")).get("items").findValuesAsString("title");
    assertThat(titles).hasSize(before + 2).filteredOn(title -> title.startsWith("超期")).hasSize(2);
    sheet = ok(desk.get("/api/issues/" + sheet.get("id").asString()));
    assertThat(sheet.get("timers").findValues("overdue")).anyMatch(JsonNode::asBoolean);
  }

  private int allLate() {
    int marked = 0;
    int batch;
    do {
      batch = road.job(reminders::some);
      marked += batch;
    } while (batch > 0);
    return marked;
  }

  @Test
  void tellsTheUnitOfItsNewOrder() {
    JsonNode sheet = dispatched();
    Client clerk = town.clerk(town.roads).browser();
    assertThat(ok(clerk.get("/api/notices")).get("items").findValuesAsString("title"))
        .contains("新工单 " + sheet.get("code").asString());
    assertThat(ok(town.clerk(town.water).browser().get("/api/notices")).get("items")).isEmpty();
  }

  @Test
  void showsPhotosToWhomTheIssueIsShownAndToNobodyElse() {
    String file = photo(desk);
    Map<String, Object> report = new HashMap<>(town.pothole("带照片的事件"));
    report.put("photos", List.of(Map.of("file", file, "role", "NEAR")));
    JsonNode sheet = ok(desk.post("/api/issues", report));
    assertThat(sheet.get("photos").get(0).get("roleName").asString()).isEqualTo("近景");
    move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    assertThat(town.clerk(town.roads).browser().bytes("/api/files/" + file)).isNotEmpty();
    assertThat(town.clerk(town.water).browser().get("/api/files/" + file).status()).isEqualTo(404);
  }

  @Test
  void refusesAPhotoThatSomebodyElseBroughtAndWritesNothing() {
    String file = photo(town.dispatcher().browser());
    Map<String, Object> report = new HashMap<>(town.pothole("别人的照片"));
    report.put("photos", List.of(Map.of("file", file, "role", "NEAR")));
    JsonNode refusal = desk.post("/api/issues", report).json();
    assertThat(refusal.get("faults").get(0).get("field").asString()).isEqualTo("photos");
    Client worker = town.gridWorker().browser();
    assertThat(ok(worker.get("/api/issues")).get("items")).isEmpty();
  }

  @Test
  void hidesRowsInTheDatabaseItselfWhereThePredicateIsForgotten() {
    JsonNode sheet = dispatched();
    UUID id = UUID.fromString(sheet.get("id").asString());
    assertThat(rows(Set.of(town.roads), id))
        .containsOnly(
            Map.entry("issues", 1),
            Map.entry("steps", 3),
            Map.entry("timers", 3),
            Map.entry("work_orders", 1));
    assertThat(rows(Set.of(town.water), id).values()).containsOnly(0);
  }

  @Test
  void eachWallHidesADossierByItself() {
    UUID id = UUID.fromString(dispatched().get("id").asString());
    assertThat(handedOut(town.roads, Scope.EVERYTHING, id)).isTrue();
    assertThat(handedOut(town.water, Scope.EVERYTHING, id)).as("row security alone").isFalse();
    RowSecurity.without(
        () -> {
          Scope water = Narrow.reader(town.water, "issue.view").scope("issue.view");
          assertThat(handedOut(town.water, water, id)).as("the predicate alone").isFalse();
          assertThat(handedOut(town.water, Scope.EVERYTHING, id)).as("no wall at all").isTrue();
        });
  }

  private boolean handedOut(UUID unit, Scope scope, UUID id) {
    return road.read(
        Narrow.reader(unit, "issue.view"),
        "issue.view",
        () -> dossiers.find(scope, id).isPresent() && dossiers.sees(scope, id));
  }

  @Test
  void movesNoForeignIssueAmongMany() {
    JsonNode mine = town.report(desk, "本单位的一件");
    JsonNode foreign = dispatched();
    move(desk, mine, "dispatch", Map.of("unit", town.water));
    mine = ok(desk.get("/api/issues/" + mine.get("id").asString()));
    Client limited = people.hire("DISPATCHER", town.water).browser();
    JsonNode answer =
        ok(
            limited.post(
                "/api/issues/bulk",
                Map.of(
                    "move",
                    "supervise",
                    "reason",
                    "等待材料",
                    "items",
                    List.of(item(mine), item(foreign)))));
    assertThat(answer.get("done")).hasSize(1);
    assertThat(answer.get("failed").get(0).get("code").asString()).isEqualTo("not-found");
    JsonNode after = ok(desk.get("/api/issues/" + foreign.get("id").asString()));
    assertThat(after.get("version")).isEqualTo(foreign.get("version"));
  }

  private static Map<String, Object> item(JsonNode sheet) {
    return Map.of("id", sheet.get("id").asString(), "version", sheet.get("version").asInt());
  }

  @Test
  void showsTheReportersPhoneOnlyToThoseWhoAnswerForThisIssue() {
    Map<String, Object> call = new HashMap<>(town.pothole("来电反映路面破损"));
    call.put("channel", "HOTLINE");
    call.put("caller", Map.of("name", "来电人", "phone", "13800006789"));
    JsonNode sheet = ok(people.hire("HOTLINE").browser().post("/api/issues", call));
    move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    String path = "/api/issues/" + sheet.get("id").asString();
    People.Person reader = people.hire("OVERSEER");
    people.give(reader, "HOTLINE", yixian.access.ScopeKind.UNIT, List.of(town.water));
    assertThat(reader.browser().get(path).text())
        .contains("138****6789")
        .doesNotContain("13800006789");
    assertThat(people.hire("HOTLINE").browser().get(path).text()).contains("13800006789");
  }

  private Map<String, Integer> rows(Set<UUID> reach, UUID id) {
    Actor reader =
        new Actor(
            null,
            null,
            "读者",
            null,
            Map.of("issue.view", new Scope(false, reach, Set.of(), null)),
            null,
            null);
    return road.read(
        reader,
        "issue.view",
        () -> {
          Map<String, Integer> counts = new TreeMap<>();
          counts.put("issues", count("select count(*) from issue.issues where id = ?", id));
          for (String child : List.of("steps", "timers", "work_orders")) {
            counts.put(
                child, count("select count(*) from issue." + child + " where issue = ?", id));
          }
          return counts;
        });
  }

  private int count(String query, UUID id) {
    Integer count = sql.fetchValue(query, id) instanceof Number number ? number.intValue() : null;
    return count == null ? -1 : count;
  }

  @Test
  void letsNobodyMoveWhatHeMayOnlySee() {
    JsonNode sheet = dispatched();
    Client overseer = people.hire("OVERSEER").browser();
    assertThat(
            ok(overseer.get("/api/issues/" + sheet.get("id").asString()))
                .get("moves")
                .findValuesAsString("move"))
        .containsExactlyInAnyOrder("supervise", "urge");
    assertThat(tryMove(overseer, sheet, "handle", Map.of("note", "x")).status()).isEqualTo(403);
  }

  @Test
  void urgesWithoutKnowingTheVersion() {
    JsonNode sheet = dispatched();
    Client overseer = people.hire("OVERSEER").browser();
    String path = "/api/issues/" + sheet.get("id").asString() + "/urgings";
    assertThat(ok(overseer.post(path, Map.of("text", "请尽快"))).get("urgings").asInt()).isEqualTo(1);
    assertThat(ok(overseer.post(path, Map.of("text", "再催"))).get("urgings").asInt()).isEqualTo(2);
    assertThat(overseer.post(path, Map.of("text", " ")).status()).isEqualTo(400);
  }

  private JsonNode dispatched() {
    JsonNode sheet = town.report(desk, "墙内墙外");
    return move(desk, sheet, "dispatch", Map.of("unit", town.roads));
  }

  private static Map<String, Instant> live(JsonNode sheet) {
    Map<String, Instant> facts = new TreeMap<>();
    ask(
        "select kind, at from indicator.facts where record = ? and withdrawn_at is null",
        sheet,
        rows -> facts.put(rows.getString(1), rows.getTimestamp(2).toInstant()));
    return facts;
  }

  private static UUID unitOf(JsonNode sheet, String kind) {
    UUID[] unit = new UUID[1];
    ask(
        "select unit from indicator.facts where record = ? and withdrawn_at is null and kind = '"
            + kind
            + "'",
        sheet,
        rows -> unit[0] = rows.getObject(1, UUID.class));
    return unit[0];
  }

  private interface Reading {
    void row(ResultSet rows) throws java.sql.SQLException;
  }

  private static void ask(String query, JsonNode sheet, Reading reading) {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement = owner.prepareStatement(query)) {
      statement.setObject(1, UUID.fromString(sheet.get("id").asString()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reading.row(rows);
        }
      }
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }
}
