package yixian.journal.talk;

import java.time.LocalDate;
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
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A talk held by the host's leader, and others who reach for it. */
class TalkRoutes implements RouteFixture {

  private static final String TALKS = "/api/journal/talks";
  private static final String MINE = TALKS + "/mine/{id}";

  private final JournalTown town;
  private final JournalTown.Serving official;
  private final String talk;
  private final Client colleague;
  private final Client reader;
  private final Client talker;

  TalkRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.official = town.serving();
    this.talk = OfficialTown.ok(town.leaderOf(town.host).post(TALKS, draft())).get("id").asString();
    this.colleague = town.colleague();
    this.reader = town.outsider("ORGANISATION_LEADER");
    this.talker = town.leaderOf(UUID.randomUUID());
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + TALKS + "/{id}", "GET " + MINE, "POST " + MINE + "/sharing");
  }

  @Override
  public Client outsider(String route) {
    if (route.equals("POST " + TALKS)) {
      return talker;
    }
    return route.contains("/mine") ? colleague : reader;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", talk);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + TALKS, draft());
  }

  @Override
  public Object body(String route) {
    return Map.of("version", 1, "shared", true);
  }

  private Map<String, Object> draft() {
    return Map.of(
        "placement", official.placement(),
        "heldOn", LocalDate.now(Days.ZONE).toString(),
        "topics", List.of("思想状况"),
        "content", "谈话内容",
        "shared", false);
  }
}
