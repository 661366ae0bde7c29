package yixian.issue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;

@HouseTest
class LiveIssuesTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired LiveIssues live;

  @Test
  void leavesAParkedIssueOffTheMapUntilItIsResumed() {
    IssueTown town = new IssueTown(road, units, grids, boundaries, routes, people);
    Client desk = town.dispatcher().browser();
    JsonNode sheet = town.report(desk, "河边护栏松动");
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    UUID issue = UUID.fromString(sheet.get("id").asString());
    assertThat(onTheMap(town.roads)).containsExactly(issue);
    String until = Days.of(Instant.now()).plusDays(3).toString();
    sheet = move(desk, sheet, "park", Map.of("reason", "等材料", "until", until));
    assertThat(onTheMap(town.roads)).isEmpty();
    move(desk, sheet, "resume", Map.of());
    assertThat(onTheMap(town.roads)).containsExactly(issue);
  }

  private List<UUID> onTheMap(UUID unit) {
    Actor reader = Narrow.reader(unit, LiveIssues.VIEW);
    return road.read(
        reader, LiveIssues.VIEW, () -> live.points(reader).stream().map(LivePoint::id).toList());
  }
}
