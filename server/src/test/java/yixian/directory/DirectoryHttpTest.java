package yixian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import yixian.access.ScopeKind;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Staff;

@HouseTest
class DirectoryHttpTest {

  @Autowired Staff staff;
  @LocalServerPort int port;
  private Client admin;
  private String district;
  private String town;
  private String village;

  @BeforeEach
  void foundATown() {
    admin = staff.signIn(port, "SYSTEM_ADMIN");
    district = unit("试验区", null);
    town = unit("试验镇", district);
    village = unit("试验村", town);
  }

  @Test
  void refusesAChangeOfAUnitThatSaysNoChange() {
    Client.Answer answer = admin.patch("/api/units/" + town, Map.of("version", 1));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("没有说明要改什么").contains("请填写名称");
  }

  @Test
  void showsTheTreeAsOfAnyDay() {
    Client.Answer moved =
        admin.post("/api/units/" + village + "/move", move(1, district, "2026-06-01"));
    assertThat(moved.status()).isEqualTo(200);
    assertThat(parent(village, "2026-05-31")).isEqualTo(town);
    assertThat(parent(village, "2026-06-01")).isEqualTo(district);
    admin.patch(
        "/api/units/" + town,
        Map.of("version", 1, "name", "新试验镇", "shortName", "新镇", "from", "2026-07-01"));
    assertThat(name(town, "2026-06-30")).isEqualTo("试验镇");
    assertThat(name(town, "2026-07-01")).isEqualTo("新试验镇");
  }

