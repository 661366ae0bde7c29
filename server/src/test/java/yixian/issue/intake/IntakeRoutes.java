package yixian.issue.intake;

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

/** Where an issue comes from is for those who see it; imports are for who answers for all. */
class IntakeRoutes implements RouteFixture {

  private final Client outsider;
  private final Client keeper;
  private final Client seat;
  private final String issue;

  IntakeRoutes(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    IssueTown town = new IssueTown(road, units, grids, boundaries, routes, people);
    this.issue = town.report(town.dispatcher().browser(), "他人辖区的井盖").get("id").asString();
    this.outsider = people.hire("DISPATCHER", UUID.randomUUID()).browser();
    this.keeper = people.hire("DISPATCHER").browser();
    this.seat = people.hire("HOTLINE").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/issues/{id}/origin",
        "POST /api/past-cases/{id}/revocation",
        "GET /api/hotline-sheets/{id}/answers.xlsx");
  }

  @Override
  public Client outsider(String route) {
    return switch (route) {
      case "GET /api/issues/{id}/origin" -> outsider;
      case "GET /api/hotline-sheets/{id}/answers.xlsx" -> seat;
      default -> keeper;
    };
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.endsWith("/origin") ? Map.of("id", issue) : Map.of();
  }

  @Override
  public String shared(String route) {
    return route.endsWith("/origin") ? "" : "成批导入全区一套，只有全区权限才进得了门";
  }

  @Override
  public Object body(String route) {
    return route.endsWith("/revocation") ? Map.of("reason", "导错了") : Map.of();
  }
}
