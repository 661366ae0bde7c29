package yixian.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.geojson.GeoText;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** The life of a grid on its sheet, and what anybody is shown of where it lies. */
@HouseTest
class GridEndingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Road road;
  @Autowired Grids grids;
  @Autowired Duties duties;
  @Autowired Units units;
  @Autowired People people;
  @Autowired Clock clock;

  private Village village;
  private Client editor;

  @BeforeEach
  void foundVillage() {
    village = new Village(road, grids, units);
    editor = people.hire("SYSTEM_ADMIN").browser();
  }

  @Test
  void aGridEndsWithTheDutiesInItAndSaysWhy() {
    LocalDate today = Days.today(clock);
    Grid grid = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 1));
    Actor house = Actor.system("测试");
    Period always = new Period(Village.LONG_AGO, null);
    UUID person = Ids.next();
    village.deed(
        UUID.class, () -> duties.assign(house, grid.id(), person, DutyRole.STAFF, always).id());
    int version = editor.get("/api/grids/" + grid.id()).json().path("version").asInt();
    Answer ended = end(grid, version, today, " 并入第2网格 ");
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    assertThat(ended.json().path("until").asString()).isEqualTo(today.toString());
    assertThat(ended.json().path("endedWhy").asString()).isEqualTo("并入第2网格");
    assertThat(duties.gridsOf(person)).isEmpty();
    assertThat(covering(0.5, 0.5).path("grid").isObject()).isFalse();
    assertThat(Ledger.of("grid.end", grid.id().toString())).hasSize(1);
    Answer again = end(grid, ended.json().path("version").asInt(), today, "再次终止");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("已于 " + today + " 终止");
  }

  @Test
  void anEndNeedsItsReasonItsDayAndTheVersionSeen() {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE);
    LocalDate today = Days.today(clock);
    assertThat(end(grid, 1, today, " ").text()).contains("终止原因没有填写", "\"field\":\"reason\"");
    assertThat(end(grid, 1, Village.LONG_AGO, "并入").text())
        .contains("不晚于启用日期", "\"field\":\"until\"");
    assertThat(editor.post(path(grid) + "/end", Map.of("version", 1)).text()).contains("终止日期没有填写");
    assertThat(end(grid, 7, today, "并入").status()).isEqualTo(409);
  }

  @Test
  void gridsBelowGoFirstOrAreMoved() {
    Grid above = village.found(1, GridKind.COMPREHENSIVE);
    Grid below = village.found(2, GridKind.COMPREHENSIVE);
    LocalDate today = Days.today(clock);
    Answer put = editor.patch(path(below), Map.of("version", 1, "parent", above.id()));
    assertThat(put.json().path("above").path("name").asString()).as(put.text()).isEqualTo("第1网格");
    Answer refused = end(above, 1, today, "合并");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("之下还有 1 个网格（如“第2网格”）");
    Answer loose =
        editor.patch(path(below), Map.of("version", 2, "withoutParent", true, "kind", "DEDICATED"));
    assertThat(loose.json().has("above")).as(loose.text()).isFalse();
    assertThat(loose.json().path("kind").asString()).isEqualTo("DEDICATED");
    assertThat(end(above, 1, today, "合并").status()).isEqualTo(200);
  }

  @Test
  void anybodySeesWhereAPublishedGridLies() {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 1));
    village.found(2, GridKind.COMPREHENSIVE, village.square(1, 0, 1));
    Grid undrawn = village.found(3, GridKind.COMPREHENSIVE);
    editor.patch(
        path(grid),
        Map.of("version", grids.find(grid.id()).orElseThrow().version(), "name", "<甲>&\"乙\""));
    Client stranger = people.stranger();
    Answer picture = stranger.get("/api/public/grids/" + grid.code() + "/outline.svg");
    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.text())
        .startsWith("<svg")
        .contains("第2网格", "&lt;甲>&amp;&quot;乙&quot;")
        .doesNotContain("<甲>");
    Answer none = stranger.get("/api/public/grids/" + undrawn.code() + "/outline.svg");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.text()).contains("没有找到网格的范围");
  }

  @Test
  void boundariesOfDivisionsAreTriedWithAPictureAndBroughtInByWhoKeepsTheWholeDistrict() {
    Map<String, Object> good = feature(village.division(), "VILLAGE");
    Answer tried = bring(editor, true, good, feature("12", "HAMLET"));
    assertThat(tried.status()).as(tried.text()).isEqualTo(200);
    assertThat(tried.json().path("accepted").asInt()).isOne();
    assertThat(tried.json().path("picture").asString()).startsWith("<svg").contains("<path");
    assertThat(tried.text()).contains("区划代码不是 12 位数字", "不认识的区划层级");
    Client elsewhere = people.hire("SYSTEM_ADMIN", village.unit).browser();
    assertThat(bring(elsewhere, false, good).status()).isEqualTo(403);
    assertThat(bring(editor, false, good).json().path("accepted").asInt()).isOne();
    String drawn = people.stranger().get("/api/map/boundaries.geojson").text();
    assertThat(drawn).contains(village.division());
  }

  private Answer bring(Client who, boolean dryRun, Object... features) {
    Map<String, Object> collection =
        Map.of("type", "FeatureCollection", "features", List.of(features));
    return who.post(
        "/api/map/boundaries/import", Map.of("featureCollection", collection, "dryRun", dryRun));
  }

  private Map<String, Object> feature(String code, String level) {
    return Map.of(
        "type",
        "Feature",
        "properties",
        Map.of("code", code, "name", "测试村", "level", level),
        "geometry",
        JSON.readTree(GeoText.exact(village.square(0, 0, 3))));
  }

  private Answer end(Grid grid, int version, LocalDate until, String reason) {
    return editor.post(
        path(grid) + "/end",
        Map.of("version", version, "until", until.toString(), "reason", reason));
  }

  private JsonNode covering(double column, double row) {
    return editor
        .get(
            "/api/grids/covering?longitude=%s&latitude=%s"
                .formatted(village.west + column * 0.01, village.south + row * 0.01))
        .json();
  }

  private static String path(Grid grid) {
    return "/api/grids/" + grid.id();
  }
}
