package yixian.signal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** The host's word of somebody, and others who reach for it. */
class SignalRoutes implements RouteFixture {

  private static final String SIGNALS = "/api/signals";

  private final JournalTown.Serving official;
  private final String signal;
  private final Client colleague;
  private final Client reader;
  private final Client leader;

  SignalRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    JournalTown town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.official = town.serving();
    this.signal =
        OfficialTown.ok(town.leaderOf(town.host).post(SIGNALS, word())).get("id").asString();
    this.colleague = town.colleague();
    this.reader = town.outsider("ORGANISATION_LEADER");
    this.leader = town.leaderOf(UUID.randomUUID());
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + SIGNALS + "/{id}",
        "POST " + SIGNALS + "/{id}/settlement",
        "POST " + SIGNALS + "/mine/{id}/answer");
  }

  @Override
  public Client outsider(String route) {
    if (route.equals("POST " + SIGNALS)) {
      return leader;
    }
    return route.contains("/mine") ? colleague : reader;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", signal);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + SIGNALS, word(), "POST " + SIGNALS + "/mine/guided", word());
  }

  @Override
  public Object body(String route) {
    return route.endsWith("answer")
        ? Map.of("text", "说明")
        : Map.of("version", 1, "outcome", "CLEAR", "reason", "情况清楚");
  }

  private Map<String, Object> word() {
    return Map.of("placement", official.placement(), "text", "近来很少到岗");
  }
}
