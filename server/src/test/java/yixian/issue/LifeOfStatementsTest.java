package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
import yixian.testing.Overheard;
import yixian.testing.People;

/**
 * How many statements the life of an issue costs, request by request, its begin and its commit
 * apart: whoever needs one more says so here.
 */
@HouseTest
class LifeOfStatementsTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;
  private Client worker;
  private Client clerk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    worker = town.gridWorker().browser();
    clerk = town.clerk(town.roads).browser();
    live((request, statements) -> statements.get());
  }

  /** What is done with each request of a life. */
  private interface Listener {
    JsonNode hear(String request, Supplier<JsonNode> asked);
  }

  @Test
  void livesByFewStatements() {
    live(
        (request, asked) -> {
          List<JsonNode> answer = new ArrayList<>();
          List<List<String>> said =
              Overheard.during(() -> answer.add(asked.get())).stream()
                  .filter(LifeOfStatementsTest::isOurs)
                  .toList();
          assertThat(said).as(request).hasSize(1);
          assertThat(said.getFirst()).as(request).hasSizeLessThanOrEqualTo(bound(request));
          return answer.getFirst();
        });
  }

  /**
   * Of a report's, one only fetches the next hundred numbers. A search that finds little goes back
   * a year at a time, and other tests have brought cases of many years.
   */
  private static int bound(String request) {
    return switch (request) {
      case "report" -> 7;
      case "dispatch", "handle", "pass-check", "close" -> 8;
      case "search" -> 10;
      default -> throw new IllegalArgumentException(request);
    };
  }

  private void live(Listener listener) {
    JsonNode reported = listener.hear("report", () -> town.report(worker, "窨井盖缺失待补"));
    JsonNode sent =
        listener.hear(
            "dispatch", () -> move(desk, reported, "dispatch", Map.of("unit", town.roads)));
    JsonNode handled =
        listener.hear("handle", () -> move(clerk, sent, "handle", Map.of("note", "已补齐")));
    JsonNode checked =
        listener.hear("pass-check", () -> move(desk, handled, "pass-check", Map.of()));
    listener.hear("close", () -> move(desk, checked, "close", Map.of()));
    listener.hear("search", () -> ok(desk.get("/api/issues?limit=20&q=" + "窨井盖缺失")));
  }

  /** The jobs of the house do not count. */
  private static boolean isOurs(List<String> statements) {
    String all = String.join("\n", statements);
    return all.contains("idempotency") || all.contains("searchables");
  }
}
