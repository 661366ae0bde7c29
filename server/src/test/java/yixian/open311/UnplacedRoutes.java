package yixian.open311;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * Reports without a place lie in nobody's area: only who answers for the whole district sees them.
 */
class UnplacedRoutes implements RouteFixture {

  private final Client keeper;

  UnplacedRoutes(People people) {
    this.keeper = people.hire("DISPATCHER").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("POST /api/unplaced/{id}/place", "POST /api/unplaced/{id}/drop");
  }

  @Override
  public Client outsider(String route) {
    return keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of();
  }

  @Override
  public String shared(String route) {
    return "待定位来件还没有地点，全区一个队列，只有管全区的人能办";
  }

  @Override
  public Object body(String route) {
    return route.endsWith("/drop")
        ? Map.of("reason", "不属本区")
        : Map.of("longitude", 121.0, "latitude", 32.0);
  }
}
