package yixian.open311;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.category.Categories;
import yixian.issue.category.Kind;
import yixian.issue.category.NewCategory;
import yixian.issue.category.Question;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** A neighbour speaks with the house in GeoReport v2, in JSON and in XML. */
@HouseTest
class GeoReportHttpTest {

  private static final Actor HOUSE = Actor.system("测试");
  private static final String REQUESTS = "/open311/v2/requests";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired Categories categories;
  @Autowired Keys keys;
  @Autowired People people;

  private IssueTown town;
  private Neighbour neighbour;
  private Client desk;
  private String key;
  private String jurisdiction;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    neighbour = new Neighbour(people.stranger().origin());
    desk = town.dispatcher().browser();
    key = key("邻区事件指挥中心");
    jurisdiction = keys.jurisdiction();
  }

  private String key(String owner) {
    IdempotencyKey intent = IdempotencyKey.fresh();
    String spelled = keys.spelled(intent);
    NewKey wanted = new NewKey("转办", owner, LocalDate.now().plusDays(30));
    road.write(
        HOUSE, "system.settings", intent, ApiKey.class, () -> keys.make(HOUSE, wanted, spelled));
    return spelled;
  }

  private List<Map.Entry<String, String>> pothole(String words) {
    return new ArrayList<>(
        List.of(
            entry("api_key", key),
            entry("service_code", "M06013"),
            entry("lat", String.valueOf(town.latitude)),
            entry("long", String.valueOf(town.longitude + 0.00123)),
            entry("description", words)));
  }

  private String reported(String words) {
    Neighbour.Said said = neighbour.post(REQUESTS + ".json", pothole(words));
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    return said.first().get("service_request_id").asString();
  }

  /** A class of the district with questions of each kind; its service code. */
  private String askingService() {
    String code = "Q" + Math.abs(UUID.randomUUID().hashCode());
    List<NewCategory.NewQuestion> questions =
        List.of(
            new NewCategory.NewQuestion("涉及几户", Question.Kind.NUMBER, List.of(), true),
            new NewCategory.NewQuestion("水体颜色", Question.Kind.CHOICE, List.of("发黑", "发绿"), true),
            new NewCategory.NewQuestion("是否有异味", Question.Kind.YES_NO, List.of(), false),
            new NewCategory.NewQuestion("补充说明", Question.Kind.TEXT, List.of(), false),
            new NewCategory.NewQuestion(
                "来源", Question.Kind.CHOICES, List.of("农田", "工厂", "住户"), false));
    road.write(
        HOUSE,
        "issue.configure",
        IdempotencyKey.fresh(),
        UUID.class,
        () ->
            categories
                .add(HOUSE, List.of(new NewCategory(code, null, "黑臭水体", Map.of(), questions)))
                .getFirst());
    return "D" + code;
  }

  @Test
  void tellsWhereItIsAndWhatItSpeaksInBareTypes() {
    Neighbour.Said json = neighbour.get("/open311/discovery.json");
    assertThat(json.type()).isEqualTo("application/json");
    JsonNode endpoint = json.json().get("endpoints").get(0);
    assertThat(endpoint.get("url").asString())
        .isEqualTo(people.stranger().origin() + "/open311/v2");
    assertThat(endpoint.get("formats").toString()).isEqualTo("[\"application/json\",\"text/xml\"]");
    Neighbour.Said xml = neighbour.get("/open311/discovery.xml");
    assertThat(xml.type()).isEqualTo("text/xml");
    assertThat(xml.text()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    assertThat(xml.element("specification")).isEqualTo("http://wiki.open311.org/GeoReport_v2");
    assertThat(xml.xml().getElementsByTagName("format").getLength()).isEqualTo(2);
  }

  @Test
  void listsServicesAndWhatEachAsksByTheSchemas() {
    String code = askingService();
    Neighbour.Said services = neighbour.get("/open311/v2/services.json");
    assertThat(services.type()).isEqualToIgnoringCase("application/json;charset=utf-8");
    assertThat(Schema.of("services").faults(services.json())).isEmpty();
    assertThat(services.json().findValuesAsString("service_code")).contains(code, "M06013");
    Neighbour.Said definition = neighbour.get("/open311/v2/services/" + code + ".json");
    assertThat(Schema.of("service-definition").faults(definition.json())).isEmpty();
    JsonNode attributes = definition.json().get("attributes");
    assertThat(attributes.findValuesAsString("datatype"))
        .containsExactly("number", "singlevaluelist", "singlevaluelist", "text", "multivaluelist");
    assertThat(attributes.get(1).get("values").findValuesAsString("key"))
        .containsExactly("发黑", "发绿");
    Neighbour.Said xml = neighbour.get("/open311/v2/services/" + code + ".xml");
    assertThat(xml.type()).isEqualToIgnoringCase("text/xml;charset=utf-8");
    assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("service_definition");
    assertThat(xml.xml().getElementsByTagName("attribute").getLength()).isEqualTo(5);
    assertThat(xml.xml().getElementsByTagName("value").getLength()).isEqualTo(7);
  }

  @Test
  void noticesWhenADocumentBreaksItsSchema() {
    JsonNode broken =
        new Neighbour.Said(
                200,
                "",
                "[{\"service_code\":7,\"service_name\":\"x\",\"metadata\":true,\"type\":\"?\"}]")
            .json();
    assertThat(Schema.of("services").faults(broken)).hasSize(2);
  }

  @Test
  void takesAReportInAndTellsWhatBecomesOfIt() {
    Neighbour.Said made = neighbour.post(REQUESTS + ".json", pothole("路面破损约两平方米"));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.first().has("token")).isFalse();
    assertThat(made.first().get("service_notice").asString()).contains("工作日");
    String id = made.first().get("service_request_id").asString();
    JsonNode sheet = ok(desk.get("/api/issues?channel=OPEN311&q=" + id)).get("items").get(0);
    assertThat(sheet.get("channelName").asString()).isEqualTo("Open311");

    Neighbour.Said request = neighbour.get(REQUESTS + "/" + id + ".json?api_key=" + key);
    assertThat(Schema.of("requests").faults(request.json())).isEmpty();
    assertThat(request.first().get("status").asString()).isEqualTo("open");
    assertThat(request.first().get("long").asDouble()).isEqualTo(town.longitude + 0.00123);
    assertThat(neighbour.get(REQUESTS + "/" + id + ".json").first().get("long").asDouble())
        .isEqualTo(Math.round((town.longitude + 0.00123) * 1000) / 1000.0);

    sheet = ok(desk.get("/api/issues/" + sheet.get("id").asString()));
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "已修补，联系李师傅13900001111"));
    sheet = move(desk, sheet, "pass-check", Map.of());
    move(desk, sheet, "close", Map.of());

    JsonNode closed = neighbour.get(REQUESTS + "/" + id + ".json").first();
    assertThat(closed.get("status").asString()).isEqualTo("closed");
    assertThat(closed.get("agency_responsible").asString()).isEqualTo(units.name(town.roads));
    Neighbour.Said updates =
        neighbour.get("/open311/v2/servicerequestupdates.json?service_request_id=" + id);
    assertThat(updates.json().findValuesAsString("status")).endsWith("closed");
    assertThat(updates.text()).contains(units.name(town.roads)).doesNotContain("已修补");
    String own =
        neighbour
            .get(
                "/open311/v2/servicerequestupdates.xml?service_request_id="
                    + id
                    + "&api_key="
                    + key)
            .text();
    assertThat(own).contains("已修补").doesNotContain("李师傅", "13900001111");
  }

  @Test
  void speaksXmlAllTheWay() {
    Neighbour.Said made = neighbour.post(REQUESTS + ".xml", pothole("井盖缺失 <危险> & \"急\""));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.xml().getDocumentElement().getTagName()).isEqualTo("service_requests");
    assertThat(made.xml().getElementsByTagName("account_id").getLength()).isEqualTo(1);
    String id = made.element("service_request_id");
    Neighbour.Said strange = neighbour.get(REQUESTS + "/" + id + ".xml");
    assertThat(strange.element("description")).isEmpty();
    Neighbour.Said one = neighbour.get(REQUESTS + "/" + id + ".xml?api_key=" + key);
    assertThat(one.element("description")).isEqualTo("井盖缺失 <危险> & \"急\"");
    assertThat(one.element("service_name")).isNotBlank();
    assertThat(OffsetDateTime.parse(one.element("requested_datetime")).getOffset().getId())
        .isEqualTo("+08:00");
    Neighbour.Said token = neighbour.get("/open311/v2/tokens/" + id + ".xml");
    assertThat(token.element("token")).isEqualTo(token.element("service_request_id")).isEqualTo(id);
    Neighbour.Said wrong = neighbour.get(REQUESTS + "/2020-01-999999.xml");
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.xml().getDocumentElement().getTagName()).isEqualTo("errors");
    assertThat(wrong.element("code")).isEqualTo("404");
  }

  @Test
  void takesAnswersByCodeByPlaceAndAsALastOfOne() {
    String code = askingService();
    JsonNode attributes =
        neighbour.get("/open311/v2/services/" + code + ".json").json().get("attributes");
    List<Map.Entry<String, String>> form = pothole("河水发黑");
    form.set(1, entry("service_code", code));
    form.add(entry("attribute[" + attributes.get(0).get("code").asString() + "]", "12"));
    form.add(entry("attribute[2][]", "发黑"));
    form.add(entry("attribute[3]", "是"));
    form.add(entry("attribute[5][]", "住户"));
    form.add(entry("attribute[5][]", "农田"));
    Neighbour.Said made = neighbour.post(REQUESTS + ".json", form);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    JsonNode sheet = sheet(made.first().get("service_request_id").asString());
    assertThat(sheet.get("answers").findValuesAsString("answer"))
        .containsExactly("12", "发黑", "是", "农田、住户");
  }

  @Test
  void namesEachMissingOrWrongAnswerByItself() {
    String code = askingService();
    List<Map.Entry<String, String>> form = pothole("河水发黑");
    form.set(1, entry("service_code", code));
    Neighbour.Said missing = neighbour.post(REQUESTS + ".json", form);
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.json()).hasSize(2);
    assertThat(missing.json().findValuesAsString("description"))
        .anyMatch(each -> each.contains("涉及几户"))
        .anyMatch(each -> each.contains("水体颜色"));
    form.add(entry("attribute[1]", "许多"));
    form.add(entry("attribute[2]", "发红"));
    form.add(entry("attribute[77]", "x"));
    Neighbour.Said wrong = neighbour.post(REQUESTS + ".json", form);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("attribute[77]");
    form.removeLast();
    form.add(entry("attribute[2]", "发黑"));
    assertThat(neighbour.post(REQUESTS + ".json", form).text()).contains("只能有一个值");
  }

  @Test
  void takesPicturesAndLinksWithTheReport() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    List<Map.Entry<String, String>> form = pothole("护栏倒伏");
    form.add(entry("media_url", "https://neighbour.example/a.jpg"));
    form.add(entry("media_url", "https://neighbour.example/b.jpg"));
    Neighbour.Said made =
        neighbour.postParts(
            REQUESTS + ".json", form, List.of(jpeg.toByteArray(), jpeg.toByteArray()));
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    String id = made.first().get("service_request_id").asString();
    JsonNode sheet = sheet(id);
    assertThat(sheet.get("photos")).hasSize(2);
    assertThat(sheet.get("description").asString()).contains("https://neighbour.example/b.jpg");
    assertThat(neighbour.get(REQUESTS + "/" + id + ".json").text()).doesNotContain(".jpg");
    assertThat(
            neighbour
                .get(REQUESTS + "/" + id + ".json?api_key=" + key)
                .first()
                .get("media_url")
                .asString())
        .isEqualTo("https://neighbour.example/a.jpg");
  }

  @Test
  void findsAPlaceByTheCodeOrTheNameOfItsGrid() {
    for (Map.Entry<String, String> where :
        List.of(
            entry("address_id", town.grid.code()),
            entry("address_string", town.grid.name() + "河边"))) {
      List<Map.Entry<String, String>> form = pothole("垃圾满溢");
      form.subList(2, 4).clear();
      form.add(where);
      Neighbour.Said made = neighbour.post(REQUESTS + ".json", form);
      assertThat(made.status()).as(made.text()).isEqualTo(200);
      assertThat(
              sheet(made.first().get("service_request_id").asString())
                  .get("grid")
                  .get("id")
                  .asString())
          .isEqualTo(town.grid.id().toString());
    }
    List<Map.Entry<String, String>> nowhere = pothole("垃圾满溢");
    nowhere.subList(2, 4).clear();
    assertThat(neighbour.post(REQUESTS + ".json", nowhere).status()).isEqualTo(400);
    nowhere.add(entry("address_id", "000000999"));
    assertThat(neighbour.post(REQUESTS + ".json", nowhere).text()).contains("address_id");
  }

  /** Gives a token for a report that tells no place that is known here. */
  private String awaited(String words) {
    List<Map.Entry<String, String>> form = pothole(words);
    form.subList(2, 4).clear();
    form.add(entry("address_string", "不知何处的老码头"));
    form.add(entry("phone", "13900001111"));
    form.add(entry("account_id", "user-7"));
    Neighbour.Said made = neighbour.post(REQUESTS + ".json", form);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(made.first().has("service_request_id")).isFalse();
    return made.first().get("token").asString();
  }

  private JsonNode waiting(String token) {
    return ok(desk.get("/api/unplaced"))
        .valueStream()
        .filter(each -> each.get("id").asString().equals(token))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsAPersonPlaceWhatNamesNoPlaceAndGivesTheNumberForTheToken() {
    String token = awaited("码头边井盖缺失");
    Neighbour.Said early = neighbour.get("/open311/v2/tokens/" + token + ".json");
    assertThat(early.first().has("service_request_id")).isFalse();
    assertThat(waiting(token).get("address").asString()).isEqualTo("不知何处的老码头");
    Map<String, Object> spot =
        Map.of("longitude", town.longitude, "latitude", town.latitude, "address", "老码头 1 号");
    String place = "/api/unplaced/" + token + "/place";
    ok(desk.post(place, spot));
    assertThat(desk.post(place, spot).status()).isEqualTo(409);
    String id =
        neighbour
            .get("/open311/v2/tokens/" + token + ".json")
            .first()
            .get("service_request_id")
            .asString();
    JsonNode sheet = sheet(id);
    assertThat(sheet.get("address").asString()).isEqualTo("老码头 1 号");
    assertThat(sheet.get("reporter").get("phone").asString()).contains("139");
    JsonNode own =
        neighbour
            .get(REQUESTS + "/" + id + ".json?extensions=true&api_key=" + key)
            .first()
            .get("extended_attributes");
    assertThat(own.get("account_id").asString()).isEqualTo("user-7");
  }

  @Test
  void saysWhyAReportWithoutAPlaceWasDropped() {
    String token = awaited("某处有异响");
    assertThat(desk.post("/api/unplaced/" + token + "/drop", Map.of("reason", " ")).status())
        .isEqualTo(400);
    ok(desk.post("/api/unplaced/" + token + "/drop", Map.of("reason", "地址在外省，请向当地反映")));
    Neighbour.Said gone = neighbour.get("/open311/v2/tokens/" + token + ".json");
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.text()).contains("地址在外省");
    assertThat(people.hire("DISPATCHER", town.village).browser().get("/api/unplaced").status())
        .isEqualTo(403);
  }

  @Test
  void acceptsDoubledAndTrailingSlashesAndAnswersWithoutAnEnding() {
    String id = reported("路灯不亮");
    assertThat(neighbour.get("//open311//v2//requests/" + id + ".json").status()).isEqualTo(200);
    assertThat(neighbour.get("/open311/v2/requests/" + id + ".json/").status()).isEqualTo(200);
    assertThat(neighbour.get("/open311/v2/requests/" + id + "/").type()).contains("json");
    assertThat(neighbour.get("/open311/v2/requests/" + id, "text/xml").type()).contains("text/xml");
    assertThat(neighbour.get("/open311/v2/services.yaml").status()).isEqualTo(400);
    assertThat(neighbour.get("/open311/v2/nothing.xml").status()).isEqualTo(404);
    assertThat(neighbour.post("/open311/v2/services.json", List.of(entry("api_key", key))).status())
        .isEqualTo(405);
    assertThat(new Neighbour(people.stranger().origin()).get("//api/categories").status())
        .isEqualTo(400);
  }

  @Test
  void refusesWhoIsNotLetInInTheFormatAskedFor() {
    List<Map.Entry<String, String>> form = pothole("路面破损");
    form.removeFirst();
    Neighbour.Said without = neighbour.post(REQUESTS + ".xml", form);
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.element("description")).contains("api_key");
    form.add(entry("api_key", "yxWRONG"));
    assertThat(neighbour.post(REQUESTS + ".json", form).first().get("code").asInt()).isEqualTo(403);
    form.removeLast();
    assertThat(neighbour.post(REQUESTS + ".json?api_key=" + key, form).status()).isEqualTo(200);
    assertThat(neighbour.get(REQUESTS + ".json?api_key=nobody").status()).isEqualTo(403);
    assertThat(neighbour.get("/open311/v2/services.json?jurisdiction_id=nowhere").status())
        .isEqualTo(404);
    assertThat(neighbour.get("/open311/v2/services.json?jurisdiction_id=" + jurisdiction).status())
        .isEqualTo(200);
  }

  @Test
  void opensNothingToAKeyThatIsRevoked() {
    Client admin = people.hire("SYSTEM_ADMIN").browser();
    Map<String, Object> wanted =
        Map.of(
            "purpose", "转办",
            "owner", "邻区",
            "expiresOn", LocalDate.now().plusDays(30).toString());
    JsonNode made = ok(admin.post("/api/open311/keys", wanted));
    key = made.get("spelled").asString();
    assertThat(neighbour.post(REQUESTS + ".json", pothole("路面破损")).status()).isEqualTo(200);
    assertThat(ok(admin.get("/api/open311/keys")).toString()).doesNotContain(key);
    String revocation = "/api/open311/keys/" + made.get("key").get("id").asString() + "/revocation";
    assertThat(ok(admin.post(revocation, Map.of())).get("opens").asBoolean()).isFalse();
    assertThat(neighbour.post(REQUESTS + ".json", pothole("路面破损")).status()).isEqualTo(403);
    Map<String, Object> past = new HashMap<>(wanted);
    past.put("expiresOn", "2020-01-01");
    assertThat(admin.post("/api/open311/keys", past).text()).contains("expiresOn");
  }

  @Test
  void refusesWhatIsWrongWithTheParameters() {
    assertFault("service_code", "", 400);
    assertFault("service_code", "X99", 404);
    assertFault("lat", "north", 400);
    assertFault("lat", "NaN", 400);
    assertFault("lat", "91", 400);
    assertFault("lat", "1.0", 400);
    assertFault("long", "", 400);
    assertFault("description", "长".repeat(4001), 400);
    assertFault("phone", "not a phone", 400);
    assertFault("media_url", "file:///etc/passwd", 400);
    for (String query :
        List.of(
            "status=done",
            "start_date=yesterday",
            "start_date=2026-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z",
            "start_date=2026-06-01T00:00:00",
            "page=0",
            "page_size=x",
            "description=%FF%FE")) {
      assertThat(neighbour.get(REQUESTS + ".json?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(neighbour.get(REQUESTS + ".json?service_code=X99").status()).isEqualTo(404);
  }

  private void assertFault(String name, String value, int status) {
    List<Map.Entry<String, String>> form = pothole("路面破损");
    form.removeIf(each -> each.getKey().equals(name));
    form.add(entry(name, value));
    Neighbour.Said said = neighbour.post(REQUESTS + ".json", form);
    assertThat(said.status()).as(name + "=" + value + ": " + said.text()).isEqualTo(status);
    assertThat(said.first().get("code").asInt()).isEqualTo(status);
    assertThat(said.first().get("description").asString()).isNotBlank();
  }

  @Test
  void refusesBodiesThatAreNotUtf8OrNoForms() {
    byte[] gbk =
        ("api_key=" + key + "&service_code=M06013&lat=1&long=1&description=")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = java.util.Arrays.copyOf(gbk, gbk.length + 2);
    bytes[gbk.length] = (byte) 0xC2;
    bytes[gbk.length + 1] = (byte) 0xB7;
    bytes[gbk.length] = (byte) 0xB7;
    assertThat(neighbour.post(REQUESTS + ".json", bytes, Map.of()).status()).isEqualTo(400);
    assertThat(
            neighbour
                .post(
                    REQUESTS + ".json",
                    "description=%C2%B7%D6".getBytes(StandardCharsets.UTF_8),
                    Map.of())
                .text())
        .contains("UTF-8");
    assertThat(
            neighbour
                .post(
                    REQUESTS + ".json", "description=%0".getBytes(StandardCharsets.UTF_8), Map.of())
                .status())
        .isEqualTo(400);
    assertThat(
            neighbour
                .post(
                    REQUESTS + ".json",
                    "description=%00".getBytes(StandardCharsets.UTF_8),
                    Map.of())
                .status())
        .isEqualTo(400);
    assertThat(
            neighbour
                .post(
                    REQUESTS + ".xml",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Type", "application/json"))
                .xml()
                .getDocumentElement()
                .getTagName())
        .isEqualTo("errors");
    assertThat(
            neighbour
                .post(
                    REQUESTS + ".json",
                    "--x\r\nnonsense".getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Type", "multipart/form-data; boundary=x"))
                .json()
                .isArray())
        .isTrue();
    assertThat(neighbour.post(REQUESTS + ".json", new byte[1024 * 1024 + 10], Map.of()).status())
        .isEqualTo(413);
  }

  @Test
  void hasOneEffectForOneIntentAndAnEffectForEachWithoutOne() {
    byte[] body = Neighbour.encoded(pothole("重复的来件")).getBytes(StandardCharsets.UTF_8);
    Map<String, String> intent = Map.of("Idempotency-Key", "case-7 of the neighbour");
    String first = neighbour.post(REQUESTS + ".json", body, intent).text();
    assertThat(neighbour.post(REQUESTS + ".json", body, intent).text()).isEqualTo(first);
    byte[] other = Neighbour.encoded(pothole("另一件")).getBytes(StandardCharsets.UTF_8);
    assertThat(neighbour.post(REQUESTS + ".json", other, intent).status()).isEqualTo(422);
    assertThat(neighbour.post(REQUESTS + ".json", body, Map.of()).text()).isNotEqualTo(first);
  }

  @Test
  void findsRequestsByNumberServiceStatusDayChangeAndPage() {
    String one = reported("第一件");
    String two = reported("第二件");
    assertThat(ids("service_request_id=" + one + "," + two + ",2020-01-999999"))
        .containsExactly(two, one);
    assertThat(ids("service_code=M06013&status=open&page_size=1&page=1")).containsExactly(two);
    assertThat(ids("service_code=M06013&status=open&page_size=1&page=2")).containsExactly(one);
    assertThat(ids("service_code=C01001,M06013")).contains(one, two);
    assertThat(ids("status=closed")).doesNotContain(one, two);
    assertThat(ids("status=open,closed")).contains(one, two);
    assertThat(ids("end_date=2020-01-01T00:00:00%2B08:00")).isEmpty();
    assertThat(ids("updated_after=2020-01-01T00:00:00Z")).contains(one, two);
    assertThat(ids("updated_before=2020-01-01T00:00:00Z")).isEmpty();
    JsonNode extended = neighbour.get(REQUESTS + "/" + one + ".json?extensions=true").first();
    assertThat(extended.get("extended_attributes").get("state").asString()).isEqualTo("REPORTED");
  }

  private List<String> ids(String query) {
    Neighbour.Said said = neighbour.get(REQUESTS + ".json?" + query);
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(Schema.of("requests").faults(said.json())).isEmpty();
    return said.json().findValuesAsString("service_request_id");
  }

  @Test
  void neverTellsWhoReportedNorWhatIsNotReleased() {
    List<Map.Entry<String, String>> form =
        pothole("我叫陈小明，住3号楼2单元501室，车牌苏F·12345挡路，电话１３９-0000-2222，微信abc_12345");
    form.add(entry("first_name", "小明"));
    form.add(entry("last_name", "陈"));
    form.add(entry("phone", "13900002222"));
    form.add(entry("email", "chen@neighbour.example"));
    form.add(entry("device_id", "device-4711"));
    form.add(entry("address_string", "幸福路8号5单元402室"));
    String id =
        neighbour.post(REQUESTS + ".json", form).first().get("service_request_id").asString();
    JsonNode inside = sheet(id);
    assertThat(inside.get("reporter").get("name").asString()).isEqualTo("陈小明");
    String code = town.report(desk, "内部巡查发现的情况").get("code").asString();
    for (String asked :
        List.of(
            "/requests/" + id + ".json",
            "/requests/" + id + ".xml",
            "/requests/" + id + ".json?extensions=true&api_key=" + key,
            "/requests.json",
            "/requests.xml?updated_after=2020-01-01T00:00:00Z",
            "/tokens/" + id + ".json",
            "/servicerequestupdates.json?api_key=" + key)) {
      String text = neighbour.get("/open311/v2" + asked).text();
      assertThat(text)
          .as(asked)
          .doesNotContain(
              "陈小明",
              "小明",
              "13900002222",
              "0000-2222",
              "chen@",
              "device-4711",
              "12345",
              "501室",
              "402室")
          .doesNotContain("内部巡查", code);
    }
    assertThat(neighbour.get(REQUESTS + "/" + code + ".json").status()).isEqualTo(404);
  }

  @Test
  void showsNoWordPlaceOrPictureBeforeAModeratorHasPassedThem() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    List<Map.Entry<String, String>> form = pothole("塌方旁王建国家的院墙也裂了");
    form.add(entry("address_string", "王建国家门口"));
    form.add(entry("media_url", "https://neighbour.example/a.jpg"));
    String id =
        neighbour
            .postParts(REQUESTS + ".json", form, List.of(jpeg.toByteArray()))
            .first()
            .get("service_request_id")
            .asString();
    String stranger = people.stranger().origin() + "/api/public/released";
    for (String asked :
        List.of(
            REQUESTS + "/" + id + ".json?extensions=true",
            REQUESTS + "/" + id + ".xml",
            REQUESTS + ".json",
            REQUESTS + ".xml?service_request_id=" + id,
            REQUESTS + ".json?api_key=" + key("另一个邻区"),
            "/open311/v2/servicerequestupdates.json",
            "/api/public/released",
            "/api/public/released/" + id,
            "/api/public/released/feed.atom")) {
      assertThat(neighbour.get(asked).text())
          .as(asked)
          .contains(asked.contains("updates") ? "[" : id)
          .doesNotContain("王建国", "塌方", ".jpg", "photos/0");
    }
    Neighbour.Said unread = neighbour.get(REQUESTS + "/" + id + ".json");
    assertThat(Schema.of("requests").faults(unread.json())).isEmpty();
    assertThat(unread.first().get("status").asString()).isEqualTo("open");
    assertThat(unread.first().get("description").isNull()).isTrue();
    assertThat(neighbour.get(REQUESTS + "/" + id + ".json?api_key=" + key).text()).contains("塌方");

    JsonNode sheet = move(desk, sheet(id), "accept", Map.of());
    assertThat(ok(desk.get("/api/releases")).toString()).contains(id);
    String release = "/api/releases/" + sheet.get("id").asString();
    Object photo = sheet.get("photos").get(0).get("file").asString();
    Map<String, Object> passed = new HashMap<>();
    passed.put("verdict", "SHOWN");
    passed.put("version", 0);
    passed.put("sure", false);
    passed.put("words", "塌方处院墙开裂");
    passed.put("address", "河边");
    passed.put("photos", List.of(Map.of("photo", photo, "covered", List.of())));
    ok(desk.put(release, passed));
    Neighbour.Said shown = neighbour.get(REQUESTS + "/" + id + ".json?extensions=true");
    assertThat(Schema.of("requests").faults(shown.json())).isEmpty();
    assertThat(shown.first().get("description").asString()).isEqualTo("塌方处院墙开裂");
    assertThat(shown.first().get("address").asString()).isEqualTo("河边");
    String media = shown.first().get("media_url").asString();
    assertThat(media).isEqualTo(stranger + "/" + id + "/photos/0");
    assertThat(people.stranger().bytes(media.substring(people.stranger().origin().length())))
        .isNotEmpty();
    assertThat(neighbour.get(REQUESTS + "/" + id + ".xml").element("media_url")).isEqualTo(media);

    ok(
        desk.put(
            release, Map.of("verdict", "HELD", "version", 1, "sure", false, "reason", "当事人要求不公开")));
    assertThat(neighbour.get(REQUESTS + "/" + id + ".json").status()).isEqualTo(404);
    JsonNode own = neighbour.get(REQUESTS + "/" + id + ".json?api_key=" + key).first();
    assertThat(own.get("status").asString()).isEqualTo("open");
    assertThat(own.get("media_url").asString()).isEqualTo("https://neighbour.example/a.jpg");
    assertThat(
            neighbour.get(REQUESTS + ".json?api_key=" + key + "&service_request_id=" + id).json())
        .hasSize(1);
  }

  @Test
  void takesWhatANeighbourAddsToHisOwnAndNobodyElses() {
    String id = reported("路面破损");
    List<Map.Entry<String, String>> update =
        new ArrayList<>(
            List.of(
                entry("api_key", key),
                entry("service_request_id", id),
                entry("update_id", "77"),
                entry("status", "OPEN"),
                entry("description", "下雨后坑变大了")));
    Neighbour.Said said = neighbour.post("/open311/v2/servicerequestupdates.xml", update);
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(said.element("update_id")).isNotBlank();
    assertThat(sheet(id).get("comments").findValuesAsString("text")).containsExactly("下雨后坑变大了");
    update.set(0, entry("api_key", key("另一个邻区")));
    assertThat(neighbour.post("/open311/v2/servicerequestupdates.json", update).status())
        .isEqualTo(404);
    update.removeLast();
    assertThat(neighbour.post("/open311/v2/servicerequestupdates.json", update).status())
        .isEqualTo(400);
  }

  @Test
  void keepsTheDoorToItself() {
    Client.Answer posing =
        desk.post(
            "/api/issues",
            Map.of(
                "category", IssueTown.POTHOLE,
                "summary", "冒充",
                "longitude", town.longitude,
                "latitude", town.latitude,
                "channel", "OPEN311"));
    assertThat(posing.status()).isEqualTo(400);
    HttpRequest.Builder head =
        HttpRequest.newBuilder(
                java.net.URI.create(people.stranger().origin() + "/open311/v2/services.json"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertThat(neighbour.send(head).status()).isEqualTo(200);
    assertThat(categories.book().find(IssueTown.POTHOLE).orElseThrow().kind())
        .isEqualTo(Kind.MATTER);
  }

  private JsonNode sheet(String code) {
    String id = ok(desk.get("/api/issues?q=" + code)).get("items").get(0).get("id").asString();
    return ok(desk.get("/api/issues/" + id));
  }
}
