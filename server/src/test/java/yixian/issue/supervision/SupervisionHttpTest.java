package yixian.issue.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.indicator.About;
import yixian.indicator.Indicators;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.kernel.Days;
import yixian.kernel.Period;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** An order on an issue: answered, insisted on, closed; and up the line when nobody answers. */
@HouseTest
class SupervisionHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Escalating escalating;
  @Autowired Indicators indicators;

  private IssueTown town;
  private Client desk;
  private Client clerk;
  private String issue;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    clerk = town.clerk(town.roads).browser();
    JsonNode sheet =
        move(desk, town.report(desk, "桥面伸缩缝损坏"), "dispatch", Map.of("unit", town.roads));
    sheet = move(desk, sheet, "supervise", Map.of("reason", "媒体关注，请说明进度", "amount", 2));
    issue = sheet.get("id").asString();
  }

  @Test
  void endsOnlyWhenTheSupervisorIsContentWithTheAnswer() {
    JsonNode order = order(clerk);
    assertThat(order.get("state").asString()).isEqualTo("ORDERED");
    assertThat(order.get("moves").findValuesAsString("move")).containsExactly("answer");
    done(clerk, order, Map.of("move", "answer", "text", "正在联系养护队"));
    order = order(desk);
    assertThat(order.get("moves").findValuesAsString("move")).containsExactly("close", "insist");
    order = done(desk, order, Map.of("move", "insist", "text", "请写明完成日期", "days", 1));
    assertThat(order.get("insisted").asInt()).isEqualTo(1);
    order = done(clerk, order, Map.of("move", "answer", "text", "本周五完成"));
    order = done(desk, order, Map.of("move", "close"));
    assertThat(order.get("state").asString()).isEqualTo("CLOSED");
    assertThat(order.get("answer").asString()).isEqualTo("本周五完成");
  }

  @Test
  void tellsWhetherTheUnitAnsweredInTimeUntilTheAnswerIsSentBack() {
    assertThat(answeredInTime()).isEqualByComparingTo("0");
    done(clerk, order(clerk), Map.of("move", "answer", "text", "正在联系养护队"));
    assertThat(answeredInTime()).isEqualByComparingTo("100");
    done(desk, order(desk), Map.of("move", "insist", "text", "请写明完成日期", "days", 1));
    assertThat(answeredInTime()).isEqualByComparingTo("0");
  }

  private BigDecimal answeredInTime() {
    LocalDate today = Days.today(Clock.systemUTC());
    return Objects.requireNonNull(
        road.job(
            () ->
                indicators
                    .value(
                        "SUPERVISIONS_ANSWERED_IN_TIME",
                        new Indicators.Subject(About.UNIT, town.roads),
                        new Period(today.minusDays(1), today.plusDays(2)),
                        null)
                    .value()));
  }

  @Test
  void refusesAnAnswerWithoutWordsOrFromAnotherUnitOrOfAnOldSheet() {
    JsonNode order = order(clerk);
    assertThat(tried(clerk, order, Map.of("move", "answer", "text", " ")).status()).isEqualTo(400);
    Client water = town.clerk(town.water).browser();
    assertThat(tried(water, order, Map.of("move", "answer", "text", "我来答")).status())
        .isEqualTo(404);
    done(clerk, order, Map.of("move", "answer", "text", "已安排"));
    assertThat(tried(desk, order, Map.of("move", "withdraw", "text", "不必了")).status())
        .isEqualTo(409);
  }

  @Test
  void goesUpTheLineOnceAWorkingDayWhenNobodyAnswersAndStopsAtItsEnd() {
    var leader = people.hire("UNIT_LEADER", town.roads);
    roundAt(Duration.ofHours(1));
    assertThat(order(desk).get("level").asInt()).isZero();
    roundAt(Duration.ofDays(14));
    JsonNode order = order(desk);
    assertThat(order.get("level").asInt()).isEqualTo(1);
    assertThat(order.get("escalations")).hasSize(1);
    assertThat(leader.browser().get("/api/notices").text()).contains("督办逾期");
    roundAt(Duration.ofDays(30));
    order = order(desk);
    assertThat(order.get("level").asInt()).isEqualTo(Escalating.HIGHEST);
    assertThat(order.get("escalations")).hasSize(1);
  }

  private JsonNode order(Client reader) {
    return ok(reader.get("/api/issues/" + issue + "/supervisions")).get(0);
  }

  private static Client.Answer tried(Client actor, JsonNode order, Map<String, ?> what) {
    Map<String, Object> body = new java.util.HashMap<>(what);
    body.put("version", order.get("version").asInt());
    return actor.post("/api/supervisions/" + order.get("id").asString() + "/moves", body);
  }

  private static JsonNode done(Client actor, JsonNode order, Map<String, ?> what) {
    return ok(tried(actor, order, what));
  }

  private void roundAt(Duration later) {
    TimeTravel.at(
        Instant.now().plus(later),
        () -> {
          while (road.job(escalating::some) > 0) {
            continue;
          }
          return true;
        });
  }
}
