package yixian.issue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.category.Category;
import yixian.issue.category.Kind;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Point;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.Lost;
import yixian.testing.People;

/**
 * Area x category x time, to a unit: the table as it is read, tried and changed over HTTP. Rules of
 * other tests hold in their own towns and are left where they are.
 */
@HouseTest
class RoutingHttpTest {

  private static final UUID STREETS = Category.idOf(Kind.MATTER, "06");
  private static final UUID OTHER_STREET_MATTER = Category.idOf(Kind.MATTER, "06001");
  private static final UUID FOREIGN_MATTER = Category.idOf(Kind.MATTER, "01001");

  /** Noon and eleven at night of a Monday. */
  private static final String NOON = "2026-03-02T04:00:00Z";

  private static final String NIGHT = "2026-03-02T15:00:00Z";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    Map<String, Object> narrow = rule(town.roads, "category", IssueTown.POTHOLE);
    Map<String, Object> wide = rule(town.water, "category", STREETS);
    first(narrow, wide);
    answers(trial(IssueTown.POTHOLE, NOON), town.roads, 1);
    answers(trial(OTHER_STREET_MATTER, NOON), town.water, 2);
    assertThat(none(trial(FOREIGN_MATTER, NOON))).contains("没有适用的规则");
    assertThat(none(trial(null, NOON))).contains("没有适用的规则");
    turnRound();
    answers(trial(IssueTown.POTHOLE, NOON), town.water, 1);
    answers(trial(OTHER_STREET_MATTER, NOON), town.water, 1);
  }

  @Test
  void aRuleHoldsInItsHoursOnly() {
    Map<String, Object> byNight = rule(town.water, "hours", "22:00-06:00");
    first(byNight, rule(town.roads, "category", null));
    answers(trial(IssueTown.POTHOLE, NIGHT), town.water, 1);
    answers(trial(IssueTown.POTHOLE, NOON), town.roads, 2);
    JsonNode shown = table().get("items").get(0);
    assertThat(shown.get("hours").asString()).isEqualTo("22:00-06:00");
    assertThat(shown.get("hoursName").asString()).isEqualTo("22:00-06:00");
    first(rule(town.water, "hours", "OFF"));
    assertThat(table().get("items").get(0).get("hoursName").asString()).isEqualTo("非工作时间");
    answers(trial(IssueTown.POTHOLE, NIGHT), town.water, 1);
  }

  @Test
  void aRuleHoldsInItsAreaOnly() {
    IssueTown neighbour = new IssueTown(road, units, grids, boundaries, routes, people);
    Map<String, Object> village = rule(town.roads, "area", town.village);
    first(village, rule(town.water, "category", null));
    answers(trial(IssueTown.POTHOLE, NOON), town.roads, 1);
    assertThat(none(trial(neighbour, IssueTown.POTHOLE, NOON))).contains("没有适用的规则");
    village.put("area", neighbour.village);
    first(village);
    answers(trial(neighbour, IssueTown.POTHOLE, NOON), town.roads, 1);
  }

  @Test
  void aRuleThatIsSwitchedOffIsPassedOver() {
    first(rule(town.roads, "enabled", false), rule(town.water, "category", null));
    answers(trial(IssueTown.POTHOLE, NOON), town.water, 2);
  }

  @Test
  void namesTheRowAndTheFieldOfEveryFaultAndChangesNothing() {
    JsonNode before = table();
    UUID nobody = UUID.randomUUID();
    Map<String, Object> hasty = rule(town.roads, "autoDispatch", true);
    Answer answer =
        put(
            before.get("version").asInt(),
            List.of(
                rule(town.roads, "category", nobody),
                rule(nobody, "category", null),
                rule(town.roads, "area", nobody),
                rule(town.roads, "why", " "),
                rule(town.roads, "why", "长".repeat(201)),
                hasty));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().get("faults").valueStream())
        .extracting(fault -> fault.get("row").asInt() + " " + fault.get("field").asString())
        .containsExactly("1 category", "2 unit", "3 area", "4 why", "5 why", "6 autoDispatch");
    assertThat(answer.json().get("faults").valueStream())
        .allSatisfy(fault -> assertThat(fault.get("mend").asString()).startsWith("请"));
    assertThat(table()).isEqualTo(before);
    hasty.put("autoAccept", true);
    first(hasty);
    assertThat(table().get("items").get(0).get("autoDispatch").asBoolean()).isTrue();
  }

  @Test
  void refusesHalfARuleStrangeHoursAndATableBeyondAllMeasure() {
    int version = table().get("version").asInt();
    Map<String, Object> half = new HashMap<>(Map.of("unit", town.roads));
    assertThat(put(version, List.of(half)).text()).contains("\"field\":\"rules[0].why\"");
    half = new HashMap<>(Map.of("why", "无单位"));
    assertThat(put(version, List.of(half)).text()).contains("\"field\":\"unit\"", "\"row\":1");
    assertThat(put(version, List.of(rule(town.roads, "hours", "夜间"))).text())
        .contains("\"field\":\"hours\"", "22:00-06:00");
    List<Map<String, Object>> many = Collections.nCopies(2_001, rule(town.roads, "category", null));
    assertThat(put(version, many).text()).contains("规则超过 2000 条");
    assertThat(table().get("version").asInt()).isEqualTo(version);
  }

  @Test
  void keepsTheTableOfWhoeverWasFaster() {
    int seen = table().get("version").asInt();
    first(rule(town.roads, "category", null));
    Answer late = put(seen, List.of());
    Lost.toSomebody(late);
    assertThat(late.json().get("detail").asString()).contains("派遣规则已被", "请刷新后再改");
    answers(trial(IssueTown.POTHOLE, NOON), town.roads, 1);
  }

  @Test
  void readsThePlaceOfATrialInTheSystemOfTheMapItCameFrom() {
    first(rule(town.roads, "area", town.village));
    double[] shown =
        CoordinateSystem.GCJ02.fromWgs84(new Point(town.longitude + 0.0095, town.latitude));
    Map<String, Object> asked = asked(town, IssueTown.POTHOLE, NOON);
    asked.put("longitude", shown[0]);
    asked.put("latitude", shown[1]);
    assertThat(none(ok(desk.post("/api/routing/trial", asked)))).contains("没有适用的规则");
    asked.put("system", "GCJ02");
    answers(ok(desk.post("/api/routing/trial", asked)), town.roads, 1);
  }

  /** Puts these before all the rules there are. */
  private void first(Map<?, ?>... rules) {
    JsonNode now = table();
    List<Object> all = new ArrayList<>(List.of(rules));
    now.get("items").forEach(each -> all.add(edit(each)));
    ok(put(now.get("version").asInt(), all));
  }

  /** The first two rules change places. */
  private void turnRound() {
    JsonNode now = table();
    List<Object> all = new ArrayList<>();
    now.get("items").forEach(each -> all.add(edit(each)));
    Collections.swap(all, 0, 1);
    ok(put(now.get("version").asInt(), all));
  }

  private Answer put(int version, List<?> rules) {
    return desk.put("/api/routing", Map.of("version", version, "rules", rules));
  }

  private JsonNode table() {
    return ok(desk.get("/api/routing"));
  }

  /** A rule of this town to the unit, with one more thing said. */
  private Map<String, Object> rule(UUID unit, String field, @Nullable Object said) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("area", town.town);
    rule.put("unit", unit);
    rule.put("why", "本镇约定");
    rule.put(field, said);
    return rule;
  }

  private static Map<String, Object> edit(JsonNode shown) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("id", shown.get("id").asString());
    for (String field : List.of("area", "category", "unit")) {
      rule.put(field, shown.hasNonNull(field) ? shown.get(field).get("id").asString() : null);
    }
    rule.put("hours", shown.hasNonNull("hours") ? shown.get("hours").asString() : null);
    rule.put("why", shown.get("why").asString());
    for (String field : List.of("autoAccept", "autoDispatch", "enabled")) {
      rule.put(field, shown.get(field).asBoolean());
    }
    return rule;
  }

  private JsonNode trial(@Nullable UUID category, String at) {
    return trial(town, category, at);
  }

  private JsonNode trial(IssueTown where, @Nullable UUID category, String at) {
    return ok(desk.post("/api/routing/trial", asked(where, category, at)));
  }

  private static Map<String, Object> asked(IssueTown where, @Nullable UUID category, String at) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("longitude", where.longitude);
    asked.put("latitude", where.latitude);
    asked.put("category", category);
    asked.put("at", at);
    return asked;
  }

  private static void answers(JsonNode answer, UUID unit, int position) {
    assertThat(answer.get("unit").get("id").asString()).isEqualTo(unit.toString());
    assertThat(answer.get("rule").asString()).isEqualTo("第 " + position + " 条");
    assertThat(answer.get("why").asString()).isEqualTo("规则第 " + position + " 条：本镇约定");
  }

  private static String none(JsonNode answer) {
    assertThat(answer.hasNonNull("unit")).isFalse();
    assertThat(answer.hasNonNull("rule")).isFalse();
    return answer.get("why").asString();
  }
}
