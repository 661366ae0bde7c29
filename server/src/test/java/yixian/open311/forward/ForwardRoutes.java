package yixian.open311.forward;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A dispatcher of some other unit, and an issue of this town. Endpoints are the same for all. */
class ForwardRoutes implements RouteFixture {

  private final Client outsider;
  private final Client keeper;
  private final String issue;

  ForwardRoutes(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    IssueTown town = new IssueTown(road, units, grids, boundaries, routes, people);
    this.issue = town.report(town.dispatcher().browser(), "他人辖区交界处的破损").get("id").asString();
    this.outsider = people.hire("DISPATCHER", UUID.randomUUID()).browser();
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/open311/issues/{id}/forwards",
        "GET /api/open311/issues/{id}/forwards/words",
        "POST /api/open311/issues/{id}/forwards",
        "POST /api/open311/outposts/{id}/closing");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/issues/") ? outsider : keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.contains("/issues/") ? Map.of("id", issue) : Map.of();
  }

  @Override
  public String shared(String route) {
    return route.contains("/issues/") ? "" : "邻区端口全区一套，只有全区的系统管理员能停用";
  }

  @Override
  public Object body(String route) {
    return route.startsWith("POST /api/open311/issues/")
        ? Map.of("outpost", UUID.randomUUID(), "service", "001", "words", Map.of("text", "交界处破损"))
        : Map.of();
  }
}
