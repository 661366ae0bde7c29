package yixian.grid.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.kernel.Days;
import yixian.kernel.Point;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class PlanningHttpTest {

  private static final Map<String, Object> ASKED = Map.of("seconds", 10, "least", 150, "most", 250);
  private static final String ROOT = "/api/grid-planning";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired People people;
  private BlockTown town;
  private Client keeper;

  @BeforeEach
  void foundATown() {
    town = new BlockTown(road, units, boundaries);
    keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  private Client.Answer bring(List<Map<String, Object>> features) {
    return keeper.post(
        ROOT + "/surveys",
        Map.of(
            "name",
            "示范镇地块",
            "town",
            town.town(),
            "featureCollection",
            Map.of("type", "FeatureCollection", "features", features)));
  }

  private String survey() {
    return ok(bring(town.blocks())).get("line").get("id").asString();
  }

  private JsonNode solved(String survey, Map<String, Object> asked) {
    ok(keeper.post(ROOT + "/surveys/" + survey + "/run", asked));
    for (int tries = 0; tries < 600; tries++) {
      JsonNode progress = ok(keeper.get(ROOT + "/surveys/" + survey + "/run"));
      if (progress.hasNonNull("kept")) {
        return ok(keeper.get(ROOT + "/layouts/" + progress.get("kept").asString()));
      }
      if (progress.get("state").asString().equals("FAILED")) {
        throw new AssertionError(progress.toString());
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("The search did not end");
  }

  @Test
  void dividesVillageByVillageIntoGridsInOnePieceWithTheDedicatedOnesCarvedOut() {
    JsonNode layout = solved(survey(), ASKED);
    assertThat(layout.get("line").get("grids").asInt()).isEqualTo(4);
    assertThat(layout.get("line").get("dedicated").asInt()).isEqualTo(1);
    assertThat(layout.get("line").get("outside").asInt()).isZero();
    for (JsonNode grid : layout.get("grids")) {
      assertThat(grid.get("whole").asBoolean()).isTrue();
      assertThat(grid.get("compactness").asDouble()).isBetween(0.2, 0.8);
      assertThat(grid.get("shape").get("type").asString()).isEqualTo("Polygon");
    }
    assertThat(layout.get("line").get("proof").asString()).contains("划分");
  }

  @Test
  void tellsEveryBadRowWithItsMendAndBringsInNothing() {
    List<Map<String, Object>> features = new ArrayList<>(town.blocks());
    features.set(0, town.feature("a-0-0", "很多", 0, 0, null));
    features.set(2, town.feature("a-0-1", "20", 0, 2, null));
    features.set(3, town.feature("a-9-9", "20", 30, 30, null));
    Client.Answer refused = bring(features);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text())
        .contains("第 1 行：户数“很多”不是不小于 0 的整数")
        .contains("第 3 行：地块编号“a-0-1”与第 2 行相同")
        .contains("第 4 行：地块不在本镇街任何村居的界线之内");
  }

  private Client.Answer bringTable(List<String> rows) {
    return keeper.post(
        ROOT + "/surveys",
        Map.of("name", "示范镇地块表", "town", town.town(), "table", String.join("\n", rows)));
  }

  @Test
  void bringsInATableOfBlocksAsAMap() {
    List<String> rows = new ArrayList<>(List.of("编号,户数,边界,专属网格"));
    rows.addAll(town.rows());
    JsonNode survey = ok(bringTable(rows));
    assertThat(survey.get("blocks").asInt()).isEqualTo(72);
    assertThat(survey.get("villages").asInt()).isEqualTo(2);
    assertThat(survey.get("dedicated").asInt()).isEqualTo(1);
    JsonNode layout = solved(survey.get("line").get("id").asString(), ASKED);
    assertThat(layout.get("line").get("outside").asInt()).isZero();
  }

  @Test
  void tellsWhatIsWrongWithATableByTheRowsOfTheSheet() {
    List<String> rows = new ArrayList<>(List.of("编号,户数,边界,专属网格"));
    rows.addAll(town.rows());
    rows.set(1, "a-0-0,很多,\"" + town.outline(0, 0) + "\",");
    rows.set(2, "a-0-1,20,四至不详,");
    rows.set(4, rows.get(3));
    assertThat(bringTable(rows).text())
        .contains("第 2 行：户数“很多”不是不小于 0 的整数", "第 3 行：边界不是 WKT 面", "第 5 行：地块编号“a-0-2”与第 4 行相同");
    List<String> apart = List.of(rows.getFirst(), rows.get(4), rows.get(6));
    assertThat(bringTable(apart).text()).contains("第 2 行：地块“a-0-2”与其他地块没有公共边", "第 3 行：地块“a-0-5”");
    assertThat(bringTable(List.of("编号,户数", "a,1")).text()).contains("第 1 行缺少列：边界");
  }

  @Test
  void movesABlockOnlyWhereBothGridsStayInOnePieceAndSaysWhatItCosts() {
    JsonNode layout = solved(survey(), ASKED);
    String path = ROOT + "/layouts/" + layout.get("line").get("id").asString();
    JsonNode movable = null;
    JsonNode choice = null;
    String refusals = "";
    for (Map<String, Object> each : town.blocks()) {
      JsonNode block = ok(keeper.get(path + "/block?code=" + BlockTown.code(each)));
      for (JsonNode one : block.get("choices")) {
        if (one.hasNonNull("refusal")) {
          refusals += one.get("refusal").asString();
        } else {
          movable = block;
          choice = one;
        }
      }
    }
    assertThat(refusals).contains("网格不能跨村").contains("专属网格");
    assertThat(movable).isNotNull();
    Map<String, Object> put =
        new HashMap<>(
            Map.of(
                "version", 1,
                "block", java.util.Objects.requireNonNull(movable).get("code").asString(),
                "grid", java.util.Objects.requireNonNull(choice).get("grid").asInt()));
    assertThat(keeper.put(path + "/blocks", put).text()).contains("写明理由");
    put.put("reason", "同一条巷子");
    JsonNode moved = ok(keeper.put(path + "/blocks", put));
    assertThat(moved.get("moved").get(0).get("reason").asString()).isEqualTo("同一条巷子");
    assertThat(moved.get("line").get("moved").asInt()).isEqualTo(1);
    assertThat(keeper.put(path + "/blocks", put).status()).isEqualTo(409);
    put.put("version", 2);
    put.put("grid", 4);
    assertThat(keeper.put(path + "/blocks", put).text()).contains("专属网格");
  }

  @Test
  void drawsTheSignedGridsFromTheDayAndMendsThemLaterWithFewChanges() {
    LocalDate today = LocalDate.now(Days.ZONE);
    String first = survey();
    JsonNode layout = solved(first, ASKED);
    String path = ROOT + "/layouts/" + layout.get("line").get("id").asString();
    assertThat(
            keeper
                .post(path + "/signature", Map.of("version", 1, "from", today.minusDays(1)))
                .text())
        .contains("施行日");
    JsonNode signed = ok(keeper.post(path + "/signature", Map.of("version", 1, "from", today)));
    assertThat(signed.get("signed").get("sound").asBoolean()).isTrue();
    assertThat(ok(keeper.get(path)).get("signed").get("sound").asBoolean()).isTrue();
    Point inside = town.inside(0, 0);
    assertThat(grids.covering(inside)).isPresent();
    assertThat(grids.covering(town.inside(BlockTown.MARKET, BlockTown.MARKET)).orElseThrow().name())
        .isEqualTo("农贸市场专属网格");
    assertThat(keeper.post(ROOT + "/surveys/" + first + "/run", ASKED).text()).contains("已签发");

    String second = survey();
    JsonNode present = ok(keeper.post(ROOT + "/surveys/" + second + "/layouts/present", ASKED));
    assertThat(present.get("line").get("grids").asInt()).isEqualTo(4);
    assertThat(present.get("line").get("changed").asDouble()).isZero();
    Map<String, Object> kept = new HashMap<>(ASKED);
    kept.put("keep", 1000);
    assertThat(solved(second, kept).get("line").get("changed").asDouble()).isZero();
  }

  @Test
  void refusesADayThatIsNotLaterThanThatOfTheLayoutSignedLast() {
    LocalDate day = LocalDate.now(Days.ZONE).plusDays(10);
    ok(sign(solved(survey(), ASKED), day));
    JsonNode second = solved(survey(), ASKED);
    assertThat(sign(second, day.minusDays(5)).text()).contains("自 " + day + " 起施行");
    assertThat(sign(second, day).status()).isEqualTo(400);
    ok(sign(second, day.plusDays(1)));
  }

  private Client.Answer sign(JsonNode layout, LocalDate from) {
    String path = ROOT + "/layouts/" + layout.get("line").get("id").asString();
    return keeper.post(path + "/signature", Map.of("version", 1, "from", from));
  }

  @Test
  void refusesARangeThatIsNone() {
    String survey = survey();
    assertThat(
            keeper
                .post(
                    ROOT + "/surveys/" + survey + "/run",
                    Map.of("seconds", 5, "least", 500, "most", 300))
                .text())
        .contains("下限不大于上限");
  }
}
