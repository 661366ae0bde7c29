package yixian.issue.deduction;

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

/** A deduction of one unit, and people of another who reach for it. */
class DeductionRoutes implements RouteFixture {

  private static final String ONE = "/api/deductions/{id}";

  private final String deduction;
  private final Client clerk;
  private final Client dispatcher;
  private final Client keeper;

  DeductionRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      People people,
      Deductions deductions) {
    IssueTown issues = new IssueTown(road, units, grids, boundaries, routes, people);
    DeductionTown town = new DeductionTown(issues, deductions, road);
    this.deduction = DeductionTown.id(town.found(issues.roads, "他人的路面破损"));
    this.clerk = people.hire("UNIT_CLERK", UUID.randomUUID()).browser();
    this.dispatcher = people.hire("DISPATCHER", UUID.randomUUID()).browser();
    this.keeper = town.desk();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "POST " + ONE + "/dispute",
        "POST " + ONE + "/decision",
        "PUT /api/deductions/kinds/{kind}");
  }

  @Override
  public Client outsider(String route) {
    if (route.contains("/kinds/")) {
      return keeper;
    }
    return route.endsWith("/decision") ? dispatcher : clerk;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.contains("/kinds/") ? Map.of() : Map.of("id", deduction);
  }

  @Override
  public String shared(String route) {
    return route.contains("/kinds/") ? "扣分标准全区一套，只有管全区的指挥中心能改" : "";
  }

  @Override
  public Object body(String route) {
    if (route.contains("/kinds/")) {
      return Map.of("basis", "办法第六条", "points", 1, "days", 5, "running", true, "version", 1);
    }
    return route.endsWith("/decision")
        ? Map.of("version", 1, "cleared", true, "text", "核实无误")
        : Map.of("version", 1, "text", "现场已修补，有照片");
  }
}
