package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** One thing told twice: found, merged, watched, taken apart again. */
@HouseTest
class DuplicateHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Issues issues;

  private IssueTown town;
  private Client desk;
  private Client resident;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    resident = people.stranger().from("10.8." + town.number % 250 + ".9");
  }

  @Test
  void suggestsTheLikeliestFirstAndSaysWhatSpeaksForIt() {
    JsonNode same = town.report(desk, "幸福路口路面塌陷");
    town.report(desk, "夜里施工噪声");
    JsonNode similar = similar("幸福路口路面塌陷了");
    assertThat(similar.get(0).get("id")).isEqualTo(same.get("id"));
    assertThat(similar.get(0).get("score").asInt())
        .isGreaterThan(similar.get(1).get("score").asInt());
    assertThat(similar.get(0).get("reasons").toString()).contains("相距 0 米", "同一分类", "用词重合");
    assertThat(similar.get(1).get("reasons").toString()).doesNotContain("用词重合");
  }

  @Test
  void mergesASecondReportSoThatTheFactIsCountedOnce() {
    Client village = people.hire("UNIT_LEADER", town.village).browser();
    JsonNode main = move(desk, town.report(desk, "路灯不亮"), "accept", Map.of());
    JsonNode twin = move(desk, town.report(desk, "路灯又不亮"), "accept", Map.of());
    assertThat(filed(village)).isEqualTo("2/2");
    twin = merged(twin, main);
    assertThat(twin.get("state").asString()).isEqualTo("MERGED");
    assertThat(twin.get("twins").get("main").get("code")).isEqualTo(main.get("code"));
    main = sheet(desk, main);
    assertThat(main.get("twins").get("reports").asInt()).isEqualTo(2);
    assertThat(main.get("twins").get("merged").get(0).get("code")).isEqualTo(twin.get("code"));
    assertThat(main.get("comments").get(0).get("text").asString()).contains("并入本件");
    assertThat(filed(village)).isEqualTo("1/1");
    assertThat(similar("路灯不亮").findValuesAsString("id")).doesNotContain(id(twin));
    twin = move(desk, twin, "unmerge", Map.of("reason", "是两盏不同的灯"));
    assertThat(twin.get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(filed(village)).isEqualTo("2/2");
    assertThat(sheet(desk, main).get("twins").get("reports").asInt()).isEqualTo(1);
  }

  @Test
  void standsAsItStoodWhenTakenOutAgain() {
    JsonNode main = town.report(desk, "护栏倾斜");
    JsonNode twin = move(desk, town.report(desk, "护栏歪了"), "dispatch", Map.of("unit", town.roads));
    int orders = twin.get("workOrder").get("number").asInt();
    twin = merged(twin, main);
    assertThat(twin.get("light").asString()).isEqualTo("NONE");
    assertThat(running(twin)).isZero();
    twin = move(desk, twin, "unmerge", Map.of("reason", "相隔两公里"));
    assertThat(twin.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(twin.get("workOrder").get("number").asInt()).isEqualTo(orders);
    assertThat(running(twin)).isEqualTo(2);
    Client clerk = town.clerk(town.roads).browser();
    assertThat(move(clerk, twin, "handle", Map.of("note", "已扶正")).get("state").asString())
        .isEqualTo("CHECKING");
  }

  @Test
  void refusesAMainThatIsItselfOrOverOrOutOfReach() {
    JsonNode twin = town.report(desk, "窨井盖异响");
    assertThat(fault(twin, id(twin))).contains("不能并入自己");
    assertThat(fault(twin, UUID.randomUUID().toString())).contains("不在您的权限范围内");
    JsonNode over = town.report(desk, "误报的井盖");
    move(desk, over, "refuse", Map.of("reason", "不属实"));
    assertThat(fault(twin, id(over))).contains("不再办理");
    JsonNode main = town.report(desk, "井盖异响");
    merged(twin, main);
    Client.Answer chain = tryMove(desk, main, "merge", order(town.report(desk, "井盖响")));
    assertThat(chain.json().get("detail").asString()).contains("把本件作为主件");
  }

  @Test
  void tellsTheReporterWhoBecameAWatcherOfEachStep() {
    Person worker = town.gridWorker();
    JsonNode main = town.report(desk, "水管渗漏");
    JsonNode twin = ok(worker.browser().post("/api/issues", town.pothole("水管漏水")));
    twin = merged(sheet(desk, twin), main);
    move(desk, sheet(desk, main), "dispatch", Map.of("unit", town.water));
    String inbox = worker.browser().get("/api/notices").text();
    assertThat(inbox).contains(twin.get("code").asString()).contains("您关注的事件");
  }

  @Test
  void showsAResidentHowTheIssueGoesIntoWhichHisWasMerged() {
    JsonNode main = town.report(desk, "门口路灯不亮");
    JsonNode receipt = ok(resident.post("/api/public/issues", story()));
    JsonNode twin = found(receipt);
    merged(twin, main);
    main = move(desk, sheet(desk, main), "dispatch", Map.of("unit", town.roads));
    JsonNode progress = follow(receipt);
    assertThat(progress.get("mergedInto")).isEqualTo(main.get("code"));
    assertThat(progress.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(progress.get("timeline").findValuesAsString("moveName"))
        .containsExactly("上报", "并案", "立案", "派遣");
    assertThat(progress.get("canRate").asBoolean()).isFalse();
    Client clerk = town.clerk(town.roads).browser();
    main = move(clerk, main, "handle", Map.of("note", "已更换灯泡"));
    main = move(desk, main, "pass-check", Map.of());
    move(desk, main, "close", Map.of());
    assertThat(follow(receipt).get("canAskReopen").asBoolean()).isTrue();
    Map<String, Object> again =
        Map.of("secret", receipt.get("secret").asString(), "reason", "又灭了，电话13900000003");
    ok(resident.post("/api/public/issues/" + receipt.get("code").asString() + "/reopen", again));
    main = sheet(desk, main);
    assertThat(main.get("flags").get("reopenAsked").asBoolean()).isTrue();
    assertThat(main.get("timeline").toString()).contains("又灭了").doesNotContain("13900000003");
  }

  @Test
  void letsAResidentWatchWhatIsPublicInsteadOfTellingItAgain() {
    IssueSheet shown = neighboursReport();
    String place =
        "longitude="
            + town.longitude
            + "&latitude="
            + town.latitude
            + "&summary="
            + encoded("井盖松动");
    JsonNode near = ok(resident.get("/api/public/issues/near?" + place));
    assertThat(near.get(0).get("code").asString()).isEqualTo(shown.code());
    assertThat(near.toString()).doesNotContain("13900000002", "李四", "松动");
    JsonNode receipt =
        ok(resident.post("/api/public/issues/" + shown.code() + "/me-too", Map.of()));
    JsonNode progress = follow(receipt);
    assertThat(progress.get("watching").asBoolean()).isTrue();
    assertThat(progress.toString()).doesNotContain("13900000002", "李四", "松动");
    assertThat(resident.post("/api/public/issues/" + shown.code() + "/rating", rating(receipt)))
        .extracting(Client.Answer::status)
        .isEqualTo(404);
    JsonNode hidden = town.report(desk, "井盖松动了");
    assertThat(
            resident
                .post("/api/public/issues/" + hidden.get("code").asString() + "/me-too", Map.of())
                .status())
        .isEqualTo(404);
    assertThat(ok(resident.get("/api/public/issues/near?" + place)).findValuesAsString("code"))
        .doesNotContain(hidden.get("code").asString());
  }

  private IssueSheet neighboursReport() {
    NewIssue report =
        new NewIssue(
            null,
            "李四家门口井盖松动，电话13900000002",
            null,
            town.longitude,
            town.latitude,
            null,
            null,
            null,
            null,
            null,
            Channel.OPEN311,
            null,
            new NewIssue.Caller("李四", "13900000002"));
    Actor citizen = Actor.citizen(null);
    return road.citizenWrite(
        citizen, IdempotencyKey.fresh(), IssueSheet.class, () -> issues.report(citizen, report));
  }

  private static Map<String, Object> rating(JsonNode receipt) {
    return Map.of("secret", receipt.get("secret").asString(), "level", 5);
  }

  private Map<String, Object> story() {
    Map<String, Object> story = new HashMap<>(town.pothole("门口的路灯不亮"));
    story.remove("channel");
    return story;
  }

  private JsonNode found(JsonNode receipt) {
    JsonNode list = ok(desk.get("/api/issues?q=" + receipt.get("code").asString()));
    return sheet(desk, list.get("items").get(0));
  }

  private JsonNode follow(JsonNode receipt) {
    return ok(
        resident.get(
            "/api/public/issues/"
                + receipt.get("code").asString()
                + "?secret="
                + receipt.get("secret").asString()));
  }

  private static JsonNode sheet(Client reader, JsonNode issue) {
    return ok(reader.get("/api/issues/" + id(issue)));
  }

  private JsonNode merged(JsonNode twin, JsonNode main) {
    return move(desk, twin, "merge", order(main));
  }

  private static Map<String, Object> order(JsonNode main) {
    return Map.of("main", id(main), "reason", "同一处、同一件事");
  }

  private String fault(JsonNode twin, String main) {
    Client.Answer answer = tryMove(desk, twin, "merge", Map.of("main", main, "reason", "同一件"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults").findValuesAsString("field")).containsExactly("main");
    return answer.json().get("detail").asString();
  }

  private JsonNode similar(String summary) {
    return ok(
        desk.get(
            "/api/issues/similar?longitude=%s&latitude=%s&category=%s&summary=%s"
                .formatted(town.longitude, town.latitude, IssueTown.POTHOLE, encoded(summary))));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static long running(JsonNode sheet) {
    return sheet
        .get("timers")
        .valueStream()
        .filter(timer -> !timer.hasNonNull("stopped") && !timer.get("paused").asBoolean())
        .count();
  }

  private static String filed(Client reader) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    JsonNode value =
        ok(reader.get("/api/indicators/board?by=unit&from=" + today.minusDays(1) + "&to=" + today))
            .get("total")
            .get("values")
            .get("FILING");
    return value.get("numerator").asInt() + "/" + value.get("denominator").asInt();
  }

  private static String id(JsonNode issue) {
    return issue.get("id").asString();
  }
}
