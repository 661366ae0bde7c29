package yixian.journal.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** The plan of somebody who serves, and those of elsewhere who reach for it. */
class PlanRoutes implements RouteFixture {

  private static final String PLAN = "GET /api/journal/plans/{id}";
  private static final String MINE = "/api/journal/plans/mine/{id}";
  private static final String ITEM = "DELETE /api/journal/items/{id}";

  private final JournalTown town;
  private final JournalTown.Serving official;
  private final Client colleague;
  private final Client outsider;

  PlanRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.official = town.serving();
    this.colleague = town.colleague();
    this.outsider = town.outsider("UNIT_LEADER");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        PLAN,
        "PUT " + MINE,
        "GET " + MINE + "/candidates",
        "POST " + MINE + "/ticks",
        "DELETE " + MINE + "/ticks/{tick}",
        ITEM);
  }

  @Override
  public Client outsider(String route) {
    if (route.equals(ITEM)) {
      return town.organiser;
    }
    return route.equals(PLAN) ? outsider : colleague;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.equals(ITEM) ? Map.of() : Map.of("id", official.placement());
  }

  @Override
  public String shared(String route) {
    return route.equals(ITEM) ? "“六个一”清单一批一套，由组织部门统一维护" : "";
  }

  @Override
  public Object body(String route) {
    return route.startsWith("PUT")
        ? Map.of("version", 1, "aims", List.of())
        : Map.of(
            "item", UUID.randomUUID(),
            "subject", UUID.randomUUID(),
            "month", JournalTown.MONTH.toString());
  }
}
