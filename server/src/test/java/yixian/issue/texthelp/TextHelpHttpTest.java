package yixian.issue.texthelp;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/**
 * Text help is off until trained and switched on; its figures open; it suggests and never sends.
 */
@HouseTest
class TextHelpHttpTest {

  /** Made-up words that no other test writes. */
  private static final String LOUD = "锣鼓喧天彻夜不歇";

  private static final String WET = "沟渠青苔漫溢湿滑";

  private static final String COLUMNS =
      """
      select string_agg(quote_ident(column_name), ',') from information_schema.columns
       where table_schema = 'issue' and table_name = 'issues' and is_generated = 'NEVER'
      """;

  private static final String CLOSED_ALIKE =
      """
      insert into issue.issues (%1$s)
      select %1$s from (
        select (jsonb_populate_record(i, jsonb_build_object(
          'id', gen_random_uuid(), 'code', 'T' || left(gen_random_uuid()::text, 18), 'state', 'CLOSED', 'summary', ?::text,
          'category', ?::text, 'unit', ?::text, 'closed_at', now(), 'reported_at', i.reported_at - n * interval '1 second'))).*
          from issue.issues i, generate_series(1, 120) n where i.id = ?) alike
      """;

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client keeper;
  private Client desk;
  private UUID other;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    keeper = people.hire("DISPATCHER").browser();
    desk = town.dispatcher().browser();
    other = anotherCategory();
  }

  @AfterEach
  void off() {
    for (About about : About.values()) {
      use(about, null);
    }
  }

  @Test
  void suggestsOnlyOnceTrainedAndSwitchedOn() {
    closedAlike();
    assertThat(suggested()).isEmpty();
    JsonNode category = trained(About.CATEGORY);
    assertThat(suggested()).isEmpty();
    use(About.CATEGORY, category.get("id").asString());
    JsonNode first = suggested().get(0);
    assertThat(first.get("category").get("id").asString()).isEqualTo(other.toString());
    assertThat(first.get("why").asString()).contains("锣鼓", "多归此类", "%");
    use(About.CATEGORY, null);
    assertThat(suggested()).isEmpty();
  }

  @Test
  void everyFigureOfAnExamOpensIntoTheIssuesThatItCounts() {
    closedAlike();
    JsonNode category = trained(About.CATEGORY);
    assertThat(category.get("asked").asInt()).isEqualTo(category.get("lessons").asInt() / 5);
    assertThat(category.get("first").asInt()).isGreaterThan(category.get("plainFirst").asInt());
    String id = category.get("id").asString();
    for (String figure : new String[] {"first", "third"}) {
      assertThat(opened(id, figure)).hasSize(Math.min(200, category.get(figure).asInt()));
    }
    assertThat(opened(id, "wrong").size())
        .isEqualTo(Math.min(200, category.get("asked").asInt() - category.get("third").asInt()));
    JsonNode tallies = ok(keeper.get("/api/text-help/classifiers/" + id + "/tallies"));
    assertThat(tallies.valueStream().mapToInt(each -> each.get("asked").asInt()).sum())
        .isEqualTo(category.get("asked").asInt());
    String of = tallies.get(0).get("actual").get("id").asString();
    assertThat(opened(id, "all&actual=" + of).size())
        .isEqualTo(Math.min(200, tallies.get(0).get("asked").asInt()));
    assertThat(keeper.get("/api/text-help/classifiers/" + id + "/answers?which=some").status())
        .isEqualTo(400);
  }

  @Test
  void namesAUnitWhereNoRuleDoesAndLeavesTheSendingToPeople() {
    closedAlike();
    use(About.UNIT, trained(About.UNIT).get("id").asString());
    JsonNode sheet = town.report(desk, LOUD);
    assertThat(sheet.get("suggestedUnit").get("unit").get("id").asString())
        .isEqualTo(town.roads.toString());
    assertThat(sheet.get("suggestedUnit").get("why").asString()).contains("请人工确认");
    assertThat(sheet.get("state").asString()).isEqualTo("REPORTED");
  }

  @Test
  void isForWhoKeepsCategoriesAndRulesOfTheWholeDistrict() {
    Client clerk = town.clerk(town.roads).browser();
    assertThat(clerk.get("/api/text-help").status()).isEqualTo(403);
    assertThat(clerk.post("/api/text-help/UNIT/training", Map.of()).status()).isEqualTo(403);
    assertThat(
            ok(keeper.get("/api/text-help")).valueStream().map(each -> each.get("name").asString()))
        .containsExactly("事件分类", "承办单位");
  }

  @Test
  void refusesAClassifierOfTheOtherKind() {
    closedAlike();
    String category = trained(About.CATEGORY).get("id").asString();
    assertThat(keeper.put("/api/text-help/UNIT/use", Map.of("classifier", category)).status())
        .isEqualTo(404);
  }

  private JsonNode suggested() {
    return ok(
        desk.get(
            "/api/issues/suggestion?summary=" + URLEncoder.encode(LOUD, StandardCharsets.UTF_8)));
  }

  private JsonNode opened(String id, String which) {
    return ok(keeper.get("/api/text-help/classifiers/" + id + "/answers?which=" + which));
  }

  private void use(About about, @org.jspecify.annotations.Nullable String id) {
    Map<String, Object> use = new HashMap<>();
    use.put("classifier", id);
    ok(keeper.put("/api/text-help/" + about + "/use", use));
  }

  /** The latest training, once it has ended well. */
  private JsonNode trained(About about) {
    ok(keeper.post("/api/text-help/" + about + "/training", Map.of()));
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < until) {
      JsonNode help = ok(keeper.get("/api/text-help")).get(about.ordinal());
      if (help.get("training").get("state").asString().equals("DONE")) {
        return help.get("trained").get(0);
      }
      assertThat(help.get("training").get("state").asString()).isEqualTo("RUNNING");
    }
    throw new AssertionError("The training did not end");
  }

  private UUID anotherCategory() {
    return ok(desk.get("/api/categories"))
        .valueStream()
        .filter(each -> each.get("leaf").asBoolean() && !each.get("retired").asBoolean())
        .map(each -> UUID.fromString(each.get("id").asString()))
        .filter(each -> !each.equals(IssueTown.POTHOLE))
        .findFirst()
        .orElseThrow();
  }

  /** Twelve dozen closed ones of each kind, as if the district had worked for a while. */
  private void closedAlike() {
    UUID model = UUID.fromString(town.report(desk, "样件").get("id").asString());
    try (Connection owner = Ledger.owner()) {
      String columns;
      try (PreparedStatement asked = owner.prepareStatement(COLUMNS);
          ResultSet found = asked.executeQuery()) {
        found.next();
        columns = found.getString(1);
      }
      for (boolean loud : new boolean[] {true, false}) {
        try (PreparedStatement copies = owner.prepareStatement(CLOSED_ALIKE.formatted(columns))) {
          copies.setString(1, loud ? LOUD : WET);
          copies.setString(2, (loud ? other : IssueTown.POTHOLE).toString());
          copies.setString(3, (loud ? town.roads : town.water).toString());
          copies.setObject(4, model);
          assertThat(copies.executeUpdate()).isEqualTo(120);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
