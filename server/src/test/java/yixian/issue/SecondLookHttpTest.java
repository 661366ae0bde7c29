package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.time.Duration;
import java.time.Instant;
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
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * What sleeps wakes, what ends against its course is looked at twice, what is over may be asked for
 * again.
 */
@HouseTest
class SecondLookHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Waking waking;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void wakesWhatIsParkedOnItsDayAndTellsTheUnit() {
    JsonNode sheet = move(desk, dispatched(), "park", parking(2));
    assertThat(sheet.get("flags").get("wakeOn").asString()).isEqualTo(day(2));
    roundAt(Duration.ofDays(1));
    assertThat(sheet(sheet).get("state").asString()).isEqualTo("PARKED");
    roundAt(Duration.ofDays(2));
    sheet = sheet(sheet);
    assertThat(sheet.get("state").asString()).isEqualTo("HANDLING");
    assertThat(sheet.get("flags").hasNonNull("wakeOn")).isFalse();
    assertThat(town.clerk(town.roads).browser().get("/api/notices").text())
        .contains("挂账到期 " + sheet.get("code").asString());
  }

  @Test
  void parksNothingWithoutADayWithinAYear() {
    JsonNode sheet = dispatched();
    assertThat(tryMove(desk, sheet, "park", Map.of("reason", "等材料")).status()).isEqualTo(400);
    assertThat(tryMove(desk, sheet, "park", parking(0)).json().get("detail").asString())
        .contains("应在今天之后");
    assertThat(tryMove(desk, sheet, "park", parking(400)).status()).isEqualTo(400);
  }

  @Test
  void closesByForceOnlyWithASecondPerson() {
    JsonNode sheet = dispatched();
    assertThat(tryMove(desk, sheet, "force-close", reason()).json().get("detail").asString())
        .contains("再由另一人批准");
    sheet = move(desk, sheet, "ask-force", reason());
    assertThat(offered(sheet)).contains("refuse-force").doesNotContain("force-close");
    assertThat(sheet.get("flags").get("forceAskedByReader").asBoolean()).isTrue();
    assertThat(
            ok(desk.get("/api/issues?pending=FORCE&q=" + sheet.get("code").asString()))
                .get("items"))
        .hasSize(1);
    assertThat(tryMove(desk, sheet, "force-close", reason()).json().get("detail").asString())
        .contains("由另一人批准");
    Client second = town.dispatcher().browser();
    JsonNode seen = ok(second.get("/api/issues/" + sheet.get("id").asString()));
    assertThat(offered(seen)).contains("force-close", "refuse-force");
    assertThat(seen.get("flags").get("forceAskedByReader").asBoolean()).isFalse();
    JsonNode refused = move(second, sheet, "refuse-force", reason());
    assertThat(refused.get("state").asString()).isEqualTo("DISPATCHED");
    sheet = move(desk, refused, "ask-force", reason());
    sheet = move(second, sheet, "force-close", reason());
    assertThat(sheet.get("state").asString()).isEqualTo("CLOSED");
    assertThat(sheet.get("flags").get("forceAsked").asBoolean()).isFalse();
  }

  @Test
  void opensAgainForWhoeverToldItAndForNobodyWhoOnlyLooksOn() {
    Person worker = town.gridWorker();
    JsonNode sheet = ok(worker.browser().post("/api/issues", town.pothole("护栏断裂")));
    sheet = move(desk, sheet(sheet), "dispatch", Map.of("unit", town.roads));
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "已焊接"));
    sheet = move(desk, sheet, "pass-check", Map.of());
    sheet = move(desk, sheet, "close", Map.of());
    Client checker = people.hire("CHECKER").browser();
    assertThat(tryMove(checker, sheet, "ask-reopen", reason()).json().get("detail").asString())
        .contains("能申请重开");
    sheet = move(worker.browser(), sheet, "ask-reopen", Map.of("reason", "又断了"));
    assertThat(sheet.get("flags").get("reopenAsked").asBoolean()).isTrue();
    assertThat(move(desk, sheet, "grant-reopen", reason()).get("state").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void remembersWhatADisputeHasSettledForTheNextOfItsKind() {
    JsonNode sheet = move(desk, town.report(desk, "路面塌陷"), "dispatch", Map.of("unit", town.water));
    sheet = move(town.clerk(town.water).browser(), sheet, "return", Map.of("reason", "道路不归水务"));
    move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    JsonNode suggested = town.report(desk, "路面又塌陷").get("suggestedUnit");
    assertThat(suggested.get("unit").get("id").asString()).isEqualTo(town.roads.toString());
    assertThat(suggested.get("why").asString()).contains("派单争议裁定", sheet.get("code").asString());
  }

  private static List<String> offered(JsonNode sheet) {
    return sheet.get("moves").valueStream().map(each -> each.get("move").asString()).toList();
  }

  private JsonNode dispatched() {
    return move(desk, town.report(desk, "管线迁改"), "dispatch", Map.of("unit", town.roads));
  }

  private JsonNode sheet(JsonNode issue) {
    return ok(desk.get("/api/issues/" + issue.get("id").asString()));
  }

  private static Map<String, Object> reason() {
    return Map.of("reason", "已由上级另行立项");
  }

  private static Map<String, Object> parking(int days) {
    return Map.of("reason", "等待管线迁改", "until", day(days));
  }

  private static String day(int days) {
    return Days.of(Instant.now()).plusDays(days).toString();
  }

  private void roundAt(Duration later) {
    TimeTravel.at(
        Instant.now().plus(later),
        () -> {
          while (road.job(waking::some) > 0) {
            continue;
          }
          return true;
        });
  }
}
