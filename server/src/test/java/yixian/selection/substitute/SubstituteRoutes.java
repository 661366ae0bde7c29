package yixian.selection.substitute;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A place that a recall left empty, and an organiser of another unit. */
class SubstituteRoutes implements RouteFixture {

  private static final String PATH = "/api/selection/substitutes/{placement}";

  private final SubstituteTown town;
  private final Client outsider;

  SubstituteRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new SubstituteTown(road, units, grids, boundaries, routes, directory, people);
    this.outsider = people.hire("ORGANISER", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + PATH, "POST " + PATH);
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("placement", town.recalled.placement());
  }

  @Override
  public Object body(String route) {
    return Map.of("person", UUID.randomUUID());
  }
}
