package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.util.HashMap;
import java.util.List;
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
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** What a resident without an account sees and does. */
@HouseTest
class CitizenHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;
  private Client resident;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    resident = people.stranger().from("10.9." + town.number % 250 + ".7");
  }

  private Map<String, Object> story() {
    Map<String, Object> story = new HashMap<>(town.pothole("门口路灯不亮"));
    story.remove("channel");
    story.put("caller", Map.of("name", "王女士", "phone", "13900000001"));
    return story;
  }

  @Test
  void followsRatesAndAsksToOpenAgain() {
    JsonNode receipt = ok(resident.post("/api/public/issues", story()));
    String code = receipt.get("code").asString();
    Map<String, Object> secret = Map.of("secret", receipt.get("secret").asString());
    JsonNode sheet = closed(code);
    JsonNode progress = follow(receipt);
    assertThat(progress.get("state").asString()).isEqualTo("CLOSED");
    assertThat(progress.get("canRate").asBoolean()).isTrue();
    assertThat(progress.toString()).doesNotContain("测试员");
    progress =
        ok(resident.post("/api/public/issues/" + code + "/rating", with(secret, "level", 1)));
    assertThat(progress.get("canRate").asBoolean()).isFalse();
    assertThat(
            resident
                .post("/api/public/issues/" + code + "/rating", with(secret, "level", 5))
                .status())
        .isEqualTo(422);
    sheet = ok(desk.get("/api/issues/" + sheet.get("id").asString()));
    assertThat(sheet.get("flags").get("callBackDue").asBoolean()).isTrue();
    assertThat(sheet.get("flags").has("putRightBy")).isTrue();
    sheet = move(desk, sheet, "call-back", Map.of("note", "市民说灯又灭了"));
    ok(resident.post("/api/public/issues/" + code + "/reopen", with(secret, "reason", "又不亮了")));
    sheet = ok(desk.get("/api/issues/" + sheet.get("id").asString()));
    sheet = move(desk, sheet, "grant-reopen", Map.of("reason", "情况属实"));
    assertThat(sheet.get("state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void givesTheSameReceiptWhenTheReportIsSentAgain() {
    UUID key = UUID.randomUUID();
    Map<String, Object> story = story();
    JsonNode first = ok(resident.write("POST", "/api/public/issues", story, key));
    JsonNode second = ok(resident.write("POST", "/api/public/issues", story, key));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void readsAWrongSecretLikeACodeThatIsNotThere() {
    JsonNode receipt = ok(resident.post("/api/public/issues", story()));
    Client.Answer wrong =
        resident.get("/api/public/issues/" + receipt.get("code").asString() + "?secret=ABCD");
    Client.Answer absent = resident.get("/api/public/issues/2020-01-999999?secret=ABCD");
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.text()).isEqualTo(absent.text());
  }

  @Test
  void stopsAMachineThatGuessesSecrets() {
    JsonNode receipt = ok(resident.post("/api/public/issues", story()));
    String path = "/api/public/issues/" + receipt.get("code").asString() + "?secret=";
    for (int i = 0; i < 10; i++) {
      assertThat(resident.get(path + "WRONG" + i).status()).isEqualTo(404);
    }
    assertThat(resident.get(path + "WRONGAGAIN").status()).isEqualTo(429);
    Client neighbour = people.stranger().from("10.8.0.1");
    assertThat(neighbour.get(path + receipt.get("secret").asString()).status()).isEqualTo(200);
  }

  @Test
  void keepsRemarksInsideApartFromAnswersToTheResident() {
    JsonNode receipt = ok(resident.post("/api/public/issues", story()));
    String id = idOf(receipt.get("code").asString());
    ok(
        desk.post(
            "/api/issues/" + id + "/comments", Map.of("text", "内部：联系供电所", "toResident", false)));
    ok(
        desk.post(
            "/api/issues/" + id + "/comments", Map.of("text", "您好，明天上门维修", "toResident", true)));
    ok(
        resident.post(
            "/api/public/issues/" + receipt.get("code").asString() + "/comments",
            Map.of("secret", receipt.get("secret").asString(), "text", "晚上在家")));
    List<String> told = follow(receipt).get("comments").findValuesAsString("text");
    assertThat(told).containsExactly("您好，明天上门维修", "晚上在家");
  }

  @Test
  void hasNoRatingForWhatNoResidentReported() {
    JsonNode sheet = town.report(desk, "巡查发现");
    sheet = closed(sheet.get("code").asString());
    Client hotline = people.hire("HOTLINE").browser();
    Client.Answer answer = tryMove(hotline, sheet, "rate", Map.of("level", 5));
    assertThat(answer.json().get("detail").asString()).contains("不是市民反映的");
  }

  @Test
  void entersAndRatesOnBehalfOfACaller() {
    Client hotline = people.hire("HOTLINE").browser();
    Map<String, Object> story = story();
    story.put("channel", "HOTLINE");
    JsonNode sheet = ok(hotline.post("/api/issues", story));
    assertThat(sheet.get("reporter").get("phone").asString()).isEqualTo("13900000001");
    sheet = closed(sheet.get("code").asString());
    sheet = move(hotline, sheet, "rate", Map.of("level", 4, "note", "满意"));
    assertThat(sheet.get("ratings").get(0).get("levelName").asString()).isEqualTo("满意");
    assertThat(desk.post("/api/issues", story).status()).isEqualTo(403);
  }

  private JsonNode closed(String code) {
    JsonNode sheet = ok(desk.get("/api/issues/" + idOf(code)));
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "已修好"));
    sheet = move(desk, sheet, "pass-check", Map.of());
    return move(desk, sheet, "close", Map.of());
  }

  private String idOf(String code) {
    return ok(desk.get("/api/issues?q=" + code)).get("items").get(0).get("id").asString();
  }

  private JsonNode follow(JsonNode receipt) {
    return ok(
        resident.get(
            "/api/public/issues/"
                + receipt.get("code").asString()
                + "?secret="
                + receipt.get("secret").asString()));
  }

  private static Map<String, Object> with(Map<String, Object> secret, String name, Object value) {
    Map<String, Object> body = new HashMap<>(secret);
    body.put(name, value);
    return body;
  }
}
