package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.time.LocalDate;
import java.time.ZoneId;
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
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/**
 * One capture, many uses: what people do to an issue moves the board, and the board opens into it.
 */
@HouseTest
class IssueCountedTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;
  private Client roads;
  private Client village;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    roads = people.hire("UNIT_LEADER", town.roads).browser();
    village = people.hire("UNIT_LEADER", town.village).browser();
  }

  @Test
  void movesTheBoardFromReportToClosingAndOpensIntoTheIssue() {
    JsonNode sheet = town.report(desk, "路面破损待修");
    assertThat(figure(village, "FILING")).isEqualTo("0/1");
    sheet = move(desk, sheet, "accept", Map.of());
    assertThat(figure(village, "FILING")).isEqualTo("1/1");
    assertThat(figure(roads, "HANDLING")).isEqualTo("0/0");
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads, "reason", "道路归交通"));
    assertThat(figure(roads, "HANDLING")).isEqualTo("0/1");
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "已修补"));
    assertThat(figure(roads, "HANDLING_IN_TIME")).isEqualTo("1/1");
    sheet = move(desk, sheet, "pass-check", Map.of());
    sheet = move(desk, sheet, "close", Map.of());
    assertThat(figure(roads, "CLOSING_IN_TIME")).isEqualTo("1/1");
    JsonNode opened =
        ok(
            roads.get(
                "/api/indicators/CLOSING_IN_TIME/records?part=numerator&by=unit&key="
                    + town.roads
                    + "&"
                    + span()));
    assertThat(opened.get("total").asInt()).isEqualTo(1);
    JsonNode issue = opened.get("items").get(0).get("issue");
    assertThat(issue.get("id")).isEqualTo(sheet.get("id"));
    assertThat(issue.get("code")).isEqualTo(sheet.get("code"));
    assertThat(issue.get("summary").asString()).isEqualTo("路面破损待修");
  }

  @Test
  void countsReworkAndTakesBackWhatFailedTheCheck() {
    JsonNode sheet = town.report(desk, "井盖松动异响");
    sheet = move(desk, sheet, "accept", Map.of());
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads, "reason", "道路归交通"));
    Client clerk = town.clerk(town.roads).browser();
    sheet = move(clerk, sheet, "handle", Map.of("note", "已处理"));
    move(desk, sheet, "fail-check", Map.of("reason", "仍有异响"));
    assertThat(figure(roads, "REWORK")).isEqualTo("1/1");
    assertThat(figure(roads, "HANDLING")).isEqualTo("0/1");
  }

  @Test
  void namesUnitsGridsAndCategories() {
    town.report(desk, "人行道砖破损");
    for (String by : new String[] {"unit", "grid", "category"}) {
      JsonNode rows = ok(village.get("/api/indicators/board?by=" + by + "&" + span())).get("rows");
      assertThat(rows.size()).as(by).isEqualTo(1);
      assertThat(rows.get(0).get("name").asString()).as(by).doesNotContain("（").isNotBlank();
    }
  }

  private String figure(Client reader, String code) {
    JsonNode value =
        ok(reader.get("/api/indicators/board?by=unit&" + span()))
            .get("total")
            .get("values")
            .get(code);
    return value.get("numerator").asInt() + "/" + value.get("denominator").asInt();
  }

  /** Deadlines fall within the next weeks. */
  private static String span() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    return "from=" + today.minusDays(1) + "&to=" + today.plusDays(90);
  }
}
