package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * While somebody looks whether a report is true no clock of it runs, however long he takes and
 * whatever he finds.
 *
 * <p>The report comes in over HTTP, the moves after it at moments set by the test, and every sheet
 * is read over HTTP. All terms are in hours that run day and night, so that each pause moves a
 * deadline by exactly its own length.
 */
@HouseTest
class VerifyingHttpTest {

  private static final Map<Stage, Integer> HOURS =
      Map.of(Stage.DISPATCH, 5, Stage.HANDLE, 24, Stage.CHECK, 8, Stage.TOTAL, 40);

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Issues issues;

  private IssueTown town;
  private Person dispatcher;
  private Client desk;
  private JsonNode reported;

  @BeforeEach
  void report() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    dispatcher = town.dispatcher();
    desk = dispatcher.browser();
    Map<String, Object> report = new HashMap<>(town.pothole("夜间有异响"));
    report.put("category", category());
    reported = ok(desk.post("/api/issues", report));
  }

  @ParameterizedTest
  @EnumSource(Verification.class)
  void standsStillWhileVerifiedAndGoesOnWhateverIsFound(Verification found) {
    assertThat(deadline(reported, Stage.DISPATCH)).isEqualTo(after(reported, Stage.DISPATCH, 5));
    assertThat(deadline(reported, Stage.TOTAL)).isEqualTo(after(reported, Stage.TOTAL, 40));
    JsonNode sheet = at(1, plain(Move.ASK_VERIFY));
    assertThat(sheet.get("state").asString()).isEqualTo("VERIFYING");
    assertThat(sheet.get("light").asString()).isEqualTo("NONE");
    assertThat(sheet.hasNonNull("deadline")).isFalse();
    assertThat(stages(sheet)).containsExactlyInAnyOrder("DISPATCH", "TOTAL");
    assertThat(paused(sheet, Stage.DISPATCH)).isTrue();
    assertThat(paused(sheet, Stage.TOTAL)).isTrue();
    sheet = at(31, MoveOrder.verified(null, found, "到场看过"));
    assertThat(sheet.get("state").asString()).isEqualTo("REPORTED");
    assertThat(sheet.get("flags").get("verification").asString()).isEqualTo(found.name());
    assertThat(paused(sheet, Stage.DISPATCH)).isFalse();
    assertThat(paused(sheet, Stage.TOTAL)).isFalse();
    assertThat(deadline(sheet, Stage.DISPATCH)).isEqualTo(after(sheet, Stage.DISPATCH, 5 + 30));
    assertThat(deadline(sheet, Stage.TOTAL)).isEqualTo(after(sheet, Stage.TOTAL, 40 + 30));
    assertThat(Instant.parse(sheet.get("deadline").asString()))
        .isEqualTo(deadline(sheet, Stage.DISPATCH));
    assertThat(timer(sheet, Stage.DISPATCH).get("overdue").asBoolean()).isFalse();
  }

  @Test
  void givesWhatIsTrueItsFullTimeToHandleAndToCheckAndTheWholeItsPause() {
    at(1, plain(Move.ASK_VERIFY));
    at(31, MoveOrder.verified(null, Verification.EXISTS, null));
    JsonNode sheet = at(34, MoveOrder.dispatch(null, town.roads));
    assertThat(timer(sheet, Stage.DISPATCH).hasNonNull("stopped")).isTrue();
    assertThat(timer(sheet, Stage.DISPATCH).get("overdue").asBoolean()).isFalse();
    assertThat(deadline(sheet, Stage.HANDLE)).isEqualTo(hour(34 + 24));
    assertThat(deadline(sheet, Stage.TOTAL)).isEqualTo(hour(40 + 30));
    sheet = at(40, town.clerk(town.roads), MoveOrder.noting(Move.HANDLE, null, "已紧固"));
    assertThat(deadline(sheet, Stage.CHECK)).isEqualTo(hour(40 + 8));
    assertThat(deadline(sheet, Stage.TOTAL)).isEqualTo(hour(40 + 30));
    at(41, plain(Move.PASS_CHECK));
    sheet = at(42, plain(Move.CLOSE));
    assertThat(sheet.get("timers").valueStream())
        .hasSize(4)
        .allSatisfy(
            timer -> {
              assertThat(timer.hasNonNull("stopped")).isTrue();
              assertThat(timer.get("overdue").asBoolean()).isFalse();
            });
  }

  @Test
  void stopsEveryClockOfWhatIsNotThere() {
    at(1, plain(Move.ASK_VERIFY));
    at(31, MoveOrder.verified(null, Verification.ABSENT, "现场没有"));
    JsonNode sheet = at(32, MoveOrder.because(Move.REFUSE, null, "现场不存在所报情况"));
    assertThat(sheet.get("state").asString()).isEqualTo("REFUSED");
    assertThat(sheet.get("timers").valueStream())
        .hasSize(2)
        .allSatisfy(
            timer -> {
              assertThat(timer.get("paused").asBoolean()).isFalse();
              assertThat(Instant.parse(timer.get("stopped").asString())).isEqualTo(hour(32));
              assertThat(timer.get("overdue").asBoolean()).isFalse();
            });
  }

  @Test
  void standsStillAnewWhenNobodyCouldTellAndItIsAskedAgain() {
    at(1, plain(Move.ASK_VERIFY));
    at(31, MoveOrder.verified(null, Verification.UNCLEAR, "门锁着"));
    assertThat(paused(at(33, plain(Move.ASK_VERIFY)), Stage.DISPATCH)).isTrue();
    JsonNode sheet = at(43, MoveOrder.verified(null, Verification.EXISTS, null));
    assertThat(deadline(sheet, Stage.DISPATCH)).isEqualTo(hour(5 + 30 + 10));
    assertThat(deadline(sheet, Stage.TOTAL)).isEqualTo(hour(40 + 30 + 10));
  }

  private static MoveOrder plain(Move move) {
    return MoveOrder.plain(move, null);
  }

  private JsonNode at(int hours, MoveOrder order) {
    return at(hours, dispatcher, order);
  }

  /** Does the move so many hours after the report; the sheet as the desk then reads it. */
  private JsonNode at(int hours, Person who, MoveOrder order) {
    Actor actor = accounts.actor(who.account());
    UUID id = UUID.fromString(reported.get("id").asString());
    MoveOrder seen = order.seeing(sheet().get("version").asInt());
    road.write(
        actor,
        order.move().permission(),
        IdempotencyKey.fresh(),
        IssueSheet.class,
        () -> TimeTravel.at(hour(hours), () -> issues.move(actor, id, seen)));
    return sheet();
  }

  private JsonNode sheet() {
    return ok(desk.get("/api/issues/" + reported.get("id").asString()));
  }

  private Instant hour(int hours) {
    return second(reported.get("reportedAt")).plus(Duration.ofHours(hours));
  }

  private static Instant after(JsonNode sheet, Stage stage, int hours) {
    return second(timer(sheet, stage).get("started")).plus(Duration.ofHours(hours));
  }

  /** Terms are counted in whole seconds. */
  private static Instant second(JsonNode moment) {
    return Instant.parse(moment.asString()).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant deadline(JsonNode sheet, Stage stage) {
    return Instant.parse(timer(sheet, stage).get("deadline").asString());
  }

  private static boolean paused(JsonNode sheet, Stage stage) {
    return timer(sheet, stage).get("paused").asBoolean();
  }

  private static JsonNode timer(JsonNode sheet, Stage stage) {
    return sheet
        .get("timers")
        .valueStream()
        .filter(timer -> timer.get("stage").asString().equals(stage.name()))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static List<String> stages(JsonNode sheet) {
    return sheet.get("timers").findValuesAsString("stage");
  }

  private UUID category() {
    Map<String, Object> limits = new HashMap<>();
    HOURS.forEach(
        (stage, hours) -> limits.put(stage.name(), Map.of("amount", hours, "unit", "URGENT_HOUR")));
    String code = "8" + Math.abs(UUID.randomUUID().hashCode() % 100_000_000);
    Map<String, Object> wanted = Map.of("code", code, "name", "异响", "limits", limits);
    return UUID.fromString(ok(desk.post("/api/categories", wanted)).get("id").asString());
  }
}
