package yixian.tasklist.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.tasklist.clearing.ClearingTown.CLEARINGS;
import static yixian.tasklist.clearing.ClearingTown.move;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.tasklist.db.Tables;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

@HouseTest
class ClearingHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired ClearingStore store;
  @Autowired ProblemStore problems;
  @Autowired DSLContext sql;
  private ClearingTown town;

  @BeforeEach
  void foundATown() {
    town = new ClearingTown(road, units, directory, people);
  }

  @Test
  void goesFromFoundToZero() {
    String clearing = town.rivers();
    String problem = town.found(clearing);
    assertThat(ok(town.clerk.get("/api/notices")).toString()).contains("发现 1 个问题");
    assertThat(
            ok(town.clerk.get("/api/dashboards/records?measure=COUNT:problem.found"))
                .at("/items/0/issue/door")
                .asString())
        .isEqualTo("/clearings/" + clearing + "?problem=" + problem);
    ok(move(town.clerk, "fix", Map.of(problem, 1), "已清运垃圾并设警示牌"));
    assertThat(town.figure(clearing, "FIXED")).isEqualTo(1);
    ok(move(town.checker, "clear", Map.of(problem, 2), null));
    assertThat(town.figure(clearing, "CLEARED")).isEqualTo(1);
    assertThat(town.figure(clearing, "OPEN")).isZero();
    JsonNode sheet = ok(town.desk.get(CLEARINGS + "/problems/" + problem));
    assertThat(sheet.get("steps")).hasSize(3);
    assertThat(Ledger.of("clearing.move", problem)).hasSize(2);
  }

  @Test
  void saysWhereItWasFoundOrLeavesItOut() {
    String clearing = town.rivers();
    String object =
        ok(town.desk.get(CLEARINGS + "/" + clearing + "/objects")).get(0).get("id").asString();
    Map<String, Object> placed =
        Map.of("object", object, "what", "岸坡塌陷约三米", "longitude", 121.2, "latitude", 32.06);
    JsonNode found = ok(town.desk.post(CLEARINGS + "/" + clearing + "/problems", placed));
    String id = found.get("targets").get(0).get("id").asString();
    JsonNode place = ok(town.desk.get(CLEARINGS + "/problems/" + id)).get("place");
    assertThat(place.get("longitude").asDouble()).isEqualTo(121.2);
    String bare = town.found(clearing);
    assertThat(ok(town.desk.get(CLEARINGS + "/problems/" + bare)).has("place")).isFalse();
    Map<String, Object> half = Map.of("object", object, "what", "岸坡塌陷", "longitude", 121.2);
    assertThat(town.desk.post(CLEARINGS + "/" + clearing + "/problems", half).status())
        .isEqualTo(400);
  }

  @Test
  void isCheckedByAnotherThanWhoPutItRight() {
    String clearing = town.opened();
    town.enter(clearing, "东沙河,第一组," + units.name(town.bureau) + ",1\n");
    String problem = town.found(clearing);
    ok(move(town.checker, "fix", Map.of(problem, 1), "自行整改"));
    assertThat(move(town.checker, "clear", Map.of(problem, 2), null).text()).contains("另一位同事");
    Client other = people.hire("UNIT_LEADER", town.bureau).browser();
    ok(move(other, "clear", Map.of(problem, 2), null));
  }

  @Test
  void isSentBackWithAReasonAndPutRightAgain() {
    String clearing = town.rivers();
    String problem = town.found(clearing);
    ok(move(town.clerk, "fix", Map.of(problem, 1), "已清运"));
    assertThat(move(town.checker, "send-back", Map.of(problem, 2), null).status()).isEqualTo(400);
    ok(move(town.checker, "send-back", Map.of(problem, 2), "坡脚仍有残留"));
    assertThat(town.figure(clearing, "RETURNED")).isEqualTo(1);
    ok(move(town.clerk, "fix", Map.of(problem, 3), "再次清运"));
    assertThat(town.figure(clearing, "FIXED")).isEqualTo(1);
  }

  @Test
  void waitsForWhoeverMovesItNext() {
    String clearing = town.rivers();
    String problem = town.found(clearing);
    assertThat(waiting(town.clerk, problem)).isTrue();
    assertThat(waiting(town.desk, problem)).isFalse();
    assertThat(waiting(town.checker, problem)).isFalse();
    ok(move(town.clerk, "fix", Map.of(problem, 1), "已清运"));
    assertThat(waiting(town.clerk, problem)).isFalse();
    assertThat(waiting(town.checker, problem)).isTrue();
    ok(move(town.checker, "send-back", Map.of(problem, 2), "坡脚仍有残留"));
    assertThat(waiting(town.clerk, problem)).isTrue();
    assertThat(waiting(town.outsider("UNIT_LEADER"), problem)).isFalse();
  }

  @Test
  void doesNotWaitForWhoPutItRightHimself() {
    String clearing = town.opened();
    town.enter(clearing, "东沙河,第一组," + units.name(town.bureau) + ",1\n");
    String problem = town.found(clearing);
    ok(move(town.checker, "fix", Map.of(problem, 1), "自行整改"));
    assertThat(waiting(town.checker, problem)).isFalse();
    assertThat(waiting(people.hire("UNIT_LEADER", town.bureau).browser(), problem)).isTrue();
  }

  @Test
  void saysOnWhatItRestsAndHowManyWorkingDaysAreLeft() {
    String clearing = town.rivers();
    town.found(clearing);
    JsonNode mine = ok(town.clerk.get(CLEARINGS + "/problems/mine"));
    assertThat(mine.get("total").asInt()).isEqualTo(1);
    JsonNode one = mine.get("items").get(0);
    assertThat(one.get("left").asInt()).isBetween(30, 45);
    JsonNode sheet = ok(town.clerk.get(CLEARINGS + "/problems/" + one.at("/line/id").asString()));
    assertThat(sheet.get("title")).isEqualTo(one.get("title"));
    assertThat(sheet.get("left")).isEqualTo(one.get("left"));
    assertThat(sheet.get("basis").asString()).contains("第 3 号令");
  }

  /**
   * Whether it waits for the reader, which is so where its sheet offers to put right or to clear.
   */
  private static boolean waiting(Client reader, String problem) {
    boolean listed =
        ok(reader.get(CLEARINGS + "/problems/mine"))
            .get("items")
            .valueStream()
            .anyMatch(each -> each.at("/line/id").asString().equals(problem));
    Client.Answer sheet = reader.get(CLEARINGS + "/problems/" + problem);
    boolean offered =
        sheet.status() == 200
            && ok(sheet)
                .get("moves")
                .valueStream()
                .map(move -> move.get("move").asString())
                .anyMatch(move -> move.equals("fix") || move.equals("clear"));
    assertThat(listed).isEqualTo(offered);
    return listed;
  }

  @Test
  void isMovedByItsOwnPartyOnly() {
    String clearing = town.rivers();
    String problem = town.found(clearing);
    assertThat(move(town.desk, "fix", Map.of(problem, 1), "代为整改").status()).isEqualTo(403);
    assertThat(move(town.outsider("UNIT_CLERK"), "fix", Map.of(problem, 1), "越界").status())
        .isEqualTo(404);
    assertThat(move(town.clerk, "fix", Map.of(problem, 7), "已清运").status()).isEqualTo(409);
  }

  @Test
  void movesSeveralAtOnceOrNone() {
    String clearing = town.rivers();
    String one = town.found(clearing);
    String other = town.found(clearing);
    ok(move(town.clerk, "fix", Map.of(one, 1), "已清运"));
    assertThat(move(town.checker, "clear", Map.of(one, 2, other, 1), null).status()).isEqualTo(422);
    assertThat(town.figure(clearing, "CLEARED")).isZero();
    ok(move(town.clerk, "fix", Map.of(other, 1), "已清运"));
    ok(move(town.checker, "clear", Map.of(one, 2, other, 2), null));
    assertThat(town.figure(clearing, "CLEARED")).isEqualTo(2);
  }

  @Test
  void addsUpObjectsTeamsAndMonthsFromRecords() {
    String clearing = town.rivers();
    town.found(clearing);
    JsonNode board = town.board(clearing);
    assertThat(board.get("objects").asInt()).isEqualTo(2);
    assertThat(board.get("quantity").decimalValue()).isEqualByComparingTo("3.75");
    assertThat(board.get("teams").asInt()).isEqualTo(2);
    JsonNode month = board.get("byMonth").get(0);
    assertThat(month.get("found").asInt()).isEqualTo(1);
    assertThat(month.get("open").asInt()).isEqualTo(1);
  }

  @Test
  void opensEachFigureIntoTheProblemsThatItCounts() {
    String clearing = town.rivers();
    town.found(clearing);
    String fixed = town.found(clearing);
    ok(move(town.clerk, "fix", Map.of(fixed, 1), "已清运"));
    String path = CLEARINGS + "/" + clearing + "/problems";
    for (Figure figure : Figure.values()) {
      assertThat(ok(town.desk.get(path + "?figure=" + figure)).get("total").asInt())
          .as(figure.label())
          .isEqualTo(town.figure(clearing, figure.name()));
    }
    String team = "?figure=FOUND&team=%E7%AC%AC%E4%B8%80%E7%BB%84";
    assertThat(ok(town.desk.get(path + team)).get("total").asInt()).isEqualTo(2);
    String month = "?figure=FOUND&month=" + YearMonth.now(Days.ZONE);
    assertThat(ok(town.desk.get(path + month)).get("total").asInt()).isEqualTo(2);
    assertThat(ok(town.desk.get(path + "?figure=CLEARED&month=2020-01")).get("total").asInt())
        .isZero();
  }

  @Test
  void tellsAllFaultsOfASheetAtOnceAndKeepsNothing() {
    String clearing = town.opened();
    JsonNode entered = town.enter(clearing, ",第一组,本镇,1\n北河,,本镇,1\n南河,第一组,无此单位,1\n中河,第一组,本镇,很长\n");
    assertThat(entered.get("accepted").asInt()).isZero();
    assertThat(entered.get("faults").valueStream().map(fault -> fault.get("row").asInt()))
        .containsExactly(2, 3, 4, 5);
    Map<String, Object> late =
        Map.of(
            "object",
            town.object(town.rivers()),
            "what",
            "岸坡堆放垃圾",
            "due",
            LocalDate.now(Days.ZONE).plusDays(1));
    assertThat(town.desk.post(CLEARINGS + "/" + clearing + "/problems", late).text())
        .contains("没有这个对象");
  }

  @Test
  void leavesAsAWorkbook() throws IOException {
    String clearing = town.rivers();
    town.found(clearing);
    byte[] sent = town.desk.bytes(CLEARINGS + "/" + clearing + "/export.xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      assertThat(rows.map(row -> row.getCellText(1))).containsExactly("问题", "岸坡堆放垃圾");
    }
  }

  @Test
  void rowSecurityAndThePredicateEachHideForeignSubjectsAlone() {
    UUID clearing = UUID.fromString(town.rivers());
    UUID problem = UUID.fromString(town.found(clearing.toString()));
    assertThat(seen(town.office, Scope.EVERYTHING, clearing, problem)).isEqualTo(4);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING, clearing, problem)).isZero();
    RowSecurity.without(
        () -> {
          assertThat(seen(town.office, scope(town.office), clearing, problem)).isEqualTo(4);
          UUID stranger = UUID.randomUUID();
          assertThat(seen(stranger, scope(stranger), clearing, problem)).isEqualTo(1);
          assertThat(seen(stranger, Scope.EVERYTHING, clearing, problem)).isGreaterThan(3);
        });
  }

  private static Scope scope(UUID unit) {
    return Narrow.reader(unit, Clearings.VIEW).scope(Clearings.VIEW);
  }

  /** In how many ways the subject shows; its steps have no predicate of their own. */
  private int seen(UUID unit, Scope scope, UUID clearing, UUID problem) {
    Actor reader = Narrow.reader(unit, Clearings.VIEW);
    return road.read(
        reader,
        Clearings.VIEW,
        () ->
            (store.find(scope, clearing).isPresent() ? 1 : 0)
                + (store.objects(scope, clearing).isEmpty() ? 0 : 1)
                + (problems.find(scope, problem).isPresent() ? 1 : 0)
                + sql.fetchCount(Tables.PROBLEM_STEPS, Tables.PROBLEM_STEPS.PROBLEM.eq(problem)));
  }
}
