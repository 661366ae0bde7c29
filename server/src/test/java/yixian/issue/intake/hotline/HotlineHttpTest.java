package yixian.issue.intake.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class HotlineHttpTest {

  private static final String HEADS = "工单编号,来电时间,诉求标题,诉求内容,来电人,联系电话,诉求类别,事发地址,办结时限,是否回访";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  private IssueTown town;
  private Client seat;
  private Client desk;
  private final String tail = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void foundATown() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    seat = people.hire("HOTLINE").browser();
    desk = town.dispatcher().browser();
  }

  private String call(String number, String category) {
    return "%s%s,2026-03-05 08:07,路面塌陷,幸福路口路面塌陷两天无人处理,示例来电人,13900000001,%s,%s幸福路口,2026-03-10,是"
        .formatted(number, tail, category, town.grid.name());
  }

  private Client.Answer send(String step, Map<String, String> fields, String... lines) {
    byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return seat.upload("/api/hotline-sheets" + step, Map.of("热线.csv", file), fields);
  }

  private JsonNode brought(JsonNode result) {
    String id = result.get("brought").asString();
    return ok(desk.get("/api/issues?brought=" + id)).get("items");
  }

  @Test
  void becomeLiveIssuesWithClocksThatRun() {
    JsonNode result = ok(send("", Map.of(), HEADS, call("R1-", "06013")));
    JsonNode line = brought(result).get(0);
    assertThat(line.get("state").asString()).isEqualTo("REPORTED");
    assertThat(line.get("channel").asString()).isEqualTo("HOTLINE");
    assertThat(line.get("stage").asString()).isEqualTo("DISPATCH");
    String id = line.get("id").asString();
    JsonNode sheet = ok(desk.get("/api/issues/" + id));
    assertThat(sheet.get("occurredAt").asString()).isEqualTo("2026-03-05T00:07:00Z");
    assertThat(sheet.get("grid").get("id").asString()).isEqualTo(town.grid.id().toString());
    assertThat(sheet.get("category").get("id").asString()).isEqualTo(IssueTown.POTHOLE.toString());
    JsonNode origin = ok(desk.get("/api/issues/" + id + "/origin")).get(0);
    assertThat(origin.get("number").asString()).isEqualTo("R1-" + tail);
    assertThat(origin.get("due").asString()).isEqualTo("2026-03-09T16:00:00Z");
    assertThat(origin.get("callBack").asBoolean()).isTrue();
    Client clerk = town.clerk(town.roads).browser();
    move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    assertThat(ok(clerk.get("/api/issues/" + id)).get("reporter").get("phone").asString())
        .isEqualTo("139****0001");
  }

  @Test
  void aClassUnknownHereIsLeftToTheDispatcher() {
    JsonNode result = ok(send("", Map.of(), HEADS, call("R2-", "热线自己的类别")));
    assertThat(result.get("unclassed").asInt()).isEqualTo(1);
    JsonNode sheet = ok(desk.get("/api/issues/" + brought(result).get(0).get("id").asString()));
    assertThat(sheet.has("category")).isFalse();
    assertThat(sheet.get("description").asString()).contains("热线类别：热线自己的类别");
  }

  @Test
  void tellsEveryBadCellAndTakesTheSoundRowsOnlyWhenAsked() {
    String[] lines = {
      HEADS, call("R3-", ""), ",昨天,,,,12,,天边,,", call("R3-", ""),
    };
    JsonNode trial = ok(send("/trial", Map.of(), lines));
    assertThat(trial.get("good").asInt()).isEqualTo(1);
    assertThat(trial.get("bad").asInt()).isEqualTo(2);
    assertThat(trial.get("faults").valueStream().map(f -> f.get("row") + f.get("field").asString()))
        .contains("3工单编号", "3来电时间", "3诉求内容", "3联系电话", "4工单编号");
    assertThat(trial.get("unplaced")).isEmpty();
    assertThat(ok(send("", Map.of(), lines)).get("good").asInt()).isZero();
    assertThat(ok(send("", Map.of("goodRows", "true"), lines)).get("good").asInt()).isEqualTo(1);
  }

  private String placeless(String number, String address) {
    return "%s%s,2026-03-05 08:07,,井盖响动影响休息,示例来电人,13900000001,,%s,,否"
        .formatted(number, tail, address);
  }

  private JsonNode waiting(String number) {
    return ok(desk.get("/api/unplaced"))
        .valueStream()
        .filter(each -> each.get("source").asString().equals("热线工单 " + number + tail))
        .findFirst()
        .orElseThrow();
  }

  private List<String> answered(JsonNode result, String number) throws IOException {
    String id = result.get("brought").asString();
    return rows(seat.bytes("/api/hotline-sheets/" + id + "/answers.xlsx")).stream()
        .filter(row -> row.getFirst().equals(number + tail))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode listed(JsonNode result) {
    return ok(seat.get("/api/hotline-sheets"))
        .valueStream()
        .filter(each -> each.get("id").asString().equals(result.get("brought").asString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesACallWithoutAKnownPlaceInAndAnswersItLikeTheOthers() throws IOException {
    String[] lines = {
      HEADS, call("R8-", ""), placeless("R9-", "老槐树往东"), placeless("R10-", ""),
    };
    JsonNode trial = ok(send("/trial", Map.of(), lines));
    assertThat(trial.get("good").asInt()).isEqualTo(3);
    assertThat(trial.get("unplaced").valueStream().map(f -> f.get("row").asInt()))
        .containsExactly(3, 4);
    assertThat(trial.get("unplaced").get(0).get("message").asString()).contains("老槐树往东", "找不到");
    assertThat(trial.get("unplaced").get(1).get("message").asString()).contains("没有填写");
    JsonNode result = ok(send("", Map.of(), lines));
    assertThat(brought(result)).hasSize(1);
    assertThat(listed(result).get("unplaced").asInt()).isEqualTo(2);
    assertThat(answered(result, "R9-")).contains("待定位");
    assertThat(ok(send("/trial", Map.of(), lines)).get("known").asInt()).isEqualTo(3);

    String report = "/api/unplaced/" + waiting("R9-").get("id").asString();
    Map<String, Object> spot = Map.of("longitude", town.longitude, "latitude", town.latitude);
    String code = ok(desk.post(report + "/place", spot)).get("code").asString();
    ok(desk.post("/api/unplaced/" + waiting("R10-").get("id").asString() + "/drop", dropped()));
    assertThat(brought(result)).hasSize(2);
    assertThat(answered(result, "R9-")).contains("已上报", code);
    assertThat(answered(result, "R10-")).contains("不受理", "来电人不愿说明地点");
    assertThat(listed(result).get("unplaced").asInt()).isZero();
    assertThat(listed(result).get("closed").asInt()).isEqualTo(1);
    JsonNode sheet =
        brought(result)
            .valueStream()
            .filter(each -> each.get("code").asString().equals(code))
            .map(each -> ok(desk.get("/api/issues/" + each.get("id").asString())))
            .findFirst()
            .orElseThrow();
    assertThat(sheet.get("channel").asString()).isEqualTo("HOTLINE");
    assertThat(sheet.get("occurredAt").asString()).isEqualTo("2026-03-05T00:07:00Z");
    JsonNode origin = ok(desk.get("/api/issues/" + sheet.get("id").asString() + "/origin")).get(0);
    assertThat(origin.get("number").asString()).isEqualTo("R9-" + tail);
  }

  private static Map<String, Object> dropped() {
    return Map.of("reason", "来电人不愿说明地点");
  }

  @Test
  void takesANumberOnceHoweverOftenItComes() {
    ok(send("", Map.of(), HEADS, call("R4-", "")));
    JsonNode again = ok(send("", Map.of(), HEADS, call("R4-", ""), call("R5-", "")));
    assertThat(again.get("known").asInt()).isEqualTo(1);
    assertThat(again.get("good").asInt()).isEqualTo(1);
    assertThat(brought(again)).hasSize(1);
  }

  @Test
  void saysWhichColumnIsMissing() {
    Client.Answer refused = send("/trial", Map.of(), "工单编号,来电时间", "1,2026-03-05");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("诉求内容", "事发地址", "请把列名改为");
  }

  @Test
  void theAnswersGoBackUnderTheHotlinesNumbers() throws IOException {
    JsonNode result = ok(send("", Map.of(), HEADS, call("R6-", "06013"), call("R7-", "06013")));
    JsonNode line = brought(result).get(0);
    JsonNode sheet = ok(desk.get("/api/issues/" + line.get("id").asString()));
    JsonNode dispatched = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    Client clerk = town.clerk(town.roads).browser();
    JsonNode handled = move(clerk, dispatched, "handle", Map.of("note", "已修补路面"));
    JsonNode passed = move(desk, handled, "pass-check", Map.of());
    JsonNode closed = move(desk, passed, "close", Map.of());
    move(seat, closed, "rate", Map.of("level", 5));
    String id = result.get("brought").asString();
    List<List<String>> rows = rows(seat.bytes("/api/hotline-sheets/" + id + "/answers.xlsx"));
    assertThat(rows.getFirst())
        .containsExactly("工单编号", "承办单位", "办理状态", "答复内容", "办结时间", "满意度", "回访情况", "本区编号");
    assertThat(rows.subList(1, 3))
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains(units.name(town.roads), "已结案", "已修补路面", "非常满意")
                    .anyMatch(cell -> cell.endsWith(tail)))
        .anySatisfy(row -> assertThat(row).contains("已上报"));
    JsonNode listed = listed(result);
    assertThat(listed.get("taken").asInt()).isEqualTo(2);
    assertThat(listed.get("closed").asInt()).isEqualTo(1);
  }

  @Test
  void aCallerWhoAskedForItIsCalledBackAndTheHotlineLearnsWhatCameOfIt() throws IOException {
    String once = call("R11-", "06013").replaceFirst(",是$", ",否");
    JsonNode result = ok(send("", Map.of(), HEADS, call("R12-", "06013"), once));
    JsonNode asked = null;
    for (JsonNode line : brought(result).valueStream().toList()) {
      JsonNode closed = closed(line);
      boolean due = closed.get("flags").get("callBackDue").asBoolean();
      String id = closed.get("id").asString();
      assertThat(ok(desk.get("/api/issues/" + id + "/origin")).get(0).get("callBack").asBoolean())
          .isEqualTo(due);
      asked = due ? closed : asked;
    }
    assertThat(asked).isNotNull();
    assertThat(answered(result, "R12-")).contains("待回访");
    assertThat(answered(result, "R11-")).doesNotContain("待回访");
    String code = asked.get("code").asString();
    assertThat(ok(desk.get("/api/issues?pending=CALL_BACK&q=" + code)).get("items")).hasSize(1);
    move(desk, asked, "call-back", Map.of("note", "来电人说路已修好", "level", 4));
    assertThat(ok(desk.get("/api/issues?pending=CALL_BACK&q=" + code)).get("items")).isEmpty();
    assertThat(answered(result, "R12-")).contains("来电人说路已修好；回访评价：满意");
  }

  private JsonNode closed(JsonNode line) {
    JsonNode sheet = ok(desk.get("/api/issues/" + line.get("id").asString()));
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    sheet = move(town.clerk(town.roads).browser(), sheet, "handle", Map.of("note", "已修补"));
    return move(desk, move(desk, sheet, "pass-check", Map.of()), "close", Map.of());
  }

  private static List<List<String>> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.map(
              row -> Stream.iterate(0, i -> i < 8, i -> i + 1).map(row::getCellText).toList())
          .toList();
    }
  }
}
