package yixian.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;
import static yixian.tasklist.TaskTown.ITEMS;
import static yixian.tasklist.TaskTown.LISTS;
import static yixian.tasklist.TaskTown.answer;
import static yixian.tasklist.TaskTown.move;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import yixian.access.Road;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class TaskListHttpTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired People people;
  @Autowired Forgetting forgetting;
  @Autowired Road road;
  @Autowired Clock clock;
  private TaskTown town;

  @BeforeEach
  void foundATown() {
    town = new TaskTown(house.createBean(TaskTown.Rooms.class), people);
  }

  @Test
  void splitsByGridSoThatItsStaffTakeTurns() {
    String list = town.running(5);
    assertThat(town.held(town.one, list).size()).isBetween(2, 3);
    assertThat(town.held(town.other, list).size()).isBetween(2, 3);
    assertThat(ok(town.one.get("/api/notices")).get("items").get(0).get("text").asString())
        .contains("条，请在");
  }

  @Test
  void isAnsweredItemByItemAndWatchedFromTheDesk() {
    String list = town.running(4);
    String item = town.held(town.one, list).getFirst();
    ok(town.one.post(ITEMS + "/" + item + "/opened", Map.of()));
    ok(answer(town.one, item));
    assertThat(town.figure(list, "TOTAL")).isEqualTo(4);
    assertThat(town.figure(list, "OPENED")).isEqualTo(1);
    assertThat(town.figure(list, "ANSWERED")).isEqualTo(1);
    assertThat(town.figure(list, "PENDING")).isEqualTo(3);
    JsonNode progress = ok(town.desk.get(LISTS + "/" + list + "/progress"));
    assertThat(progress.get("grids")).hasSize(1);
    assertThat(progress.get("people")).hasSize(2);
  }

  @Test
  void opensEachFigureIntoTheItemsThatItCounts() {
    String list = town.running(4);
    ok(answer(town.one, town.held(town.one, list).getFirst()));
    String back = town.held(town.other, list).getFirst();
    ok(move(town.other, back, "return", Map.of("reason", "不在本网格")));
    for (Figure figure : Figure.values()) {
      JsonNode opened = ok(town.desk.get(LISTS + "/" + list + "/items?figure=" + figure.name()));
      assertThat(opened.get("total").asInt())
          .as(figure.label())
          .isEqualTo(town.figure(list, figure.name()));
    }
    assertThat(town.figure(list, "RETURNED")).isEqualTo(1);
  }

  @Test
  void answersOnceHoweverOftenThePhoneSends() {
    String item = town.held(town.one, town.running(2)).getFirst();
    Map<String, Object> order =
        Map.of("move", "answer", "version", 1, "answers", Map.of("q1", "否"));
    UUID key = UUID.randomUUID();
    String path = ITEMS + "/" + item + "/moves";
    assertThat(ok(town.one.write("POST", path, order, key)).get("version").asInt()).isEqualTo(2);
    assertThat(ok(town.one.write("POST", path, order, key)).get("version").asInt()).isEqualTo(2);
    assertThat(town.one.write("POST", path, order, UUID.randomUUID()).status()).isEqualTo(409);
  }

  @Test
  void tellsAllFaultsOfASheetAtOnceAndKeepsNothing() {
    String list = town.drafted();
    JsonNode entered =
        town.enter(
            list,
            "内容,地址,经度,纬度,电话\n,幸福路 1 号,,,\n核实,,,,\n核实,幸福路,121,,\n核实,幸福路 2 号,,,不知道\n核实,幸福路 2 号,,,\n核实,幸福路 2 号,,,\n");
    assertThat(entered.get("accepted").asInt()).isZero();
    assertThat(entered.get("faults").valueStream().map(fault -> fault.get("row").asInt()))
        .containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(ok(town.desk.get(LISTS + "/" + list)).get("line").get("total").asInt()).isZero();
    assertThat(town.send(list, null).text()).contains("还没有条目");
  }

  @Test
  void leavesToAPersonWhereAnAddressNamesNoGrid() {
    String list = town.drafted();
    JsonNode entered = town.enter(list, "内容,地址\n核实一户,不知何处 9 号\n");
    assertThat(entered.get("unplaced").asInt()).isEqualTo(1);
    ok(town.send(list, null));
    JsonNode item = town.items(list).get(0);
    assertThat(item.get("state").asString()).isEqualTo("UNPLACED");
    String id = item.get("id").asString();
    ok(move(town.desk, id, "assign", Map.of("grid", town.town.grid.id())));
    assertThat(town.held(town.one, list).size() + town.held(town.other, list).size()).isEqualTo(1);
  }

  @Test
  void asksOnlyWhatItMustAndNeverForcesAPhoto() {
    Map<String, Object> draft = new HashMap<>(town.draft("强制照片"));
    draft.put("questions", List.of(Map.of("text", "照片", "kind", "PHOTO", "required", true)));
    Client.Answer refused = town.desk.post(LISTS, draft);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("照片只能选填");
    String item = town.held(town.one, town.running(2)).getFirst();
    assertThat(move(town.one, item, "answer", Map.of("answers", Map.of("q2", "三间"))).text())
        .contains("answers.q1", "answers.q2");
  }

  @Test
  void isSentOnceUnlessAReasonIsGiven() {
    String sheet = town.sheet(2);
    String running = town.drafted();
    town.enter(running, sheet);
    ok(town.send(running, null));
    String again = town.drafted();
    town.enter(again, sheet);
    JsonNode clash = ok(town.desk.get(LISTS + "/" + again + "/before")).get("clashes").get(0);
    assertThat(clash.get("same").asInt()).isEqualTo(2);
    assertThat(clash.get("questions").toString()).contains("是否独居");
    Client.Answer refused = town.send(again, null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("请写明理由");
    ok(town.send(again, "上一份只核实到楼栋"));
  }

  @Test
  void bringsAlongWhatRecordsKnowSoThatItIsOnlyConfirmed() {
    String sheet = town.sheet(2);
    String earlier = town.drafted();
    town.enter(earlier, sheet);
    ok(town.send(earlier, null));
    for (Client who : List.of(town.one, town.other)) {
      town.held(who, earlier).forEach(item -> ok(answer(who, item)));
    }
    ok(
        town.desk.post(
            LISTS + "/" + earlier + "/moves",
            Map.of("move", "end", "version", town.version(earlier))));
    String list = town.drafted();
    town.enter(list, sheet);
    JsonNode before = ok(town.desk.get(LISTS + "/" + list + "/before"));
    assertThat(before.get("clashes")).isEmpty();
    assertThat(before.get("reused")).hasSize(2);
    ok(town.send(list, null));
    String item = town.held(town.one, list).getFirst();
    JsonNode known = ok(town.one.get(ITEMS + "/" + item)).get("known");
    assertThat(known.get("q1").get("answer").asString()).isEqualTo("是");
  }

  @Test
  void isHandedToAColleagueAndSentBackWithAReason() {
    String list = town.running(2);
    String item = town.held(town.one, list).getFirst();
    JsonNode takers = ok(town.one.get(ITEMS + "/" + item + "/takers"));
    assertThat(takers.findValuesAsString("person")).containsExactly(town.second.toString());
    ok(move(town.one, item, "hand-over", Map.of("person", town.second)));
    assertThat(town.held(town.other, list)).hasSize(2).contains(item);
    assertThat(move(town.other, item, "return", Map.of()).status()).isEqualTo(400);
    ok(move(town.other, item, "return", Map.of("reason", "不在本网格")));
    assertThat(ok(town.desk.get("/api/notices")).get("items").get(0).get("title").asString())
        .contains("清单条目退回");
    assertThat(move(town.one, item, "answer", Map.of("answers", Map.of("q1", "是"))).status())
        .isEqualTo(422);
  }

  @Test
  void isAskedAgainByItsSenderOnly() {
    String list = town.running(2);
    String item = town.held(town.one, list).getFirst();
    ok(answer(town.one, item));
    assertThat(move(town.one, item, "ask-again", Map.of("reason", "不清楚")).status()).isEqualTo(403);
    ok(move(town.desk, item, "ask-again", Map.of("reason", "请补充房间数")));
    assertThat(town.figure(list, "ANSWERED")).isZero();
  }

  @Test
  void callsWhoeverIsLateOnceByItselfAndAtMostHourlyByHand() {
    String list = town.running(2);
    assertThat(urge(list).text()).contains("没有逾期");
    Instant late = clock.instant().plus(Duration.ofDays(4));
    TimeTravel.at(late, () -> road.job(forgetting::call));
    assertThat(urged(town.one)).hasSize(1);
    TimeTravel.at(late, () -> road.job(forgetting::call));
    assertThat(urged(town.one)).hasSize(1);
    assertThat(Ledger.of("tasklist.urge", list)).hasSize(1);
  }

  private Client.Answer urge(String list) {
    return town.desk.post(LISTS + "/" + list + "/urge", Map.of());
  }

  private static List<String> urged(Client who) {
    return ok(who.get("/api/notices"))
        .get("items")
        .valueStream()
        .map(each -> each.get("title").asString())
        .filter(title -> title.startsWith("催办"))
        .toList();
  }

  @Test
  void forgetsPeopleAndItemsOnItsDayAndKeepsTheCounts() throws SQLException {
    String list = town.running(3);
    ok(answer(town.one, town.held(town.one, list).getFirst()));
    Instant day = clock.instant().plus(Duration.ofDays(40));
    TimeTravel.at(day, () -> road.job(forgetting::forget));
    JsonNode sheet = ok(town.desk.get(LISTS + "/" + list));
    assertThat(sheet.get("line").get("state").asString()).isEqualTo("FORGOTTEN");
    assertThat(town.figure(list, "TOTAL")).isEqualTo(3);
    assertThat(town.figure(list, "ANSWERED")).isEqualTo(1);
    assertThat(rows("select count(*) from tasklist.items where list = '%s'", list)).isZero();
    assertThat(rows("select count(*) from tasklist.marks where list = '%s'", list)).isZero();
    assertThat(town.held(town.one, list)).isEmpty();
  }

  @Test
  void forgetsADraftAndAnEndedListOnTheirDayToo() throws SQLException {
    String draft = town.drafted();
    town.enter(draft, town.sheet(2));
    String ended = town.running(2);
    ok(
        town.desk.post(
            LISTS + "/" + ended + "/moves", Map.of("move", "end", "version", town.version(ended))));
    TimeTravel.at(clock.instant().plus(Duration.ofDays(40)), () -> road.job(forgetting::forget));
    for (String list : List.of(draft, ended)) {
      JsonNode line = ok(town.desk.get(LISTS + "/" + list)).get("line");
      assertThat(line.get("state").asString()).isEqualTo("FORGOTTEN");
      assertThat(rows("select count(*) from tasklist.items where list = '%s'", list)).isZero();
    }
  }

  @Test
  void keepsNamesSealedAndNotesWhoLooked() throws SQLException {
    String list = town.running(2);
    String item = town.held(town.one, list).getFirst();
    assertThat(ok(town.one.get(ITEMS + "/" + item)).toString()).doesNotContain("19900001");
    JsonNode contact = ok(town.one.get(ITEMS + "/" + item + "/contact"));
    assertThat(contact.get("phone").asString()).startsWith("19900001");
    assertThat(Ledger.of("taskitem.contact", item)).hasSize(1);
    assertThat(
            rows(
                "select count(*) from tasklist.items where list = '%s'"
                    + " and position(convert_to('示例', 'UTF8') in name) > 0",
                list))
        .isZero();
  }

  private static int rows(String count, String list) throws SQLException {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(count.formatted(UUID.fromString(list)))) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }

  @Test
  void leavesAsAWorkbookWithoutNames() throws IOException {
    String list = town.running(2);
    ok(answer(town.one, town.held(town.one, list).getFirst()));
    byte[] sent = town.desk.bytes(LISTS + "/" + list + "/export.xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      List<Row> all = rows.toList();
      assertThat(all).hasSize(3);
      assertThat(all.getFirst().getCellText(8)).isEqualTo("是否独居");
      assertThat(all.getFirst().stream().map(cell -> cell.getText())).doesNotContain("姓名", "电话");
    }
  }
}
