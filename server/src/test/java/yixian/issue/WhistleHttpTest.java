package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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

/** A town blows the whistle, departments answer, the town rates them. */
@HouseTest
class WhistleHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;
  private Client street;
  private JsonNode main;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    street = town.clerk(town.town).browser();
    main = move(desk, town.report(desk, "路面塌陷冒水"), "dispatch", Map.of("unit", town.town));
  }

  @Test
  void givesEachCalledUnitAChildWithADeadlineOfItsOwn() {
    main = whistle(call(town.roads, 2), call(town.water, 5));
    assertThat(main.get("family").get("open").asInt()).isEqualTo(2);
    JsonNode roads = child(town.clerk(town.roads).browser(), 0);
    JsonNode water = child(town.clerk(town.water).browser(), 1);
    assertThat(roads.get("code").asString()).isEqualTo(main.get("code").asString() + "-01");
    assertThat(roads.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(roads.get("deadline").asString()).isLessThan(water.get("deadline").asString());
    assertThat(ok(desk.get("/api/issues?q=" + roads.get("code").asString())).get("items"))
        .hasSize(1);
  }

  @Test
  void waitsWithTheMainIssueUntilAllHaveAnsweredAndAreRated() {
    main = whistle(call(town.roads, 2), call(town.water, 2));
    Client.Answer early = tryMove(street, main, "handle", Map.of("note", "已办"));
    assertThat(early.json().get("detail").asString()).contains("全部评价后");
    assertThat(tryMove(desk, main, "void", Map.of("reason", "久拖")).json().get("detail").asString())
        .contains("2 件子事件未了结");
    rated(town.roads, 0, "rate-present", Map.of());
    rated(town.water, 1, "rate-partly", Map.of("reason", "来了人，没带设备"));
    main = sheet(street);
    assertThat(main.get("family").get("open").asInt()).isZero();
    assertThat(main.get("family").get("children").findValuesAsString("verdict"))
        .containsExactly("到位", "基本到位");
    main = move(street, main, "handle", Map.of("note", "三方合力，已恢复"));
    main = move(desk, main, "pass-check", Map.of());
    assertThat(move(desk, main, "close", Map.of()).get("state").asString()).isEqualTo("CLOSED");
  }

  @Test
  void sendsTheAbsentBackToAnswerAgainAndCountsHimSo() {
    main = whistle(call(town.roads, 2));
    JsonNode child = rated(town.roads, 0, "rate-absent", Map.of("reason", "只打了电话，没到现场"));
    assertThat(child.get("state").asString()).isEqualTo("REWORK");
    JsonNode figure = called(street).get("figures").get(0);
    assertThat(figure.get("unit").get("id").asString()).isEqualTo(town.roads.toString());
    assertThat(figure.get("absent").asInt()).isEqualTo(1);
    assertThat(figure.get("open").asInt()).isEqualTo(1);
    child = rated(town.roads, 0, "rate-present", Map.of());
    assertThat(tryMove(street, child, "ask-reopen", Map.of("reason", "又坏了")).text())
        .contains("请在主件上办理");
    figure = called(street).get("figures").get(0);
    assertThat(figure.get("absent").asInt()).isZero();
    assertThat(figure.get("present").asInt()).isEqualTo(1);
    assertThat(called(street).get("items").get(0).get("verdict").asString()).isEqualTo("到位");
  }

  @Test
  void letsOnlyTheCallerRateAndNoCheckerInBetween() {
    main = whistle(call(town.roads, 2));
    Client clerk = town.clerk(town.roads).browser();
    JsonNode child = move(clerk, child(clerk, 0), "handle", Map.of("note", "已到场"));
    assertThat(tryMove(clerk, child, "rate-present", Map.of()).json().get("detail").asString())
        .contains("只有吹哨的单位");
    assertThat(tryMove(desk, child, "pass-check", Map.of()).json().get("detail").asString())
        .contains("由吹哨单位评价");
    JsonNode seen = ok(street.get("/api/issues/" + child.get("id").asString()));
    assertThat(seen.get("moves").findValuesAsString("move"))
        .contains("rate-present", "rate-partly", "rate-absent");
    assertThat(ok(street.get("/api/issues?mine=TODO")).toString())
        .contains(child.get("code").asString());
  }

  @Test
  void keepsTheFirstReceiverResponsible() {
    main = whistle(call(town.roads, 2));
    assertThat(
            tryMove(street, main, "return", Map.of("reason", "不归我们"))
                .json()
                .get("detail")
                .asString())
        .contains("首接负责");
  }

  @Test
  void namesEachRowThatIsWrong() {
    Client.Answer answer =
        tryMove(
            street,
            main,
            "whistle",
            Map.of(
                "reason",
                "需多部门",
                "calls",
                List.of(
                    call(town.town, 2),
                    call(UUID.randomUUID(), 2),
                    call(town.roads, 0),
                    call(town.roads, 3))));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults").findValuesAsString("message").toString())
        .contains("就是首接单位", "不存在或已撤销", "不在 1 至 90 之间", "重复");
  }

  @Test
  void countsTheReportOnceAndTheChildForTheUnitThatAnswers() {
    Client leader = people.hire("UNIT_LEADER", town.roads).browser();
    Client village = people.hire("UNIT_LEADER", town.village).browser();
    main = whistle(call(town.roads, 2));
    assertThat(figure(village, "FILING")).isEqualTo("1/1");
    assertThat(figure(leader, "HANDLING")).isEqualTo("0/1");
    rated(town.roads, 0, "rate-present", Map.of());
    assertThat(figure(leader, "HANDLING")).isEqualTo("1/1");
    assertThat(figure(leader, "CLOSING_IN_TIME")).isEqualTo("0/0");
  }

  private static Map<String, Object> call(UUID unit, int days) {
    return Map.of("unit", unit, "task", "派人到场", "days", days);
  }

  @SafeVarargs
  private JsonNode whistle(Map<String, Object>... calls) {
    return move(street, main, "whistle", Map.of("reason", "一家办不了", "calls", Arrays.asList(calls)));
  }

  private JsonNode sheet(Client reader) {
    return ok(reader.get("/api/issues/" + main.get("id").asString()));
  }

  private JsonNode child(Client reader, int at) {
    JsonNode child = sheet(street).get("family").get("children").get(at);
    return ok(reader.get("/api/issues/" + child.get("id").asString()));
  }

  /** The unit answers, the town rates. */
  private JsonNode rated(UUID unit, int at, String verdict, Map<String, ?> more) {
    Client clerk = town.clerk(unit).browser();
    JsonNode answered = move(clerk, child(clerk, at), "handle", Map.of("note", "已到场处置"));
    return move(street, answered, verdict, more);
  }

  private static JsonNode called(Client reader) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    return ok(reader.get("/api/whistles?from=" + today + "&to=" + today));
  }

  private static String figure(Client reader, String code) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String span = "from=" + today.minusDays(1) + "&to=" + today.plusDays(90);
    JsonNode value =
        ok(reader.get("/api/indicators/board?by=unit&" + span))
            .get("total")
            .get("values")
            .get(code);
    return value.get("numerator").asInt() + "/" + value.get("denominator").asInt();
  }
}
