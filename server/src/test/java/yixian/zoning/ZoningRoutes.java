package yixian.zoning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** Zones are the district's own: whoever may ask for one plan may ask for all. */
class ZoningRoutes implements RouteFixture {

  private static final String ROOT = "/api/zoning";
  private static final String PLAN = ROOT + "/plans/{id}";
  private static final String SCHEME = ROOT + "/schemes/{id}";

  private final Client leader;

  ZoningRoutes(Road road, Units units, People people) {
    this.leader = new ZoningTown(road, units, people).leader;
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + PLAN,
        "PUT " + PLAN,
        "GET " + PLAN + "/schemes",
        "POST " + PLAN + "/schemes/present",
        "GET " + PLAN + "/run",
        "POST " + PLAN + "/run",
        "DELETE " + PLAN + "/run",
        "PUT " + ROOT + "/traits/{unit}",
        "GET " + SCHEME,
        "PUT " + SCHEME + "/units/{unit}",
        "PUT " + SCHEME + "/leads",
        "POST " + SCHEME + "/signature");
  }

  @Override
  public Client outsider(String route) {
    return leader;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of();
  }

  @Override
  public String shared(String route) {
    return "片区规划全区一套，只给管全区的人";
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/run")) {
      return Map.of("seconds", 1);
    }
    if (route.contains("/traits")) {
      return Map.of("version", 0, "business", List.of("民生"), "party", List.of());
    }
    if (route.endsWith("/units/{unit}")) {
      return Map.of("version", 1, "zone", 0, "locked", true);
    }
    if (route.endsWith("/leads")) {
      return Map.of("version", 1, "zone", 0);
    }
    return Map.of("version", 1);
  }
}
