package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** The way of one issue, over HTTP, by the people who walk it. */
@HouseTest
class IssueHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void walksFromTheReportToTheRating() {
    town.rule(IssueTown.POTHOLE, town.roads, false);
    JsonNode sheet = town.report(desk, "幸福路路面破损");
    assertThat(sheet.get("state").asString()).isEqualTo("REPORTED");
    assertThat(sheet.get("grid").get("id").asString()).isEqualTo(town.grid.id().toString());
    assertThat(sheet.get("area").get("id").asString()).isEqualTo(town.town.toString());
    assertThat(sheet.get("suggestedUnit").get("unit").get("id").asString())
        .isEqualTo(town.roads.toString());
    assertThat(sheet.get("suggestedUnit").get("why").asString()).contains("规则第 1 条");
    sheet = move(desk, sheet, "accept", Map.of());
    sheet = move(desk, sheet, "dispatch", Map.of());
    assertThat(sheet.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(sheet.get("workOrder").get("why").asString()).contains("本镇道路归");
    Client clerk = town.clerk(town.roads).browser();
    sheet = ok(clerk.get("/api/issues/" + sheet.get("id").asString()));
    assertThat(moves(sheet)).contains("start-handling", "handle", "return", "ask-extension");
    sheet = move(clerk, sheet, "start-handling", Map.of());
    sheet = move(clerk, sheet, "handle", Map.of("note", "已铣刨重铺"));
    sheet = move(desk, sheet, "pass-check", Map.of());
    sheet = move(desk, sheet, "close", Map.of());
    assertThat(sheet.get("state").asString()).isEqualTo("CLOSED");
    assertThat(steps(sheet))
        .containsExactly(
            "report", "accept", "dispatch", "start-handling", "handle", "pass-check", "close");
  }

