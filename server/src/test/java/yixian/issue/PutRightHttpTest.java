package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** A bad rating stands in a list from the call-back until somebody has seen to it. */
@HouseTest
class PutRightHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Reminders reminders;

  private IssueTown town;
  private Client desk;
  private Client seat;
  private Client clerk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    seat = people.hire("HOTLINE").browser();
    clerk = town.clerk(town.roads).browser();
  }

  @Test
  void waitsToBePutRightAndTheTimeForItRunsFromTheRating() {
    JsonNode sheet = rated(2);
    assertThat(waiting("CALL_BACK", sheet)).hasSize(1);
    assertThat(waiting("PUT_RIGHT", sheet)).isEmpty();
    assertThat(
            tryMove(desk, sheet, "let-stand", Map.of("reason", "无"))
                .json()
                .get("detail")
                .asString())
        .contains("请先回访");
    sheet = calledBack(sheet);
    assertThat(waiting("CALL_BACK", sheet)).isEmpty();
    List<JsonNode> waiting = waiting("PUT_RIGHT", sheet);
    JsonNode rating = sheet.get("ratings").get(0);
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().get("putRightBy")).isEqualTo(rating.get("putRightBy"));
    sheet = move(desk, sheet, "put-right", Map.of("reason", "回访属实"));
    assertThat(sheet.get("state").asString()).isEqualTo("REWORK");
    assertThat(waiting("PUT_RIGHT", sheet)).isEmpty();
    assertThat(sheet.get("deadline")).isEqualTo(rating.get("putRightBy"));
    assertThat(sheet.get("timers").valueStream())
        .filteredOn(timer -> !timer.hasNonNull("stopped"))
        .hasSize(2)
        .allSatisfy(
            timer -> {
              assertThat(timer.get("started")).isEqualTo(rating.get("at"));
              assertThat(timer.get("deadline")).isEqualTo(rating.get("putRightBy"));
            });
  }

  @Test
  void remindsOnceWhenTheDayPassedAndNobodySawToIt() {
    JsonNode sheet = calledBack(rated(1));
    remindAfter(Duration.ofDays(1));
    assertThat(reminded(desk, sheet)).isZero();
    remindAfter(Duration.ofDays(60));
    remindAfter(Duration.ofDays(61));
    assertThat(reminded(desk, sheet)).isEqualTo(1);
    assertThat(reminded(clerk, sheet)).isEqualTo(1);
    move(desk, sheet, "put-right", Map.of("reason", "回访属实"));
  }

  @Test
  void waitsNoLongerWhenItIsSaidWhyNothingIsToBePutRight() {
    JsonNode sheet = calledBack(rated(1));
    assertThat(tryMove(desk, sheet, "let-stand", Map.of()).status()).isEqualTo(400);
    sheet = move(desk, sheet, "let-stand", Map.of("reason", "市民误评，回访已说明"));
    assertThat(sheet.get("state").asString()).isEqualTo("CLOSED");
    assertThat(sheet.get("flags").hasNonNull("putRightBy")).isFalse();
    assertThat(sheet.get("ratings").get(0).hasNonNull("putRightBy")).isFalse();
    assertThat(waiting("PUT_RIGHT", sheet)).isEmpty();
    remindAfter(Duration.ofDays(60));
    assertThat(reminded(desk, sheet)).isZero();
  }

  private JsonNode rated(int level) {
    Map<String, Object> told = new HashMap<>(town.pothole("路面塌陷"));
    told.put("channel", "HOTLINE");
    JsonNode sheet = ok(seat.post("/api/issues", told));
    sheet = ok(desk.get("/api/issues/" + sheet.get("id").asString()));
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    sheet = move(clerk, sheet, "handle", Map.of("note", "已修补"));
    sheet = move(desk, sheet, "pass-check", Map.of());
    sheet = move(desk, sheet, "close", Map.of());
    assertThat(sheet.get("flags").get("callBackDue").asBoolean()).isFalse();
    move(seat, sheet, "rate", Map.of("level", level));
    return ok(desk.get("/api/issues/" + sheet.get("id").asString()));
  }

  private JsonNode calledBack(JsonNode sheet) {
    return move(desk, sheet, "call-back", Map.of("note", "市民说又塌了"));
  }

  private List<JsonNode> waiting(String pending, JsonNode sheet) {
    String code = sheet.get("code").asString();
    return ok(desk.get("/api/issues?pending=" + pending + "&q=" + code))
        .get("items")
        .valueStream()
        .toList();
  }

  private static long reminded(Client whom, JsonNode sheet) {
    String title = "差评逾期未整改 " + sheet.get("code").asString();
    return ok(whom.get("/api/notices")).get("items").findValuesAsString("title").stream()
        .filter(title::equals)
        .count();
  }

  private void remindAfter(Duration later) {
    TimeTravel.at(
        Instant.now().plus(later),
        () -> {
          while (road.job(reminders::notPutRight) > 0) {
            continue;
          }
          return true;
        });
  }
}
