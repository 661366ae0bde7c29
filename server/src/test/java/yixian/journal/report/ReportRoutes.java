package yixian.journal.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A signed report, a colleague of its writer, and a leader of another unit. */
class ReportRoutes implements RouteFixture {

  private static final String REPORT = "/api/journal/reports/{id}";
  private static final String MINE = "/api/journal/reports/mine/{id}";

  private final JournalTown.Serving official;
  private final String report;
  private final Client colleague;
  private final Client outsider;

  ReportRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    JournalTown town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.official = town.serving();
    this.report = JournalTown.signed(official).get("id").asString();
    this.colleague = town.colleague();
    this.outsider = town.outsider("UNIT_LEADER");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + REPORT,
        "POST " + REPORT + "/comment",
        "GET " + MINE,
        "PUT " + MINE,
        "POST " + MINE + "/signature");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/mine") ? colleague : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", report);
  }

  @Override
  public Object body(String route) {
    return route.startsWith("PUT")
        ? Map.of("version", 2, "sentences", List.of())
        : route.endsWith("comment") ? Map.of("text", "点评") : Map.of("version", 2);
  }
}
