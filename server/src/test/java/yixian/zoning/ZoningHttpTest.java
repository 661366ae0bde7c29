package yixian.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.zoning.ZoningTown.id;
import static yixian.zoning.ZoningTown.member;
import static yixian.zoning.ZoningTown.path;
import static yixian.zoning.ZoningTown.zoneOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Tree;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class ZoningHttpTest {

  private static final Map<String, Object> SOON = Map.of("seconds", 20);

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;
  private ZoningTown town;
  private JsonNode plan;

  @BeforeEach
  void foundATown() {
    town = new ZoningTown(road, units, people);
    plan = town.plan();
  }

  @Test
  void findsTheZonesOfUnitsThatWorkOnTheSameAndProvesThatNothingIsBetter() {
    JsonNode scheme = town.solved(plan, SOON);
    for (int i = 0; i < 9; i++) {
      int fellow = i / 3 * 3;
      assertThat(zoneOf(scheme, town.organs.get(i)))
          .isEqualTo(zoneOf(scheme, town.organs.get(fellow)));
    }
    assertThat(scheme.get("line").get("proof").asString()).contains("没有更好的分法");
    assertThat(scheme.get("line").get("worth").asDouble()).isEqualTo(900);
    assertThat(member(scheme, town.organs.get(0)).get("because").asString())
        .contains("与片内关联最紧的是局")
        .contains("关联度少");
  }

  @Test
  void saysOfUnitsHowAlikeTheyAreInASymmetricMatrix() {
    JsonNode likeness = plan.get("likeness");
    assertThat(likeness.get(0).get(0).asInt()).isZero();
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(likeness.get(i).get(j)).isEqualTo(likeness.get(j).get(i));
        assertThat(likeness.get(i).get(j).asInt()).isIn(40, 100);
      }
    }
  }

  @Test
  void takesTheZonesOfTodayAsASchemeToCompareWith() {
    JsonNode halves = ok(town.tryPlan(Map.of()));
    JsonNode present = ok(town.organiser.post(path(halves) + "/schemes/present", Map.of()));
    assertThat(present.get("zones").size()).isEqualTo(2);
    assertThat(zoneOf(present, town.organs.get(0)))
        .isEqualTo(zoneOf(present, town.organs.get(2)))
        .isNotEqualTo(zoneOf(present, town.organs.get(1)));
    JsonNode better = town.solved(halves, SOON);
    JsonNode lines = ok(town.organiser.get(path(halves) + "/schemes"));
    assertThat(lines.size()).isEqualTo(2);
    assertThat(better.get("line").get("worth").asDouble())
        .isGreaterThan(present.get("line").get("worth").asDouble());
  }

  @Test
  void keepsUnitsTogetherAndApartAndLeadsWhereTheyAreNamed() {
    UUID one = town.organs.get(0);
    UUID other = town.organs.get(1);
    JsonNode asked =
        ok(
            town.organiser.put(
                path(plan),
                Map.of(
                    "version",
                    1,
                    "couples",
                    List.of(couple(one, other, false), couple(one, town.organs.get(8), true)))));
    JsonNode scheme = town.solved(asked, SOON);
    assertThat(zoneOf(scheme, one)).isNotEqualTo(zoneOf(scheme, other));
    assertThat(zoneOf(scheme, one)).isEqualTo(zoneOf(scheme, town.organs.get(8)));
    assertThat(scheme.get("breaches")).isEmpty();
  }

  private static Map<String, Object> couple(UUID one, UUID other, boolean shared) {
    return Map.of("one", one, "other", other, "shared", shared, "because", "工作需要");
  }

  @Test
  void saysWhichRulesCannotBeKeptInsteadOfAnEmptyPlan() {
    UUID one = town.organs.get(0);
    List<Map<String, Object>> chain =
        List.of(
            couple(one, town.organs.get(1), true),
            couple(one, town.organs.get(2), true),
            couple(one, town.organs.get(3), true));
    JsonNode asked = ok(town.organiser.put(path(plan), Map.of("version", 1, "couples", chain)));
    ok(town.organiser.post(path(asked) + "/run", SOON));
    JsonNode end = town.over(asked);
    assertThat(end.get("state").asString()).isEqualTo("FAILED");
    assertThat(end.get("message").asString()).contains("没有一种分法").contains("放宽");
  }

  @Test
  void tellsWhatAMoveCostsAsksForAReasonAndKeepsLockedUnitsInFurtherRuns() {
    JsonNode scheme = town.solved(plan, SOON);
    UUID unit = town.organs.get(0);
    int home = zoneOf(scheme, unit);
    int away = (home + 1) % 3;
    UUID fellow =
        town.organs.stream().filter(each -> zoneOf(scheme, each) == away).findFirst().orElseThrow();
    JsonNode move = member(scheme, unit).get("moves").get(away);
    assertThat(move.get("cost").asDouble()).isEqualTo(2 * 100 - 3 * 40);
    assertThat(move.get("against").toString()).contains("要求 3 至 3 个");

    assertThat(town.put(scheme, unit, away, Map.of("with", fellow)).text()).contains("写明理由");
    JsonNode moved =
        ok(
            town.put(
                scheme, unit, away, Map.of("with", fellow, "locked", true, "reason", "同在一个大院")));
    assertThat(moved.get("line").get("worth").asDouble()).isEqualTo(900 - 2 * 120);
    assertThat(moved.get("line").get("moved").asInt()).isEqualTo(2);
    assertThat(moved.get("breaches")).isEmpty();
    assertThat(town.put(scheme, unit, home, Map.of("reason", "再改")).status()).isEqualTo(409);

    JsonNode again = town.solved(plan, Map.of("seconds", 20, "after", id(moved)));
    assertThat(zoneOf(again, unit)).isEqualTo(away);
    assertThat(again.get("line").get("worth").asDouble()).isEqualTo(900);
  }

  @Test
  void remembersOfALockedUnitWhoMovedItAndWhyAndSaysThatTheProofHoldsUnderLocks() {
    JsonNode scheme = town.solved(plan, SOON);
    UUID unit = town.organs.get(0);
    int home = zoneOf(scheme, unit);
    int away = (home + 1) % 3;
    JsonNode moved = ok(town.put(scheme, unit, away, Map.of("locked", true, "reason", "同在一个大院")));
    JsonNode again = town.solved(plan, Map.of("seconds", 20, "after", id(moved)));
    JsonNode member = member(again, unit);
    assertThat(member.get("locked").asBoolean()).isTrue();
    assertThat(member.get("reason").asString()).isEqualTo("同在一个大院");
    assertThat(member.get("foundIn").asString()).isEqualTo(zoneName(scheme, unit));
    assertThat(again.get("line").get("proof").asString()).contains("1 个单位锁定", "没有更好的分法");
    UUID fellow =
        town.organs.stream().filter(each -> zoneOf(again, each) == home).findFirst().orElseThrow();
    Map<String, Object> swap = Map.of("with", fellow, "reason", "搬出大院");
    assertThat(ok(town.put(again, unit, home, swap)).get("line").get("proof").asString())
        .contains("锁定的单位后来又有改动");
  }

  @Test
  void findsTheZonesOfLockedUnitsByNameWhereThePlanHasThemInAnotherOrderNow() {
    JsonNode scheme = town.solved(plan, SOON);
    UUID unit = town.organs.get(0);
    JsonNode locked = ok(town.put(scheme, unit, zoneOf(scheme, unit), Map.of("locked", true)));
    Map<String, Object> turned =
        Map.of("version", 1, "zones", ZoningTown.zones("南片区", "西片区", "东片区"));
    JsonNode asked = ok(town.organiser.put(path(plan), turned));
    JsonNode again = town.solved(asked, Map.of("seconds", 20, "after", id(locked)));
    assertThat(zoneName(again, unit)).isEqualTo(zoneName(locked, unit));
    Map<String, Object> others =
        Map.of("version", 2, "zones", ZoningTown.zones("甲片区", "乙片区", "丙片区"));
    ok(town.organiser.put(path(plan), others));
    assertThat(
            town.organiser
                .post(path(plan) + "/run", Map.of("seconds", 20, "after", id(locked)))
                .text())
        .contains("规划中已没有");
  }

  @Test
  void letsTheZonesOfTodayGoOnByNameWhateverTheirOrder() {
    JsonNode turned = ok(town.tryPlan(Map.of("zones", ZoningTown.zones("南片区", "西片区", "东片区"))));
    JsonNode present = ok(town.organiser.post(path(turned) + "/schemes/present", Map.of()));
    assertThat(zoneName(present, town.organs.get(0))).isEqualTo("东片区");
    assertThat(zoneName(present, town.organs.get(1))).isEqualTo("西片区");
    LocalDate day = LocalDate.now(Days.ZONE).plusDays(3);
    JsonNode signed = ok(town.sign(town.led(town.solved(turned, SOON)), Map.of("from", day)));
    for (UUID organ : town.organs) {
      UUID zone = Objects.requireNonNull(units.ancestors(Tree.PARTY, organ, day).getFirst()).id();
      switch (zoneName(signed, organ)) {
        case "东片区" -> assertThat(zone).isEqualTo(town.zones.get(0));
        case "西片区" -> assertThat(zone).isEqualTo(town.zones.get(1));
        default -> assertThat(zone).isNotIn(town.zones);
      }
    }
  }

  @Test
  void signsOnceWithLeadsAndBringsTheZonesIntoForceOnTheDay() {
    JsonNode scheme = town.solved(plan, SOON);
    LocalDate today = LocalDate.now(Days.ZONE);
    LocalDate day = today.plusDays(10);
    assertThat(town.sign(scheme, Map.of("from", day)).text()).contains("没有牵头单位");
    JsonNode led = town.led(scheme);
    assertThat(town.sign(led, Map.of("from", today.minusDays(1))).text()).contains("施行日");
    assertThat(town.organiser.post(path(id(led)) + "/signature", Map.of()).status()).isEqualTo(403);
    JsonNode signed = ok(town.sign(led, Map.of("from", day)));

    assertThat(signed.get("signed").get("sound").asBoolean()).isTrue();
    assertThat(signed.get("signed").get("hash").asString()).matches("[0-9a-f]{64}");
    assertThat(ok(town.organiser.get(path(id(led)))).get("signed").get("sound").asBoolean())
        .isTrue();
    for (UUID organ : town.organs) {
      assertThat(zone(organ, day)).isEqualTo(zoneName(signed, organ));
      assertThat(zone(organ, today)).isIn("东片区", "西片区");
    }
    assertThat(town.put(signed, town.organs.get(0), 0, Map.of("reason", "晚了")).text())
        .contains("已签发");
    assertThat(town.organiser.put(path(plan), Map.of("version", 1)).text()).contains("已签发");
    assertThat(town.organiser.post(path(plan) + "/run", SOON).text()).contains("已签发");
  }

  @Test
  void refusesADayThatIsNotLaterThanThatOfTheZonesSignedLast() {
    LocalDate day = LocalDate.now(Days.ZONE).plusDays(10);
    ok(town.sign(town.led(town.solved(plan, SOON)), Map.of("from", day)));
    JsonNode second = town.led(town.solved(town.plan(), SOON));
    assertThat(town.sign(second, Map.of("from", day.minusDays(5))).text())
        .contains("自 " + day + " 起施行");
    assertThat(town.sign(second, Map.of("from", day)).status()).isEqualTo(400);
    ok(town.sign(second, Map.of("from", day.plusDays(1))));
  }

  private String zone(UUID organ, LocalDate day) {
    return Objects.requireNonNull(units.ancestors(Tree.PARTY, organ, day).getFirst()).name();
  }

  private static String zoneName(JsonNode scheme, UUID organ) {
    return scheme.get("zones").get(zoneOf(scheme, organ)).get("name").asString();
  }

  @Test
  void asksForAReasonWhereWhatIsSignedDoesNotKeepTheRules() {
    JsonNode scheme = town.solved(plan, SOON);
    UUID unit = town.organs.get(0);
    JsonNode moved =
        ok(town.put(scheme, unit, (zoneOf(scheme, unit) + 1) % 3, Map.of("reason", "同在一个大院")));
    assertThat(moved.get("breaches").size()).isEqualTo(2);
    JsonNode led = town.led(moved);
    Map<String, Object> from = Map.of("from", LocalDate.now(Days.ZONE));
    assertThat(town.sign(led, from).text()).contains("不符合规则").contains("要求 3 至 3 个");
    JsonNode signed =
        ok(town.sign(led, Map.of("from", LocalDate.now(Days.ZONE), "remark", "试行一年")));
    assertThat(signed.get("signed").get("remark").asString()).isEqualTo("试行一年");
  }

  @Test
  void refusesWhatCannotBeAskedNamingFieldAndMend() {
    assertThat(town.tryPlan(Map.of("root", UUID.randomUUID())).text()).contains("root");
    List<Map<String, Object>> tooFew = List.of(Map.of("name", "一片区", "least", 1, "most", 4));
    assertThat(town.tryPlan(Map.of("zones", tooFew)).text()).contains("合计可容 1 至 4 个单位，参加规划的有 9 个");
    assertThat(town.tryPlan(Map.of("businessShare", 101)).text()).contains("businessShare");
    assertThat(town.organiser.post(path(plan) + "/run", Map.of("seconds", 0)).text())
        .contains("seconds");
    Client.Answer long9 =
        town.describe(
            town.organs.get(0), 1, List.of("一", "二", "三", "四", "五", "六", "七", "八", "九"), List.of());
    assertThat(long9.text()).contains("最多 8 个");
    assertThat(town.describe(town.organs.get(0), 0, List.of("民生"), List.of()).status())
        .isEqualTo(409);
  }

  @Test
  void endsARunEarlyAndKeepsWhatItHasFound() {
    ok(town.organiser.post(path(plan) + "/run", Map.of("seconds", 600)));
    town.organiser.delete(path(plan) + "/run");
    JsonNode end = town.over(plan);
    assertThat(end.get("state").asString()).isIn("DONE", "FAILED");
    assertThat(town.organiser.delete(path(plan) + "/run").text()).contains("没有在求解");
  }
}
