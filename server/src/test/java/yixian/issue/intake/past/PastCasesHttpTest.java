package yixian.issue.intake.past;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class PastCasesHttpTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADS =
      "工单编号,问题描述,问题类型,办理状态,受理时间,办结时间,办结期限,承办单位,经度,纬度,事发地址,处置结果,满意度,诉求来源";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  private IssueTown town;
  private Client desk;
  private final String source = "旧平台" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void foundATown() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = people.hire("DISPATCHER").browser();
  }

  private String closed(String number) {
    return "%s,路面塌陷一处,06013,已办结,2023-03-05 08:00,2023-03-07 17:30,2023-03-08 18:00,%s,%s,%s,幸福路口,已修复路面,满意,电话"
        .formatted(number, units.name(town.roads), town.longitude, town.latitude);
  }

  private String open(String number) {
    return "%s,河边护栏松动,06013,处理中,2023年5月1日 9时,,,%s,,,%s东侧,,,"
        .formatted(number, units.name(town.roads), town.grid.name());
  }

  private Client.Answer send(String step, byte[] file, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.putIfAbsent("mapping", mapping(Map.of()));
    return desk.upload("/api/past-cases" + step, Map.of("旧工单.csv", file), all);
  }

  private String mapping(Map<String, Object> values) {
    JsonNode look =
        ok(desk.upload("/api/past-cases/look", Map.of("旧工单.csv", text(HEADS)), Map.of()));
    return JSON.writeValueAsString(
        Map.of("source", source, "columns", look.get("columns"), "values", values));
  }

  private static byte[] text(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private List<JsonNode> brought(JsonNode result) {
    String id = result.get("brought").get("id").asString();
    return ok(desk.get("/api/issues?limit=200&brought=" + id)).get("items").valueStream().toList();
  }

  private JsonNode sheet(JsonNode line) {
    return ok(desk.get("/api/issues/" + line.get("id").asString()));
  }

  /** What counts of an issue: kinds and when. */
  private static Map<String, String> facts(UUID issue) {
    String counted =
        "select kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
            + " from indicator.facts where record = ? and withdrawn_at is null";
    try (Connection connection = Ledger.owner();
        PreparedStatement statement = connection.prepareStatement(counted)) {
      statement.setObject(1, issue);
      Map<String, String> facts = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          facts.put(rows.getString(1), rows.getString(2));
        }
      }
      return facts;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void guessesWhichColumnTellsWhat() {
    JsonNode look =
        ok(
            desk.upload(
                "/api/past-cases/look", Map.of("旧.csv", text(HEADS, closed("1"))), Map.of()));
    assertThat(look.get("columns").get("NUMBER").asString()).isEqualTo("工单编号");
    assertThat(look.get("columns").get("CLOSED").asString()).isEqualTo("办结时间");
    assertThat(look.get("columns").get("ADDRESS").asString()).isEqualTo("事发地址");
    assertThat(look.get("lines").get(0).get(1).asString()).isEqualTo("路面塌陷一处");
  }

  @Test
  void keepsTimesAndClosingsAsTheyWere() {
    JsonNode result = ok(send("", text(HEADS, closed("A-1")), Map.of()));
    assertThat(result.get("taken").asInt()).isEqualTo(1);
    JsonNode sheet = sheet(brought(result).getFirst());
    assertThat(sheet.get("state").asString()).isEqualTo("CLOSED");
    assertThat(sheet.get("channelName").asString()).isEqualTo("历史导入");
    assertThat(sheet.get("reportedAt").asString()).isEqualTo("2023-03-05T00:00:00Z");
    assertThat(sheet.get("code").asString()).startsWith("2023-03-");
    assertThat(sheet.get("grid").get("id").asString()).isEqualTo(town.grid.id().toString());
    assertThat(sheet.get("unit").get("id").asString()).isEqualTo(town.roads.toString());
    assertThat(sheet.get("workOrder").get("outcome").asString()).isEqualTo("已修复路面");
    assertThat(sheet.get("ratings").get(0).get("level").asInt()).isEqualTo(4);
    assertThat(sheet.get("timers")).isEmpty();
    JsonNode last = sheet.get("timeline").get(sheet.get("timeline").size() - 1);
    assertThat(last.get("move").asString()).isEqualTo("close");
    assertThat(last.get("at").asString()).isEqualTo("2023-03-07T09:30:00Z");
    assertThat(last.get("by").asString()).startsWith(source);
    JsonNode origin = ok(desk.get("/api/issues/" + sheet.get("id").asString() + "/origin")).get(0);
    assertThat(origin.get("source").asString()).isEqualTo(source);
    assertThat(origin.get("number").asString()).isEqualTo("A-1");
    assertThat(origin.get("channel").asString()).isEqualTo("电话");
  }

  @Test
  void parksWhatIsOpenSoThatItIsOnNobodysListUntilItIsTakenUp() {
    Client clerk = town.clerk(town.roads).browser();
    JsonNode result = ok(send("", text(HEADS, open("B-1")), Map.of()));
    JsonNode line = brought(result).getFirst();
    assertThat(line.get("state").asString()).isEqualTo("PARKED");
    assertThat(line.has("deadline")).isFalse();
    assertThat(ok(clerk.get("/api/issues?mine=TODO")).get("items")).isEmpty();
    assertThat(ok(clerk.get("/api/notices")).get("items")).isEmpty();
    JsonNode resumed = move(desk, sheet(line), "resume", Map.of("reason", "继续办理"));
    assertThat(resumed.get("state").asString()).isEqualTo("HANDLING");
    assertThat(resumed.get("timers")).isEmpty();
  }

  @Test
  void countsThemAtTheirOwnTimes() {
    JsonNode result = ok(send("", text(HEADS, closed("C-1")), Map.of()));
    UUID issue = UUID.fromString(brought(result).getFirst().get("id").asString());
    assertThat(facts(issue))
        .containsEntry("issue.reported", "2023-03-05T00:00:00Z")
        .containsEntry("issue.closed", "2023-03-07T09:30:00Z")
        .containsEntry("issue.close-due", "2023-03-08T10:00:00Z")
        .containsKey("issue.rated");
  }

  @Test
  void tellsEveryBadCellWithItsMendAndWritesNothing() {
    String bad = "D-2,,天外来客,已办结,去年三月,,,没有的局,,,某处,,,";
    byte[] file = text(HEADS, closed("D-1"), bad, closed("D-1"));
    JsonNode trial = ok(send("/trial", file, Map.of()));
    assertThat(trial.get("rows").asInt()).isEqualTo(3);
    assertThat(trial.get("good").asInt()).isEqualTo(1);
    assertThat(trial.get("bad").asInt()).isEqualTo(2);
    assertThat(
            trial
                .get("faults")
                .valueStream()
                .map(each -> each.get("row") + each.get("field").asString()))
        .contains("3问题描述", "3问题类型", "3受理时间", "3办结时间", "3承办单位", "3事发地址", "4工单编号");
    assertThat(trial.get("faults").valueStream().map(each -> each.get("mend").asString()))
        .allSatisfy(mend -> assertThat(mend).isNotBlank());
    assertThat(trial.get("strange").valueStream().map(each -> each.get("word").asString()))
        .contains("天外来客", "没有的局");
    JsonNode refused = ok(send("", file, Map.of()));
    assertThat(refused.get("taken").asInt()).isZero();
    assertThat(refused.has("brought")).isFalse();
    JsonNode good = ok(send("", file, Map.of("goodRows", "true")));
    assertThat(good.get("taken").asInt()).isEqualTo(1);
  }

  @Test
  void handsOutEveryFaultAsASheet() {
    Client.Answer sheet = send("/faults.xlsx", text(HEADS, "E-1,,,,,,,,,,,,,"), Map.of());
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.text()).startsWith("PK");
  }

  @Test
  void takesWordsForWhatTheUserSaysTheyMean() {
    String strange = closed("F-1").replace("06013", "坑洼").replace("已办结", "销项");
    Map<String, Object> meanings =
        Map.of(
            "CATEGORY", Map.of("坑洼", IssueTown.POTHOLE.toString()),
            "STATE", Map.of("销项", "CLOSED"));
    JsonNode result = ok(send("", text(HEADS, strange), Map.of("mapping", mapping(meanings))));
    JsonNode line = brought(result).getFirst();
    assertThat(line.get("category").get("id").asString()).isEqualTo(IssueTown.POTHOLE.toString());
    assertThat(line.get("state").asString()).isEqualTo("CLOSED");
  }

  @Test
  void theSameFileTwiceAddsNothingAndSaysSo() {
    byte[] file = text(HEADS, closed("G-1"), closed("G-2"));
    ok(send("", file, Map.of()));
    JsonNode trial = ok(send("/trial", file, Map.of()));
    assertThat(trial.get("same").get("taken").asInt()).isEqualTo(2);
    JsonNode again = ok(send("", text(HEADS, closed("G-1"), closed("G-3")), Map.of()));
    assertThat(again.get("known").asInt()).isEqualTo(1);
    assertThat(again.get("taken").asInt()).isEqualTo(1);
    JsonNode thrice = ok(send("", file, Map.of()));
    assertThat(thrice.get("known").asInt()).isEqualTo(2);
    assertThat(thrice.get("taken").asInt()).isZero();
  }

  @Test
  void readsGbAndWorkbooksAlike() throws IOException {
    byte[] gb = String.join("\r\n", HEADS, closed("H-1")).getBytes(Charset.forName("GB18030"));
    assertThat(ok(send("", gb, Map.of())).get("taken").asInt()).isEqualTo(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("工单");
      List<String> lines = List.of(HEADS, closed("H-2"));
      for (int row = 0; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
      sheet.value(1, 4, java.time.LocalDateTime.of(2023, 3, 5, 8, 10));
      sheet.style(1, 4).format("yyyy-mm-dd hh:mm").set();
    }
    JsonNode result = ok(send("", bytes.toByteArray(), Map.of()));
    assertThat(brought(result).getFirst().get("reportedAt").asString())
        .isEqualTo("2023-03-05T00:10:00Z");
  }

  @Test
  void isTakenBackAsAWholeWhileNobodyHasActed() {
    JsonNode result = ok(send("", text(HEADS, closed("I-1"), open("I-2")), Map.of()));
    String id = result.get("brought").get("id").asString();
    UUID issue = UUID.fromString(brought(result).getFirst().get("id").asString());
    JsonNode gone = ok(takenBack(id));
    assertThat(gone.get("revoked").get("why").asString()).isEqualTo("导错了年份");
    assertThat(desk.get("/api/issues/" + issue).status()).isEqualTo(404);
    assertThat(facts(issue)).isEmpty();
    assertThat(takenBack(id).status()).isEqualTo(409);
    assertThat(ok(send("", text(HEADS, closed("I-1")), Map.of())).get("taken").asInt())
        .isEqualTo(1);
  }

  private Client.Answer takenBack(String id) {
    return desk.post("/api/past-cases/" + id + "/revocation", Map.of("reason", "导错了年份"));
  }

  @Test
  void staysWhenSomebodyHasActedOnOneOfThem() {
    JsonNode result = ok(send("", text(HEADS, closed("J-1"), open("J-2")), Map.of()));
    JsonNode parked =
        brought(result).stream()
            .filter(each -> each.get("state").asString().equals("PARKED"))
            .findFirst()
            .orElseThrow();
    move(desk, sheet(parked), "resume", Map.of("reason", "继续办理"));
    Client.Answer refused = takenBack(result.get("brought").get("id").asString());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("1 件导入后已有人办理");
    assertThat(brought(result)).hasSize(2);
  }

  @Test
  void keepsAMappingUnderANameForTheNextFile() {
    JsonNode mapping = JSON.readTree(mapping(Map.of("STATE", Map.of("销项", "CLOSED"))));
    ok(desk.post("/api/past-cases/mappings", Map.of("name", source, "mapping", mapping)));
    assertThat(ok(desk.get("/api/past-cases/mappings")).valueStream())
        .anySatisfy(
            kept -> {
              assertThat(kept.get("name").asString()).isEqualTo(source);
              assertThat(kept.at("/mapping/values/STATE/销项").asString()).isEqualTo("CLOSED");
            });
  }

  @Test
  void nobodyReportsThroughThisDoorByHand() {
    Client.Answer refused =
        desk.post(
            "/api/issues",
            Map.of(
                "summary",
                "一件旧事",
                "longitude",
                town.longitude,
                "latitude",
                town.latitude,
                "channel",
                "PAST"));
    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  void findsThemByTheirOldNumber() {
    JsonNode result = ok(send("", text(HEADS, closed("旧K" + source)), Map.of()));
    String words = URLEncoder.encode(source, StandardCharsets.UTF_8);
    assertThat(ok(desk.get("/api/issues?q=" + words)).get("items").get(0).get("id"))
        .isEqualTo(brought(result).getFirst().get("id"));
  }

  @Test
  void takesTwoThousandInAtOnce() {
    String rows =
        IntStream.range(0, 2_000)
            .mapToObj(each -> closed("L-" + each).replace("一处", "第 " + each + " 处"))
            .collect(Collectors.joining("\n"));
    JsonNode result = ok(send("", text(HEADS, rows), Map.of()));
    assertThat(result.get("taken").asInt()).isEqualTo(2_000);
  }
}
