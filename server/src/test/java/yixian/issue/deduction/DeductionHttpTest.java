package yixian.issue.deduction;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.deduction.DeductionTown.ALL;
import static yixian.issue.deduction.DeductionTown.LAST_MONTH;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Scope;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Lost;
import yixian.testing.People;

/** What a unit loses points for is shown to it first, disputed by it, and decided by the centre. */
@HouseTest
class DeductionHttpTest {

  private static final Actor HOUSE = Actor.system("测试");

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Deductions deductions;
  @Autowired Findings findings;
  @Autowired Sheets sheets;
  @Autowired Clock clock;

  private IssueTown issues;
  private DeductionTown town;
  private Client desk;
  private Client clerk;

  @BeforeEach
  void found() {
    issues = new IssueTown(road, units, grids, boundaries, routes, people);
    town = new DeductionTown(issues, deductions, road);
    desk = town.desk();
    clerk = issues.clerk(issues.roads).browser();
  }

  private static String one(JsonNode sheet) {
    return ALL + "/" + DeductionTown.id(sheet);
  }

  private JsonNode unit(JsonNode board) {
    return board
        .get("units")
        .valueStream()
        .filter(each -> each.get("unit").asString().equals(issues.roads.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isShownDisputedAndClearedAndCountsNowhere() {
    JsonNode shown = town.found(issues.roads, "路面破损未修");
    assertThat(shown.get("line").get("counts").asBoolean()).isFalse();
    assertThat(shown.get("line").get("until").asString())
        .isGreaterThan(LocalDate.now(Days.ZONE).plusDays(4).toString());
    assertThat(ok(clerk.get("/api/notices")).toString()).contains("扣分公示");
    assertThat(clerk.post(one(shown) + "/dispute", Map.of("version", 1, "text", " ")).status())
        .isEqualTo(400);
    String photo =
        ok(clerk.upload(
                "/api/files",
                "佐证.txt",
                "已于当日修补".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of()))
            .get("id")
            .asString();
    JsonNode disputed =
        ok(
            clerk.post(
                one(shown) + "/dispute",
                Map.of("version", 1, "text", "当日已修补，核查走错路段", "proofs", List.of(photo))));
    assertThat(disputed.get("line").get("state").asString()).isEqualTo("DISPUTED");
    assertThat(desk.get("/api/files/" + photo).status()).isEqualTo(200);
    assertThat(
            clerk
                .post(one(shown) + "/decision", Map.of("version", 2, "cleared", true, "text", "x"))
                .status())
        .isEqualTo(403);
    Map<String, Object> decision = Map.of("version", 2, "cleared", true, "text", "核查确系走错路段");
    JsonNode cleared = ok(desk.post(one(shown) + "/decision", decision));
    assertThat(cleared.get("steps").findValuesAsString("name")).containsExactly("申诉", "撤销扣分");
    assertThat(desk.post(one(shown) + "/decision", decision).status()).isEqualTo(422);
    JsonNode mine = unit(ok(clerk.get(ALL + "/board?month=" + LAST_MONTH)));
    assertThat(mine.get("cleared").asInt()).isEqualTo(1);
    assertThat(mine.get("counting").asInt()).isZero();
    assertThat(mine.get("points").asDouble()).isZero();
  }

  @Test
  void countsWhenUpheldOrWhenItsDaysAreOverAndNotBefore() {
    JsonNode upheld = town.found(issues.roads, "护栏缺失未装");
    town.found(issues.roads, "井盖松动未修");
    ok(clerk.post(one(upheld) + "/dispute", Map.of("version", 1, "text", "材料未到")));
    ok(
        desk.post(
            one(upheld) + "/decision", Map.of("version", 2, "cleared", false, "text", "应先反馈原因")));
    assertThat(unit(ok(desk.get(ALL + "/board?month=" + LAST_MONTH))).get("counting").asInt())
        .isEqualTo(1);
    Instant later = clock.instant().plus(Duration.ofDays(30));
    DeductionStore.UnitSum sum = TimeTravel.at(later, () -> road.job(this::board));
    assertThat(sum.counting()).isEqualTo(2);
    assertThat(sum.points().doubleValue()).isEqualTo(6.0);
  }

  private DeductionStore.UnitSum board() {
    Sheet.OfUnit unit =
        sheets.board(Scope.EVERYTHING, LAST_MONTH).units().stream()
            .filter(each -> each.unit().equals(issues.roads))
            .findFirst()
            .orElseThrow();
    return new DeductionStore.UnitSum(
        unit.unit(), unit.found(), 0, 0, 0, unit.counting(), unit.points());
  }

  @Test
  void isDrawnFromWhatHappenedAndEachFactOnce() {
    JsonNode sheet = issues.report(desk, "路灯不亮");
    sheet = move(desk, sheet, "dispatch", Map.of("unit", issues.roads));
    sheet = move(clerk, sheet, "handle", Map.of("note", "已更换"));
    sheet = move(desk, sheet, "fail-check", Map.of("reason", "仍不亮"));
    String code = sheet.get("code").asString();
    LocalDate month = LocalDate.now(Days.ZONE).withDayOfMonth(1);
    List<Found> found = road.job(() -> findings.in(month, deductions.rules()));
    List<Found> again = road.job(() -> findings.in(month, deductions.rules()));
    assertThat(found).isEqualTo(again);
    assertThat(found)
        .filteredOn(each -> each.code().equals(code))
        .hasSize(1)
        .allMatch(each -> each.kind() == Kind.REWORKED && each.unit().equals(issues.roads))
        .allMatch(each -> Findings.why(each).contains("仍不亮"));
    Instant later = clock.instant().plus(Duration.ofDays(60));
    List<Found> late =
        TimeTravel.at(
            later,
            () ->
                road.job(
                    () -> {
                      List<Found> all = new java.util.ArrayList<>();
                      for (int ahead = 0; ahead < 3; ahead++) {
                        all.addAll(findings.in(month.plusMonths(ahead), deductions.rules()));
                      }
                      return all;
                    }));
    assertThat(late)
        .filteredOn(each -> each.code().equals(code) && each.kind() == Kind.LATE)
        .hasSize(1)
        .allMatch(each -> Findings.why(each).contains("仍未办结"));
  }

  @Test
  void drawsAMonthOnceAndOnlyWhenItIsOver() {
    LocalDate month = LocalDate.now(Days.ZONE).withDayOfMonth(1);
    assertThat(desk.post(ALL + "/months", Map.of("month", month)).status()).isEqualTo(400);
    assertThat(desk.post(ALL + "/months", Map.of("month", LAST_MONTH)).status()).isEqualTo(422);
    assertThat(clerk.post(ALL + "/months", Map.of("month", LAST_MONTH)).status()).isEqualTo(403);
  }

  @Test
  void isNotDisputedWhenItsDaysAreOver() {
    JsonNode shown = town.found(issues.roads, "绿化缺株未补");
    Instant later = clock.instant().plus(Duration.ofDays(30));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    TimeTravel.at(
                        later,
                        () ->
                            road.write(
                                HOUSE,
                                Deductions.DISPUTE,
                                IdempotencyKey.fresh(),
                                java.util.UUID.class,
                                () ->
                                    deductions.move(
                                        HOUSE,
                                        java.util.UUID.fromString(DeductionTown.id(shown)),
                                        new Deductions.Order(Move.DISPUTE, 1, "迟来的理由", null))))))
        .hasMessageContaining("公示期已过");
  }

  @Test
  void isFoundByHandOnlyAgainstAUnitThatWorkedOnTheIssueAndOnce() {
    JsonNode shown = town.found(issues.roads, "围挡倒伏未扶");
    String code = shown.get("line").get("code").asString();
    Map<String, Object> other =
        Map.of("month", LAST_MONTH, "code", code, "unit", issues.water, "why", "认定依据");
    assertThat(desk.post(ALL, other).status()).isEqualTo(400);
    Map<String, Object> twice =
        Map.of("month", LAST_MONTH, "code", code, "unit", issues.roads, "why", "认定依据");
    assertThat(desk.post(ALL, twice).status()).isEqualTo(422);
  }

  @Test
  void changesWhatAKindCostsForWhatIsShownLaterOnly() {
    JsonNode before = town.found(issues.roads, "标线磨损未补");
    JsonNode kind =
        ok(desk.get(ALL + "/kinds"))
            .valueStream()
            .filter(each -> each.get("kind").asString().equals("FALSE_FEEDBACK"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> dear =
        Map.of(
            "basis",
            kind.get("basis").asString(),
            "points",
            5,
            "days",
            3,
            "running",
            true,
            "version",
            kind.get("version").asInt());
    ok(desk.put(ALL + "/kinds/FALSE_FEEDBACK", dear));
    Lost.toSomebody(desk.put(ALL + "/kinds/FALSE_FEEDBACK", dear));
    JsonNode after = town.found(issues.roads, "标线磨损又未补");
    assertThat(after.get("line").get("points").asDouble()).isEqualTo(5);
    assertThat(ok(desk.get(one(before))).get("line").get("points").asDouble()).isEqualTo(3);
    ok(
        desk.put(
            ALL + "/kinds/FALSE_FEEDBACK",
            Map.of(
                "basis",
                kind.get("basis").asString(),
                "points",
                3,
                "days",
                5,
                "running",
                true,
                "version",
                kind.get("version").asInt() + 1)));
  }
}
