package yixian.approval;

import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A leader of some other unit, and a request that does not concern him. */
class ApprovalRoutes implements RouteFixture {

  private final Client outsider;
  private final String request;

  ApprovalRoutes(Road road, Units units, People people) {
    ApprovalTown town = new ApprovalTown(road, units, people);
    this.request = ApprovalTown.id(town.ask("他人的请示"));
    this.outsider = town.hire("UNIT_LEADER", town.bureau).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/approvals/{id}",
        "GET /api/approvals/{id}/record",
        "POST /api/approvals/{id}/moves");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", request);
  }

  @Override
  public Object body(String route) {
    return Map.of("move", "agree", "version", 1);
  }
}