  @Test
  void dispatchesByItselfWhereTheRuleAllowsIt() {
    town.rule(IssueTown.POTHOLE, town.roads, true);
    JsonNode sheet = town.report(desk, "路面有坑");
    assertThat(sheet.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(steps(sheet)).containsExactly("report", "accept", "dispatch");
    assertThat(sheet.get("timeline").get(2).get("by").asString()).contains("派遣规则第 1 条");
  }

  @Test
  void letsTheWrongUnitReturnOnceAndBindsWhatIsDecided() {
    JsonNode sheet = dispatched(town.water);
    Client waterClerk = town.clerk(town.water).browser();
    sheet = move(waterClerk, sheet, "return", Map.of("reason", "道路不归水务"));
    assertThat(sheet.get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(sheet.get("unit").get("id").asString()).isEqualTo(town.water.toString());
    sheet = move(desk, sheet, "refuse-return", Map.of("reason", "涉及雨水井，由你单位牵头"));
    assertThat(sheet.get("state").asString()).isEqualTo("DISPATCHED");
    Client.Answer again = tryMove(waterClerk, sheet, "return", Map.of("reason", "还是不归我们"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().get("detail").asString()).contains("不能再回退");
  }

  @Test
  void dispatchesToAnotherUnitWhenTheReturnIsRight() {
    JsonNode sheet = dispatched(town.water);
    sheet = move(town.clerk(town.water).browser(), sheet, "return", Map.of("reason", "道路不归水务"));
    Client.Answer same = tryMove(desk, sheet, "dispatch", Map.of("unit", town.water));
    assertThat(same.json().get("detail").asString()).contains("改派其他单位");
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    assertThat(sheet.get("unit").get("id").asString()).isEqualTo(town.roads.toString());
    assertThat(sheet.get("workOrder").get("number").asInt()).isEqualTo(2);
  }

  @Test
  void parksAndResumesWithAClockThatStoodStill() {
    JsonNode sheet = dispatched(town.roads);
    sheet =
        move(
            desk,
            sheet,
            "park",
            Map.of("reason", "等待管线迁改", "until", LocalDate.now().plusDays(30).toString()));
    assertThat(sheet.get("state").asString()).isEqualTo("PARKED");
    assertThat(sheet.get("light").asString()).isEqualTo("NONE");
    assertThat(timer(sheet, "HANDLE").get("paused").asBoolean()).isTrue();
    sheet = move(desk, sheet, "resume", Map.of());
    assertThat(sheet.get("state").asString()).isEqualTo("HANDLING");
    assertThat(timer(sheet, "HANDLE").get("paused").asBoolean()).isFalse();
    assertThat(sheet.get("light").asString()).isEqualTo("GREEN");
  }

  @Test
  void givesMoreTimeWhenAskedAndGranted() {
    JsonNode sheet = dispatched(town.roads);
    String before = timer(sheet, "HANDLE").get("deadline").asString();
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "ask-extension", Map.of("reason", "连日降雨", "amount", 2));
    assertThat(moves(sheet)).doesNotContain("ask-extension", "grant-extension");
    sheet = move(desk, sheet, "grant-extension", Map.of());
    assertThat(timer(sheet, "HANDLE").get("deadline").asString()).isGreaterThan(before);
    assertThat(sheet.get("workOrder").get("extension").get("state").asString())
        .isEqualTo("GRANTED");
  }

  @Test
  void sendsBackWhatTheCheckFails() {
    JsonNode sheet = dispatched(town.roads);
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "已修补"));
    Client.Answer early = tryMove(desk, sheet, "close", Map.of());
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().get("detail").asString()).contains("尚未核查通过");
    sheet = move(desk, sheet, "fail-check", Map.of("reason", "坑洞仍在"));
    assertThat(sheet.get("state").asString()).isEqualTo("REWORK");
    sheet = move(clerk, sheet, "handle", Map.of("note", "重新铺设"));
    sheet = move(desk, sheet, "pass-check", Map.of());
    assertThat(sheet.get("flags").get("reworks").asInt()).isEqualTo(1);
    assertThat(move(desk, sheet, "close", Map.of()).get("state").asString()).isEqualTo("CLOSED");
  }

  @Test
  void hasOneWinnerWhenTwoDispatchAtOnceAndTellsTheOtherWhoWon() {
    JsonNode sheet = move(desk, town.report(desk, "两人同时派遣"), "accept", Map.of());
    Client other = town.dispatcher().browser();
    var first =
        CompletableFuture.supplyAsync(
            () -> tryMove(desk, sheet, "dispatch", Map.of("unit", town.roads)));
    var second =
        CompletableFuture.supplyAsync(
            () -> tryMove(other, sheet, "dispatch", Map.of("unit", town.water)));
    List<Client.Answer> answers = List.of(first.join(), second.join());
    assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(200, 409);
    JsonNode lost =
        answers.stream().filter(each -> each.status() == 409).findFirst().orElseThrow().json();
    assertThat(lost.get("winner").asString()).startsWith("测试员");
    assertThat(lost.has("at")).isTrue();
  }

  @Test
  void refusesWithTheFieldAndTheMend() {
    Map<String, Object> report = new java.util.HashMap<>(town.pothole("x".repeat(201)));
    report.put("category", java.util.UUID.randomUUID());
    JsonNode refusal = desk.post("/api/issues", report).json();
    assertThat(refusal.get("status").asInt()).isEqualTo(400);
    assertThat(refusal.get("faults").findValuesAsString("field")).contains("summary", "category");
    report = new java.util.HashMap<>(town.pothole("界外"));
    report.put("longitude", 100.0);
    refusal = desk.post("/api/issues", report).json();
    assertThat(refusal.get("detail").asString()).contains("不在本区范围内");
    report = new java.util.HashMap<>(town.pothole("多余字段"));
    report.put("priority", 1);
    assertThat(desk.post("/api/issues", report).json().get("detail").asString())
        .contains("priority");
  }

  @Test
  void takesAReportFromAPhoneWhoseClockRunsAhead() {
    Map<String, Object> report = new java.util.HashMap<>(town.pothole("手机时间不准"));
    report.put("occurredAt", Instant.now().plusSeconds(86_400).toString());
    JsonNode sheet = ok(desk.post("/api/issues", report));
    assertThat(sheet.get("notices").get(0).asString()).contains("请校准手机时间");
    assertThat(sheet.get("occurredAt")).isEqualTo(sheet.get("reportedAt"));
  }

  @Test
  void correctsTheTimeOfAReportThatWaitedOnAPhoneWhoseClockIsAnHourBehind() {
    Instant seen = Instant.now().minusSeconds(7_200);
    Map<String, Object> report = new java.util.HashMap<>(town.pothole("离线时手机慢一小时"));
    report.put("occurredAt", seen.minusSeconds(3_600).toString());
    String phoneNow = Instant.now().minusSeconds(3_600).toString();
    JsonNode sheet = ok(desk.post("/api/issues", report, "Phone-Time", phoneNow));
    assertThat(sheet.get("notices").get(0).asString()).contains("手机时间比系统慢", "更正");
    assertThat(Instant.parse(sheet.get("occurredAt").asString()))
        .isCloseTo(seen, within(1, ChronoUnit.MINUTES));
    Client.Answer senseless = desk.post("/api/issues", report, "Phone-Time", "yesterday");
    assertThat(senseless.status()).isEqualTo(400);
    assertThat(senseless.text()).contains("Phone-Time");
  }

  @Test
  void hidesTheIssuesOfANeighbourEverywhere() {
    JsonNode sheet = dispatched(town.roads);
    Client neighbour = town.clerk(town.water).browser();
    String id = sheet.get("id").asString();
    assertThat(neighbour.get("/api/issues/" + id).status()).isEqualTo(404);
    assertThat(neighbour.get("/api/issues/" + id).text())
        .isEqualTo(neighbour.get("/api/issues/" + java.util.UUID.randomUUID()).text());
    assertThat(ok(neighbour.get("/api/issues")).get("items")).isEmpty();
    assertThat(ok(neighbour.get("/api/issues?q=" + encoded("派往测试"))).get("total").asInt()).isZero();
    assertThat(ok(neighbour.get("/api/issues/map"))).isEmpty();
    assertThat(ok(neighbour.get("/api/issues/counts?group=state"))).isEmpty();
    assertThat(tryMove(neighbour, sheet, "handle", Map.of("note", "x")).status()).isEqualTo(404);
  }

  @Test
  void findsByWordsCodeAndFilter() {
    JsonNode sheet = dispatched(town.roads);
    Client clerk = town.clerk(town.roads).browser();
    assertThat(ids(clerk, "q=" + encoded("派往测试"))).containsExactly(sheet.get("id").asString());
    assertThat(ids(clerk, "q=" + sheet.get("code").asString())).hasSize(1);
    assertThat(ids(clerk, "q=" + encoded("没有这样的话"))).isEmpty();
    assertThat(ids(clerk, "state=DISPATCHED,HANDLING&sort=deadline")).hasSize(1);
    assertThat(ids(clerk, "mine=todo")).hasSize(1);
    assertThat(ids(clerk, "mine=handled")).isEmpty();
    String near = "near=" + town.longitude + "," + town.latitude + ",100";
    assertThat(ids(clerk, near)).hasSize(1);
  }

  @Test
  void turnsPagesWithoutLosingOrRepeating() {
    for (int i = 0; i < 7; i++) {
      town.report(desk, "第 " + i + " 处破损");
    }
    Client worker = town.gridWorker().browser();
    JsonNode first = ok(worker.get("/api/issues?limit=3"));
    assertThat(first.get("total").asInt()).isEqualTo(7);
    JsonNode second = ok(worker.get("/api/issues?limit=3&cursor=" + first.get("next").asString()));
    JsonNode third = ok(worker.get("/api/issues?limit=3&cursor=" + second.get("next").asString()));
    assertThat(third.has("next")).isFalse();
    List<String> all = new java.util.ArrayList<>();
    for (JsonNode page : List.of(first, second, third)) {
      page.get("items").forEach(each -> all.add(each.get("id").asString()));
    }
    assertThat(all).hasSize(7).doesNotHaveDuplicates();
  }

  private JsonNode dispatched(java.util.UUID unit) {
    JsonNode sheet = town.report(desk, "派往测试的路面破损");
    return move(desk, sheet, "dispatch", Map.of("unit", unit));
  }

  private static List<String> ids(Client browser, String query) {
    return StreamSupport.stream(
            ok(browser.get("/api/issues?" + query)).get("items").spliterator(), false)
        .map(each -> each.get("id").asString())
        .toList();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> moves(JsonNode sheet) {
    return sheet.get("moves").findValuesAsString("move");
  }

  private static List<String> steps(JsonNode sheet) {
    return sheet.get("timeline").findValuesAsString("move");
  }

  private static JsonNode timer(JsonNode sheet, String stage) {
    return StreamSupport.stream(sheet.get("timers").spliterator(), false)
        .filter(each -> each.get("stage").asString().equals(stage))
        .reduce((a, b) -> b)
        .orElseThrow();
  }
}
