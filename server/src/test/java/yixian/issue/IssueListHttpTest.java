package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.category.Categories;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** Bulk moves, similar issues, suggestions, saved views, the workbook, the map. */
@HouseTest
class IssueListHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Categories categories;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void movesManyAtOnceEachWithItsOwnOutcome() {
    JsonNode first = town.report(desk, "甲处破损");
    JsonNode second = town.report(desk, "乙处破损");
    move(desk, second, "accept", Map.of());
    JsonNode answer =
        ok(
            desk.post(
                "/api/issues/bulk",
                Map.of("move", "accept", "items", List.of(item(first), item(second)))));
    assertThat(answer.get("done").get(0)).isEqualTo(first.get("id"));
    assertThat(answer.get("done")).hasSize(1);
    assertThat(answer.get("failed").get(0).get("code").asString()).isEqualTo("conflict");
  }

  private static Map<String, Object> item(JsonNode sheet) {
    return Map.of("id", sheet.get("id").asString(), "version", sheet.get("version").asInt());
  }

  @Test
  void showsWhatMayBeTheSameThingNearby() {
    JsonNode sheet = town.report(desk, "幸福路口路面塌陷");
    String place = "longitude=" + town.longitude + "&latitude=" + (town.latitude + 0.001);
    JsonNode similar =
        ok(desk.get("/api/issues/similar?" + place + "&summary=" + encoded("路面塌陷了")));
    assertThat(similar.get(0).get("id")).isEqualTo(sheet.get("id"));
    assertThat(similar.get(0).get("metres").asInt()).isBetween(100, 120);
    String far = "longitude=" + town.longitude + "&latitude=" + (town.latitude + 0.003);
    assertThat(ok(desk.get("/api/issues/similar?" + far + "&summary=" + encoded("路面塌陷了"))))
        .isEmpty();
  }

  @Test
  void suggestsTheCategoryAndSaysWhy() {
    JsonNode suggestions = ok(desk.get("/api/issues/suggestion?summary=" + encoded("道路破损有个坑")));
    assertThat(suggestions.get(0).get("category").get("id").asString())
        .isEqualTo(IssueTown.POTHOLE.toString());
    assertThat(suggestions.get(0).get("why").asString()).contains("道路");
  }

  @Test
  void keepsFiltersForTheirOwnerOnly() {
    JsonNode view = ok(desk.post("/api/views", Map.of("name", "超期未结", "query", "overdue=true")));
    assertThat(ok(desk.get("/api/views")).get(0).get("name").asString()).isEqualTo("超期未结");
    Client other = town.dispatcher().browser();
    assertThat(ok(other.get("/api/views"))).isEmpty();
    assertThat(other.delete("/api/views/" + view.get("id").asString()).status()).isEqualTo(404);
    ok(desk.delete("/api/views/" + view.get("id").asString()));
    assertThat(ok(desk.get("/api/views"))).isEmpty();
  }

  @Test
  void streamsAWorkbookWithinTheScopeAndWithoutFormulas() throws Exception {
    town.report(desk, "=HYPERLINK(\"http://x\")");
    town.report(desk, "第二件");
    Client overseer = people.hire("OVERSEER", town.town).browser();
    byte[] book = overseer.bytes("/api/issues/export.xlsx");
    try (var read =
            new org.dhatim.fastexcel.reader.ReadableWorkbook(
                new java.io.ByteArrayInputStream(book));
        var rows = read.getFirstSheet().openStream()) {
      List<String> summaries = rows.map(row -> row.getCellText(3)).toList();
      assertThat(summaries).containsExactly("事情经过", "第二件", "'=HYPERLINK(\"http://x\")");
    }
  }

  @Test
  void showsLightsOnTheMapInsideTheBox() {
    JsonNode sheet = town.report(desk, "地图上的一点");
    Client worker = town.gridWorker().browser();
    double x = town.longitude;
    double y = town.latitude;
    String box = "bbox=" + (x - 0.001) + "," + (y - 0.001) + "," + (x + 0.001) + "," + (y + 0.001);
    JsonNode points = ok(worker.get("/api/issues/map?" + box));
    assertThat(points).hasSize(1);
    assertThat(points.get(0).get("light").asString()).isEqualTo("GREEN");
    assertThat(points.get(0).get("id")).isEqualTo(sheet.get("id"));
    assertThat(ok(worker.get("/api/issues/map?bbox=1,1,2,2"))).isEmpty();
  }

  @Test
  void givesAPageWithoutItsTotalAndTheTotalApart() {
    for (int i = 0; i < 3; i++) {
      town.report(desk, "路面塌陷");
    }
    for (String asked : List.of("", "&q=路面塌陷", "&sort=deadline")) {
      JsonNode page = ok(desk.get("/api/issues?limit=2&counted=false" + asked));
      assertThat(page.get("total").asInt()).isEqualTo(2);
      assertThat(page.get("totalCapped").asBoolean()).isTrue();
      JsonNode total = ok(desk.get("/api/issues/total?limit=2" + asked));
      assertThat(total.get("count"))
          .isEqualTo(ok(desk.get("/api/issues?limit=2" + asked)).get("total"));
      assertThat(total.get("more").asBoolean()).isFalse();
    }
  }

  @Test
  void pagesThroughAClassAndThroughTheClassesAboveItWithinTheScope() {
    UUID above = categories.book().find(IssueTown.POTHOLE).orElseThrow().parent();
    List<String> ours = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      JsonNode sheet = town.report(desk, "第" + i + "处破损");
      move(desk, sheet, "dispatch", Map.of("unit", i % 2 == 0 ? town.roads : town.water));
      if (i % 2 == 0) {
        ours.addFirst(sheet.get("id").asString());
      }
    }
    Client clerk = town.clerk(town.roads).browser();
    for (UUID asked : List.of(IssueTown.POTHOLE, above)) {
      String query = "/api/issues?limit=2&category=" + asked;
      JsonNode first = ok(clerk.get(query));
      JsonNode second = ok(clerk.get(query + "&cursor=" + first.get("next").asString()));
      assertThat(first.get("total").asInt()).isEqualTo(3);
      assertThat(ids(first)).containsExactlyElementsOf(ours.subList(0, 2));
      assertThat(ids(second)).containsExactly(ours.getLast());
      assertThat(second.has("next")).isFalse();
    }
  }

  private static List<String> ids(JsonNode page) {
    return page.get("items").valueStream().map(each -> each.get("id").asString()).toList();
  }

  @Test
  void countsByStateAndLight() {
    town.report(desk, "一");
    move(desk, town.report(desk, "二"), "accept", Map.of());
    Client worker = town.gridWorker().browser();
    JsonNode states = ok(worker.get("/api/issues/counts?group=state"));
    assertThat(states.findValuesAsString("key")).containsExactly("REPORTED", "ACCEPTED");
    JsonNode lights = ok(worker.get("/api/issues/counts?group=light"));
    assertThat(
            StreamSupport.stream(lights.spliterator(), false)
                .filter(each -> each.get("key").asString().equals("GREEN"))
                .findFirst()
                .orElseThrow()
                .get("count")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void refusesAFilterThatMakesNoSense() {
    JsonNode refusal = desk.get("/api/issues?state=NOWHERE").json();
    assertThat(refusal.get("status").asInt()).isEqualTo(400);
    assertThat(refusal.get("faults").get(0).get("field").asString()).isEqualTo("state");
    assertThat(desk.get("/api/issues?cursor=xyz").status()).isEqualTo(400);
    assertThat(desk.get("/api/issues?near=1,2").status()).isEqualTo(400);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
