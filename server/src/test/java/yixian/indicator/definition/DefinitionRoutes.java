package yixian.indicator.definition;

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

/** What is aimed at with somebody, and others who reach for it. */
class DefinitionRoutes implements RouteFixture {

  private static final String ROOT = "/api/indicators";
  private static final String ONE = ROOT + "/definitions/{id}";
  private static final String MINE = "GET " + ROOT + "/personal/mine/{code}/records";

  private final String posting;
  private final String aim;
  private final String code;
  private final Client keeper;
  private final Client colleague;

  DefinitionRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    JournalTown town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.posting = town.serving().placement();
    this.aim =
        OfficialTown.ok(
                town.organiser.post(ROOT + "/personal", DefinitionHttpTest.aim(posting, 30)))
            .asString();
    this.code =
        OfficialTown.ok(town.organiser.get(ROOT + "/definitions/" + aim)).get("code").asString();
    this.keeper = town.outsider("ORGANISER");
    this.colleague = town.colleague();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/figures",
        "GET " + ONE + "/records",
        "POST " + ONE + "/versions",
        "POST " + ONE + "/end",
        MINE);
  }

  @Override
  public Client outsider(String route) {
    return route.equals(MINE) ? colleague : keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.equals(MINE) ? Map.of("code", code) : Map.of("id", aim);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + ROOT + "/personal", DefinitionHttpTest.aim(posting, 30));
  }

  @Override
  public Object body(String route) {
    return route.endsWith("/end")
        ? Map.of("version", 1)
        : Map.of("version", 1, "next", DefinitionHttpTest.draft("件数(处置)", UUID.randomUUID(), 30));
  }
}
