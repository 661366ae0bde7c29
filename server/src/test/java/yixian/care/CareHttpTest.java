package yixian.care;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.care.CareTown.ACTIONS;
import static yixian.care.CareTown.HOUSEHOLDS;
import static yixian.care.CareTown.again;
import static yixian.care.CareTown.path;
import static yixian.care.CareTown.visit;
import static yixian.issue.IssueTown.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.calendar.Calendars;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class CareHttpTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired People people;
  @Autowired Forgetting forgetting;
  @Autowired VisitMaterials materials;
  @Autowired Accounts accounts;
  @Autowired Calendars calendars;
  @Autowired Road road;
  @Autowired Clock clock;
  private CareTown town;

  @BeforeEach
  void foundATown() {
    town = new CareTown(house.createBean(CareTown.Rooms.class), people);
  }

  @Test
  void dealsHouseholdsOutInTheGridSoThatVisitorsTakeTurns() {
    String action = town.running(4);
    assertThat(town.figure(action, "HOUSEHOLDS")).isEqualTo(4);
    assertThat(ok(town.visitor.get(HOUSEHOLDS + "/mine"))).hasSize(2);
    assertThat(ok(town.colleague.get(HOUSEHOLDS + "/mine"))).hasSize(2);
    assertThat(ok(town.visitor.get("/api/notices")).get("items").get(0).get("text").asString())
        .contains("请您走访 2 户");
    Map<String, Object> one = new HashMap<>();
    one.put("grid", town.town.grid.id());
    one.put("door", "幸福路 9 号");
    one.put("reason", "illness");
    ok(town.desk.post(ACTIONS + "/" + action + "/household", one));
    assertThat(town.figure(action, "HOUSEHOLDS")).isEqualTo(5);
    one.put("reason", "rich");
    assertThat(town.desk.post(ACTIONS + "/" + action + "/household", one).text())
        .contains("\"reason\"")
        .doesNotContain("第 1 行");
  }

  @Test
  void tellsAllFaultsOfTheSheetsAtOnceAndKeepsNothing() {
    String action = town.running(1);
    JsonNode households =
        town.enter(
            action,
            "households",
            "编号,网格,门牌,电话,困难原因\nA001,%1$s,1 号,,残疾\nB1,没有的网格,1 号,,残疾\nB2,%1$s,,,残疾\nB3,%1$s,1 号,不知道,有钱\n"
                .formatted(town.town.grid.code()));
    assertThat(households.get("accepted").asInt()).isZero();
    assertThat(households.get("faults").valueStream().map(fault -> fault.get("row").asInt()))
        .containsExactly(2, 3, 4, 5, 5);
    LocalDate today = Days.today(clock);
    JsonNode visits =
        town.enter(
            action,
            "visits",
            "编号,日期,结果,需求\nA001,%1$s,见到,就医\nX,%1$s,见到,\nA001,昨天,去了,\nA001,%1$s,不在家,就医\nA001,%1$s,见到,发财\n"
                .formatted(today));
    assertThat(visits.get("faults").valueStream().map(fault -> fault.get("row").asInt()))
        .containsExactly(3, 4, 4, 5, 6);
    assertThat(town.figure(action, "VISITS")).isZero();
    assertThat(town.figure(action, "HOUSEHOLDS")).isEqualTo(1);
  }

  @Test
  void showsAHouseholdToItsVisitorItsGridLeaderAndTheUnitThatLeadsOnly() {
    String action = town.running(2);
    String mine = path(town.held(town.visitor, action));
    assertThat(town.visitor.get(mine).status()).isEqualTo(200);
    assertThat(town.leader.get(mine).status()).isEqualTo(200);
    assertThat(town.desk.get(mine).status()).isEqualTo(200);
    for (Client other : List.of(town.colleague, town.townDesk, people.hire("OVERSEER").browser())) {
      assertThat(other.get(mine).status()).isEqualTo(404);
      JsonNode sheet = ok(other.get(ACTIONS + "/" + action));
      assertThat(sheet.get("line").get("households").asInt()).isEqualTo(2);
      assertThat(sheet.get("opens").asBoolean()).isFalse();
    }
    assertThat(records(town.townDesk, action, "HOUSEHOLDS").get("total").asInt()).isZero();
    assertThat(records(town.colleague, action, "HOUSEHOLDS").get("total").asInt()).isEqualTo(1);
    assertThat(records(town.leader, action, "HOUSEHOLDS").get("total").asInt()).isEqualTo(2);
    assertThat(town.outsider("UNIT_CLERK").get(ACTIONS + "/" + action).status()).isEqualTo(404);
  }

  private static JsonNode records(Client who, String action, String figure) {
    return ok(who.get(ACTIONS + "/" + action + "/records?figure=" + figure));
  }

  @Test
  void keepsContactsSealedAndNotesWhoLooked() throws SQLException {
    String action = town.running(2);
    JsonNode household = town.held(town.visitor, action);
    assertThat(household.toString()).doesNotContain("19900002", "示例");
    assertThat(records(town.desk, action, "HOUSEHOLDS").toString()).doesNotContain("示例");
    JsonNode contact = ok(town.visitor.get(path(household) + "/contact"));
    assertThat(contact.get("phone").asString()).startsWith("19900002");
    String id = household.get("line").get("id").asString();
    assertThat(Ledger.of("care.contact", id)).hasSize(1);
    assertThat(town.colleague.get(path(household) + "/contact").status()).isEqualTo(404);
    assertThat(
            rows(
                "select count(*) from care.households where action = '%s'"
                    + " and position(convert_to('示例', 'UTF8') in name) > 0",
                action))
        .isZero();
  }

  @Test
  void notesAVisitOnceHoweverOftenThePhoneSends() {
    String action = town.running(2);
    JsonNode household = town.held(town.visitor, action);
    UUID key = UUID.randomUUID();
    Map<String, Object> draft =
        Map.of("version", 1, "outcome", "MET", "needs", List.of("medical", "law"), "note", "腿脚不便");
    String path = path(household) + "/visits";
    ok(town.visitor.write("POST", path, draft, key));
    ok(town.visitor.write("POST", path, draft, key));
    assertThat(town.visitor.write("POST", path, draft, UUID.randomUUID()).status()).isEqualTo(409);
    JsonNode now = again(town.visitor, household);
    assertThat(now.get("visits")).hasSize(1);
    assertThat(now.get("needs")).hasSize(2);
    ok(visit(town.visitor, now, Map.of("needs", List.of("medical"))));
    assertThat(again(town.visitor, household).get("needs")).hasSize(2);
    assertThat(town.figure(action, "VISITED")).isEqualTo(1);
    assertThat(town.figure(action, "UNVISITED")).isEqualTo(1);
    assertThat(
            visit(
                    town.visitor,
                    again(town.visitor, household),
                    Map.of("outcome", "ABSENT", "needs", List.of("law")))
                .text())
        .contains("没有见到，不能记需求");
  }

  @Test
  void calledMetOnlyByTheHouseholdAndAskedByWorkingDays() {
    String action = town.running(1);
    JsonNode household = town.held(town.visitor, action);
    ok(visit(town.visitor, household, Map.of("needs", List.of("goods"))));
    JsonNode need = again(town.visitor, household).get("needs").get(0);
    Map<String, Object> given =
        Map.of(
            "need", need.get("id").asString(), "version", 1, "kind", "goods", "unit", town.bureau);
    ok(town.visitor.post(path(household) + "/helps", given));
    assertThat(town.figure(action, "HELPING")).isEqualTo(1);
    assertThat(town.visitor.post(path(household) + "/helps", given).status()).isEqualTo(422);
    JsonNode help = again(town.visitor, household).get("needs").get(0).get("helps").get(0);
    JsonNode counted =
        ok(town.desk.get("/api/dashboards/records?measure=COUNT:help.given")).at("/items/0/issue");
    assertThat(counted.get("known").asBoolean()).isTrue();
    assertThat(counted.get("door").asString())
        .isEqualTo("/care/" + action + "?household=" + household.get("line").get("id").asString());
    assertThat(counted.get("summary").asString()).startsWith("帮扶：").doesNotContain("幸福路");
    LocalDate due = calendars.addWorkingDays(Days.today(clock), 5);
    assertThat(help.get("followDue").asString()).isEqualTo(due.toString());
    TimeTravel.at(Days.start(due), () -> road.job(forgetting::remind));
    assertThat(reminded()).isZero();
    TimeTravel.at(Days.start(due.plusDays(1)), () -> road.job(forgetting::remind));
    TimeTravel.at(Days.start(due.plusDays(2)), () -> road.job(forgetting::remind));
    assertThat(reminded()).isEqualTo(1);
    String follow = "/api/care-helps/" + help.get("id").asString() + "/follow";
    ok(town.visitor.post(follow, Map.of("version", 1, "answer", "NOT_RECEIVED")));
    assertThat(town.figure(action, "NEEDS_OPEN")).isEqualTo(1);
    ok(
        town.desk.post(
            path(household) + "/helps",
            Map.of("need", need.get("id").asString(), "version", 3, "kind", "goods")));
    JsonNode second = again(town.visitor, household).get("needs").get(0).get("helps").get(1);
    ok(
        town.desk.post(
            "/api/care-helps/" + second.get("id").asString() + "/follow",
            Map.of("version", 1, "answer", "RECEIVED")));
    assertThat(town.figure(action, "NEEDS_MET")).isEqualTo(1);
  }

  private long reminded() {
    return ok(town.visitor.get("/api/notices"))
        .get("items")
        .valueStream()
        .filter(each -> each.get("title").asString().startsWith("回访到期"))
        .count();
  }

  @Test
  void passesALeadOnOnceAndAsksNothingTwice() {
    String action = town.running(1);
    JsonNode household = town.held(town.visitor, action);
    ok(visit(town.visitor, household, Map.of("lead", "巷口井盖松动")));
    String lead = again(town.visitor, household).get("leads").get(0).get("id").asString();
    String path = "/api/care-leads/" + lead + "/pass";
    Map<String, Object> order = Map.of("version", 1, "way", "ISSUE");
    UUID key = UUID.randomUUID();
    ok(town.visitor.write("POST", path, order, key));
    ok(town.visitor.write("POST", path, order, key));
    Client.Answer again = town.visitor.post(path, order);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("不再重复转出");
    JsonNode now = again(town.visitor, household).get("leads").get(0);
    JsonNode issue = ok(town.visitor.get("/api/issues/" + now.get("issue").asString()));
    assertThat(issue.get("code").asString()).isEqualTo(now.get("issueCode").asString());
    assertThat(issue.get("summary").asString()).isEqualTo("巷口井盖松动");
    assertThat(now.get("issueStateName").asString()).isEqualTo("已上报");
    assertThat(now.get("issueState").asString()).isEqualTo(issue.get("state").asString());
    assertThat(issue.get("channel").asString()).isEqualTo("VISIT");
    assertThat(issue.get("address").asString()).doesNotContain("幸福路");
    assertThat(town.figure(action, "LEADS_ISSUE")).isEqualTo(1);
  }

  @Test
  void tellsAUnitWhatIsForIt() {
    String action = town.running(1);
    JsonNode household = town.held(town.visitor, action);
    ok(visit(town.visitor, household, Map.of("lead", "自来水时断时续")));
    String lead = again(town.visitor, household).get("leads").get(0).get("id").asString();
    Client water = people.hire("UNIT_CLERK", town.town.water).browser();
    assertThat(
            town.visitor
                .post("/api/care-leads/" + lead + "/pass", Map.of("version", 1, "way", "TOLD"))
                .text())
        .contains("没有选择单位");
    ok(
        town.visitor.post(
            "/api/care-leads/" + lead + "/pass",
            Map.of("version", 1, "way", "TOLD", "unit", town.town.water)));
    String told = ok(water.get("/api/notices")).get("items").get(0).toString();
    assertThat(told).contains("自来水时断时续").doesNotContain("A001", "示例");
  }

  @Test
  void takesPastVisitsInSoThatEachFigureOpensIntoItsRecords() {
    String action = town.running(3);
    LocalDate day = Days.today(clock).minusDays(3);
    JsonNode entered =
        town.enter(
            action,
            "visits",
            "编号,日期,结果,需求,线索\nA001,%1$s,见到,就医、就业,楼道堆物\nA002,%1$s,不在家,,\nA003,%1$s,见到,,\n"
                .formatted(day));
    assertThat(entered.get("accepted").asInt()).isEqualTo(3);
    assertThat(town.figure(action, "VISITED")).isEqualTo(2);
    assertThat(town.figure(action, "NEEDS")).isEqualTo(2);
    for (Figure figure : Figure.values()) {
      assertThat(records(town.desk, action, figure.name()).get("total").asInt())
          .as(figure.label())
          .isEqualTo(town.figure(action, figure.name()));
    }
    assertThat(records(town.desk, action, "LEADS").get("items").get(0).get("what").asString())
        .isEqualTo("楼道堆物");
  }

  @Test
  void feedsTheReportOfASecondedOfficial() {
    String action = town.running(2);
    ok(visit(town.colleague, town.held(town.colleague, action), Map.of("needs", List.of("work"))));
    var official = accounts.actor(town.official);
    List<ReportSource.Material> told =
        road.ownRead(
            official,
            () -> materials.materials(official, Stretch.of(YearMonth.from(Days.today(clock)))));
    assertThat(told)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.sentence()).isEqualTo("走访困难群众 1 户次，见到 1 户次，记下需求 1 项、线索 0 条。");
              assertThat(one.sources()).hasSize(1);
            });
  }

  @Test
  void forgetsHouseholdsOnTheirDayAndKeepsTheCounts() throws SQLException {
    String action = town.running(3);
    JsonNode household = town.held(town.visitor, action);
    ok(visit(town.visitor, household, Map.of("needs", List.of("law"), "lead", "邻里纠纷")));
    TimeTravel.at(clock.instant().plus(Duration.ofDays(41)), () -> road.job(forgetting::forget));
    JsonNode sheet = ok(town.desk.get(ACTIONS + "/" + action));
    assertThat(sheet.get("line").get("state").asString()).isEqualTo("FORGOTTEN");
    assertThat(sheet.get("opens").asBoolean()).isFalse();
    assertThat(town.figure(action, "HOUSEHOLDS")).isEqualTo(3);
    assertThat(town.figure(action, "NEEDS")).isEqualTo(1);
    assertThat(town.figure(action, "LEADS")).isEqualTo(1);
    assertThat(rows("select count(*) from care.households where action = '%s'", action)).isZero();
    assertThat(rows("select count(*) from care.leads where what = '邻里纠纷' and '%s' <> ''", action))
        .isZero();
    assertThat(town.visitor.get(path(household)).status()).isEqualTo(404);
  }

  @Test
  void isEndedOnceByWhoLeadsItAndForgottenOnItsDayAllTheSame() {
    String action = town.running(1);
    String path = ACTIONS + "/" + action;
    JsonNode sheet = ok(town.desk.get(path));
    assertThat(sheet.get("moves").valueStream().map(JsonNode::asString)).containsExactly("end");
    assertThat(ok(town.visitor.get(path)).get("moves")).isEmpty();
    JsonNode household = town.held(town.visitor, action);
    ok(visit(town.visitor, household, Map.of("needs", List.of("law"))));
    Map<String, Object> order = Map.of("version", sheet.get("version").asInt());
    JsonNode ended = ok(town.desk.post(path + "/end", order));
    assertThat(ended.get("line").get("state").asString()).isEqualTo("ENDED");
    assertThat(ended.get("moves")).isEmpty();
    Client.Answer again =
        town.desk.post(path + "/end", Map.of("version", ended.get("version").asInt()));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("走访行动已结束");
    assertThat(ok(town.visitor.get(HOUSEHOLDS + "/mine"))).isEmpty();
    JsonNode need = again(town.visitor, household).get("needs").get(0);
    assertThat(need.get("moves").valueStream().map(JsonNode::asString)).containsExactly("help");
    ok(
        town.visitor.post(
            path(household) + "/helps",
            Map.of(
                "need",
                need.get("id").asString(),
                "version",
                1,
                "kind",
                "lawyer",
                "unit",
                town.bureau)));
    JsonNode owed = ok(town.visitor.get(HOUSEHOLDS + "/mine"));
    assertThat(owed).hasSize(1);
    assertThat(owed.get(0).get("asks").asBoolean()).as("asked after the end too").isTrue();
    TimeTravel.at(clock.instant().plus(Duration.ofDays(41)), () -> road.job(forgetting::forget));
    assertThat(ok(town.desk.get(path)).get("line").get("state").asString()).isEqualTo("FORGOTTEN");
    assertThat(town.figure(action, "HELPING")).isEqualTo(1);
  }

  private static int rows(String count, String action) throws SQLException {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(count.formatted(UUID.fromString(action)))) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }

  @Test
  void isGivenToAnotherVisitorByTheGridLeaderOnly() {
    String action = town.running(1);
    JsonNode household = town.held(town.visitor, action);
    Map<String, Object> order = Map.of("version", 1, "person", town.second);
    assertThat(town.visitor.post(path(household) + "/visitor", order).status()).isEqualTo(403);
    ok(town.leader.post(path(household) + "/visitor", order));
    assertThat(town.visitor.get(path(household)).status()).isEqualTo(404);
    assertThat(town.colleague.get(path(household)).status()).isEqualTo(200);
  }

  @Test
  void leavesAsAWorkbookWithoutAnythingPersonal() throws IOException {
    String action = town.running(2);
    byte[] sent = town.desk.bytes(ACTIONS + "/" + action + "/export.xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      List<Row> all = rows.toList();
      assertThat(all).hasSize(3);
      String text =
          all.toString()
              + all.get(1).stream().map(cell -> cell == null ? "" : cell.getText()).toList();
      assertThat(text).contains("A001").doesNotContain("幸福路", "示例", "1990000");
    }
  }
}