  @Test
  void refusesACycleOnAnyDayAndNamesTheDay() {
    Client.Answer answer =
        admin.post("/api/units/" + town + "/move", move(1, village, "2026-06-01"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains("2026-06-01").contains("循环隶属");
    assertThat(parent(town, "2026-06-02")).isEqualTo(district);
  }

  @Test
  void tellsTheSlowerEditorWhoWasFaster() {
    admin.post("/api/units/" + village + "/move", move(1, district, "2026-06-01"));
    Client.Answer late = admin.post("/api/units/" + village + "/move", move(1, town, "2026-08-01"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("winner").asString()).startsWith("测试员");
  }

  @Test
  void closesAUnitOnlyWhenNobodyStandsBelowOrServesThere() {
    Client.Answer answer =
        admin.patch("/api/units/" + town, Map.of("version", 1, "until", "2026-12-01"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("code").asString()).isEqualTo("unit-has-children");
    String person = person("顾一川", "13800001234", village);
    assertThat(
            admin
                .patch("/api/units/" + village, Map.of("version", 1, "until", "2026-12-01"))
                .text())
        .contains("还有 1 项任职");
    JsonNode sheet = admin.get("/api/people/" + person).json();
    String appointment = sheet.get("appointments").get(0).get("id").asString();
    admin.post(
        "/api/people/" + person + "/appointments/" + appointment + "/end",
        Map.of("until", "2026-11-30"));
    assertThat(
            admin
                .patch("/api/units/" + village, Map.of("version", 1, "until", "2026-12-01"))
                .status())
        .isEqualTo(200);
    assertThat(treeIds("2026-12-01")).doesNotContain(village).contains(town);
    assertThat(treeIds("2026-11-30")).contains(village);
  }

  @Test
  void masksPhonesInListsAndOpensThemOnlyToThoseWhoMay() {
    String other = unit("邻镇", district);
    String person = person("沈知远", "138-0000-5678", town);
    Client colleague = clerk(town);
    Client stranger = clerk(other);
    assertThat(
            colleague
                .get("/api/people?q=沈知远&unit=" + town)
                .json()
                .get("items")
                .get(0)
                .get("phone")
                .asString())
        .isEqualTo("138****5678");
    assertThat(phone(colleague, person)).isEqualTo("13800005678");
    assertThat(phone(admin, person)).isEqualTo("13800005678");
    assertThat(phone(stranger, person)).isEqualTo("138****5678");
    assertThat(
            stranger
                .get("/api/people?q=13800005678")
                .json()
                .get("items")
                .get(0)
                .get("name")
                .asString())
        .isEqualTo("沈知远");
  }

  @Test
  void aDirectoryKeeperOfOneTownCannotTouchAnother() {
    String other = unit("邻镇", district);
    Client keeper =
        staff.signIn(
            port,
            staff.hire(
                "SYSTEM_ADMIN",
                ScopeKind.UNIT_AND_BELOW,
                List.of(UUID.fromString(town)),
                null,
                UUID.fromString(town)));
    assertThat(keeper.post("/api/people", someone("陆望", village)).status()).isEqualTo(200);
    assertThat(keeper.post("/api/people", someone("陆望", other)).status()).isEqualTo(403);
    assertThat(keeper.patch("/api/units/" + other, Map.of("version", 1, "name", "占")).status())
        .isEqualTo(404);
    String stranger = person("程野", "13800007777", other);
    assertThat(phone(keeper, stranger)).isEqualTo("138****7777");
    assertThat(keeper.patch("/api/people/" + stranger, Map.of("version", 1, "name", "改")).status())
        .isEqualTo(404);
    assertThat(
            keeper
                .post(
                    "/api/people/" + stranger + "/appointments",
                    Map.of("unit", village, "title", "兼职"))
                .status())
        .as("who draws a stranger into his own unit would read the phone by it")
        .isEqualTo(404);
    assertThat(phone(keeper, stranger)).isEqualTo("138****7777");
  }

  @Test
  void refusesWhatNobodyCanBe() {
    assertThat(admin.post("/api/people", someone(" ", town)).text()).contains("姓名应为");
    assertThat(admin.post("/api/people", Map.of("name", "周宁", "phone", "12ab")).text())
        .contains("不是手机号");
    assertThat(admin.post("/api/people", someone("周宁", UUID.randomUUID().toString())).text())
        .contains("没有这个单位");
    assertThat(admin.post("/api/people", Map.of("name", "周宁", "age", 3)).text()).contains("不认识的字段");
    assertThat(admin.get("/api/people/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(admin.get("/api/people?cursor=rubbish").status()).isEqualTo(400);
    assertThat(admin.get("/api/units?tree=FOREST").status()).isEqualTo(400);
    assertThat(
            admin
                .post(
                    "/api/units",
                    Map.of("code", "a b", "name", "甲", "kind", "OTHER", "tree", "AREA"))
                .text())
        .contains("单位编码");
  }

  @Test
  void allowsOneMainPostAtATime() {
    String person = person("许澄", "13800008888", town);
    Client.Answer second =
        admin.post(
            "/api/people/" + person + "/appointments",
            Map.of("unit", village, "title", "第一书记", "main", true, "from", "2026-02-01"));
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.text()).contains("已有主要任职");
    Client.Answer side =
        admin.post(
            "/api/people/" + person + "/appointments",
            Map.of("unit", village, "title", "第一书记", "from", "2026-02-01"));
    assertThat(side.json().get("appointments")).hasSize(2);
    assertThat(side.json().get("unit").get("id").asString()).isEqualTo(town);
  }

  @Test
  void importsTheDivisionsOfTheCountyAndRefusesOthersWithTheMend() {
    Client.Answer imported = admin.post("/api/divisions/import", Map.of("county", "320612"));
    assertThat(imported.json().get("townships").asInt()).isEqualTo(17);
    assertThat(imported.json().get("villages").asInt()).isEqualTo(278);
    assertThat(admin.post("/api/divisions/import", Map.of("county", "320612")).status())
        .isEqualTo(200);
    assertThat(admin.get("/api/divisions?parent=320612").json()).hasSize(17);
    assertThat(admin.get("/api/divisions?parent=320612102").json()).hasSize(12);
    assertThat(admin.post("/api/divisions/import", Map.of("county", "110101")).text())
        .contains("./yixian divisions import --from");
    assertThat(admin.post("/api/divisions/import", Map.of("county", "32061")).status())
        .isEqualTo(400);
  }

  private String unit(String name, @Nullable String parent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", "T" + UUID.randomUUID().toString().substring(0, 13));
    body.put("name", name);
    body.put("kind", "TOWNSHIP");
    body.put("from", "2026-01-01");
    body.put("tree", "AREA");
    body.put("parent", parent);
    Client.Answer answer = admin.post("/api/units", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("id").asString();
  }

  private String person(String name, String phone, String unit) {
    Map<String, Object> body = new LinkedHashMap<>(someone(name, unit));
    body.put("phone", phone);
    Client.Answer answer = admin.post("/api/people", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain(phone);
    return answer.json().get("id").asString();
  }

  private static Map<String, Object> someone(String name, String unit) {
    return Map.of("name", name, "appointments", List.of(post(unit)));
  }

  private static Map<String, Object> post(String unit) {
    return Map.of("unit", unit, "title", "办事员", "from", "2026-01-01");
  }

  private Client clerk(String unit) {
    UUID id = UUID.fromString(unit);
    return staff.signIn(port, staff.hire("UNIT_CLERK", ScopeKind.UNIT, List.of(id), null, id));
  }

  private static String phone(Client client, String person) {
    return client.get("/api/people/" + person).json().get("phone").asString();
  }

  private static Map<String, Object> move(int version, String parent, String from) {
    return Map.of("version", version, "tree", "AREA", "parent", parent, "from", from);
  }

  private String parent(String unit, String day) {
    return node(unit, day).get("parent").asString();
  }

  private String name(String unit, String day) {
    return node(unit, day).get("name").asString();
  }

  private JsonNode node(String unit, String day) {
    return admin
        .get("/api/units?tree=AREA&asOf=" + day)
        .json()
        .valueStream()
        .filter(each -> each.get("id").asString().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private List<String> treeIds(String day) {
    return admin
        .get("/api/units?tree=AREA&asOf=" + day)
        .json()
        .valueStream()
        .map(each -> each.get("id").asString())
        .toList();
  }
}
