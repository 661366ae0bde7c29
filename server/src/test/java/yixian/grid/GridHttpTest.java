package yixian.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.geojson.GeoText;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Ids;
import yixian.kernel.Point;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.Lost;
import yixian.testing.People;

@HouseTest
class GridHttpTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Road road;
  @Autowired Grids grids;
  @Autowired Units units;
  @Autowired People people;

  private Village village;
  private Client editor;

  @BeforeEach
  void foundVillage() {
    village = new Village(road, grids, units);
    editor = people.hire("SYSTEM_ADMIN").browser();
  }

  @Test
  void foundsDrawsAndShowsAGrid() {
    Answer founded = editor.post("/api/grids", newGrid(1));
    assertThat(founded.status()).as(founded.text()).isEqualTo(200);
    String id = founded.json().path("id").asString();
    Answer drawn =
        editor.put(
            "/api/grids/" + id + "/shape",
            Map.of("version", 1, "geometry", json(GeoText.exact(village.square(0, 0, 2)))));
    assertThat(drawn.status()).as(drawn.text()).isEqualTo(200);
    assertThat(drawn.json().path("version").asInt()).isEqualTo(2);
    assertThat(drawn.json().path("geometry").path("type").asString()).isEqualTo("Polygon");
    JsonNode covering = editor.get(covering(1, 1)).json();
    assertThat(covering.path("grid").path("id").asString()).isEqualTo(id);
    JsonNode listed = editor.get("/api/grids?unit=" + village.unit).json();
    assertThat(listed.size()).isEqualTo(1);
    assertThat(listed.get(0).path("unit").path("id").asString()).isEqualTo(village.unit.toString());
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    Answer answer =
        editor.post(
            "/api/grids",
            Map.of(
                "code", "12", "name", "甲", "unit", village.unit, "division", village.division()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("不符合编码规则", "\"field\":\"code\"", "mend");
    assertThat(editor.post("/api/grids", Map.of("code", "1", "colour", "red")).text())
        .contains("不认识的字段");
  }

  @Test
  void makesAndRefusesCodesByThePatternThatWasSet() {
    JsonNode usual = editor.get("/api/grids/settings").json();
    try {
      JsonNode set = settings("[0-9]{12}W[0-9]{3}", 200, 600, usual.path("version").asInt()).json();
      assertThat(set.path("codePattern").asString()).isEqualTo("[0-9]{12}W[0-9]{3}");
      Lost.toSomebody(settings("[0-9]{15}", 300, 500, usual.path("version").asInt()));
      Answer refused = editor.post("/api/grids", newGrid(1));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text()).contains("不符合编码规则：[0-9]{12}W[0-9]{3}");
      Map<String, Object> wanted = new java.util.HashMap<>(newGrid(1));
      wanted.put("code", village.division() + "W001");
      Answer founded = editor.post("/api/grids", wanted);
      assertThat(founded.status()).as(founded.text()).isEqualTo(200);
      assertThat(founded.json().path("note").asString()).contains("200—600");
    } finally {
      JsonNode now = editor.get("/api/grids/settings").json();
      settings(
          usual.path("codePattern").asString(),
          usual.path("fewestHouseholds").asInt(),
          usual.path("mostHouseholds").asInt(),
          now.path("version").asInt());
    }
    assertThat(editor.post("/api/grids", newGrid(2)).status()).isEqualTo(200);
  }

  @Test
  void refusesSettingsThatNoGridCouldKeep() {
    int version = editor.get("/api/grids/settings").json().path("version").asInt();
    assertThat(settings("[0-9", 300, 500, version).text()).contains("不是有效的正则表达式");
    assertThat(settings(" ", 300, 500, version).text()).contains("编码规则没有填写");
    assertThat(settings("[0-9]{15}", 500, 300, version).text()).contains("户数上限小于下限");
    assertThat(settings("[0-9]{15}", 300, 500, version - 1).status()).isEqualTo(409);
  }

  private Answer settings(String pattern, int fewest, int most, int version) {
    return editor.put(
        "/api/grids/settings",
        Map.of(
            "codePattern",
            pattern,
            "fewestHouseholds",
            fewest,
            "mostHouseholds",
            most,
            "version",
            version));
  }

  @Test
  void answersTheSameIntentOnce() {
    UUID key = UUID.randomUUID();
    Answer first = editor.write("POST", "/api/grids", newGrid(1), key);
    Answer second = editor.write("POST", "/api/grids", newGrid(1), key);
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
  }

  @Test
  void keepsTheEditorOfAnotherTownOut() {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE);
    Client other = people.hire("SYSTEM_ADMIN", Ids.next()).browser();
    Answer answer = other.patch("/api/grids/" + grid.id(), Map.of("version", 1, "name", "别处的网格"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(grids.find(grid.id())).contains(grid);
  }

  @Test
  void findsTheGridOfAPlaceInEveryCoordinateSystem() {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 0.02));
    Point inside = new Point(village.west + 0.0001, village.south + 0.0001);
    for (CoordinateSystem system : CoordinateSystem.values()) {
      double[] shown = system.fromWgs84(inside);
      String path =
          "/api/grids/covering?longitude=%s&latitude=%s&system=%s"
              .formatted(shown[0], shown[1], system);
      assertThat(editor.get(path).json().path("grid").path("id").asString())
          .as("%s", system)
          .isEqualTo(grid.id().toString());
    }
  }

  @Test
  void answersTheMapOnceUntilItChanges() throws Exception {
    village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 1));
    Answer all = editor.get("/api/grids.geojson?unit=" + village.unit);
    assertThat(all.json().path("features").size()).isEqualTo(1);
    Answer none = editor.get("/api/grids.geojson?bbox=1,1,2,2");
    assertThat(none.json().path("features").size()).isZero();
    String box = "%s,%s,%s,%s".formatted(village.west, 19.9, village.west + 0.001, 20.1);
    assertThat(editor.get("/api/grids.geojson?bbox=" + box).json().path("features").size())
        .isEqualTo(1);
    assertThat(editor.get("/api/grids.geojson?bbox=1,2").status()).isEqualTo(400);
    assertThat(people.stranger().get("/api/map/boundaries.geojson").status()).isEqualTo(200);
  }

  @Test
  void bringsAMapInAndOutAgain() {
    ObjectNode map = collection();
    feature(map, 1, GeoText.exact(village.square(0, 0, 1)));
    feature(map, 2, GeoText.exact(village.square(1, 0, 1)));
    Answer tried = bring(map, true);
    assertThat(tried.json().path("accepted").asInt()).isEqualTo(2);
    assertThat(tried.json().path("faults").size()).isZero();
    assertThat(tried.json().path("picture").asString()).startsWith("<svg");
    assertThat(editor.get(covering(0.5, 0.5)).json().path("grid").isObject()).isFalse();
    Answer brought = bring(map, false);
    assertThat(brought.json().path("accepted").asInt()).as(brought.text()).isEqualTo(2);
    assertThat(editor.get(covering(0.5, 0.5)).json().path("grid").path("name").asString())
        .isEqualTo("第1网格");
  }

  @Test
  void readsMapsDrawnInOtherCoordinateSystems() {
    ObjectNode map = collection();
    double[] west = CoordinateSystem.GCJ02.fromWgs84(new Point(village.west, village.south));
    double[] east =
        CoordinateSystem.GCJ02.fromWgs84(new Point(village.west + 0.01, village.south + 0.01));
    feature(
        map,
        1,
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
            .formatted(west[0], west[1], east[0], east[1]));
    Answer answer =
        editor.post(
            "/api/grids/import",
            Map.of("featureCollection", map, "coordinateSystem", "GCJ02", "dryRun", false));
    assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(1);
    assertThat(editor.get(covering(0.5, 0.5)).json().path("grid").isObject()).isTrue();
    assertThat(editor.get(covering(1.05, 0.5)).json().path("grid").isObject()).isFalse();
  }

  @Test
  void tellsEveryBadFeatureWithItsRowAndWritesNothing() {
    ObjectNode map = collection();
    feature(map, 1, GeoText.exact(village.square(0, 0, 1)));
    feature(map, 2, square("[0,0],[2,2],[2,0],[0,2],[0,0]"));
    feature(map, 3, GeoText.exact(village.square(0.5, 0, 1)));
    feature(map, 4, "{\"type\":\"Point\",\"coordinates\":[120,32]}");
    feature(map, 5, square("[0,0],[1,0],[1,1],[0,1],[0,0.5]"));
    feature(map, 1, GeoText.exact(village.square(7, 7, 1)));
    feature(
        map, 7, "{\"type\":\"Polygon\",\"coordinates\":[[[32,120],[32,121],[33,121],[32,120]]]}");
    ((ObjectNode) map.path("features").get(6).path("properties")).put("colour", "red");
    Answer answer = bring(map, false);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("accepted").asInt()).isZero();
    expect(answer, 2, "自相交，位置");
    expect(answer, 3, "重叠");
    expect(answer, 4, "不是面");
    expect(answer, 5, "未闭合");
    expect(answer, 6, "与第 1 行重复");
    expect(answer, 7, "写反");
    expect(answer, 7, "colour");
    assertThat(grids.list(new GridQuery(Village.LONG_AGO.plusYears(9), village.unit, null, null)))
        .isEmpty();
    assertThat(answer.json().path("overlaps").get(0).path("squareMetres").asDouble())
        .isGreaterThan(100_000);
  }

  @Test
  void bringsTheGoodOnesInWhenAskedTo() {
    ObjectNode map = collection();
    feature(map, 1, GeoText.exact(village.square(0, 0, 1)));
    feature(map, 2, "{\"type\":\"Point\",\"coordinates\":[120,32]}");
    Answer answer =
        editor.post(
            "/api/grids/import",
            Map.of("featureCollection", map, "dryRun", false, "onlyGood", true));
    assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(1);
    assertThat(answer.json().path("faults").size()).isEqualTo(1);
    assertThat(editor.get(covering(0.5, 0.5)).json().path("grid").isObject()).isTrue();
  }

  @Test
  void pointsOutAGapBetweenTheGrids() {
    ObjectNode map = collection();
    String ring =
        square("[0,0],[3,0],[3,3],[0,3],[0,0]")
            .replace("]]}", "],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}");
    feature(map, 1, shifted(ring));
    Answer answer = bring(map, true);
    assertThat(answer.json().path("faults").size()).as(answer.text()).isZero();
    assertThat(answer.json().path("gaps").size()).isEqualTo(1);
    assertThat(answer.json().path("picture").asString()).contains("#f59e0b");
  }

  @Test
  void refusesAFileThatIsNoFeatureCollection() {
    Answer answer =
        editor.post("/api/grids/import", Map.of("featureCollection", Map.of("type", "Topology")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("不是 GeoJSON 要素集合");
  }

  private static void expect(Answer answer, int row, String text) {
    BiConsumer<JsonNode, List<String>> collect =
        (fault, found) -> {
          if (fault.path("row").asInt() == row) {
            found.add(fault.toString());
          }
        };
    List<String> found = new java.util.ArrayList<>();
    answer.json().path("faults").forEach(fault -> collect.accept(fault, found));
    assertThat(found)
        .as("row %s of %s", row, answer.text())
        .anyMatch(fault -> fault.contains(text));
  }

  private Map<String, Object> newGrid(int serial) {
    return Map.of(
        "code",
        village.division() + "%03d".formatted(serial),
        "name",
        "第" + serial + "网格",
        "unit",
        village.unit,
        "households",
        900);
  }

  private String covering(double column, double row) {
    return "/api/grids/covering?longitude=%s&latitude=%s"
        .formatted(village.west + column * 0.01, village.south + row * 0.01);
  }

  private Answer bring(ObjectNode map, boolean dryRun) {
    return editor.post("/api/grids/import", Map.of("featureCollection", map, "dryRun", dryRun));
  }

  private static ObjectNode collection() {
    ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
    collection.putArray("features");
    return collection;
  }

  private void feature(ObjectNode collection, int serial, String geometry) {
    ObjectNode feature = collection.withArray("features").addObject().put("type", "Feature");
    feature
        .putObject("properties")
        .put("code", village.division() + "%03d".formatted(serial))
        .put("name", "第" + serial + "网格")
        .put("kind", "综合")
        .put("unit", village.unit.toString());
    feature.set("geometry", json(geometry));
  }

  private static String square(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
  }

  /** Moves a ring drawn around the origin into the village's lattice. */
  private String shifted(String polygon) {
    ObjectNode read = (ObjectNode) json(polygon);
    read.path("coordinates")
        .forEach(
            ring ->
                ring.forEach(
                    position -> {
                      var pair = (tools.jackson.databind.node.ArrayNode) position;
                      pair.set(0, village.west + pair.get(0).asDouble() * 0.01);
                      pair.set(1, village.south + pair.get(1).asDouble() * 0.01);
                    }));
    return read.toString();
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
