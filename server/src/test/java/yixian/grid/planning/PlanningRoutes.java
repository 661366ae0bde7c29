package yixian.grid.planning;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** Surveys and layouts are kept for the whole district: whoever may ask for one may ask for all. */
class PlanningRoutes implements RouteFixture {

  private static final String SURVEY = "/api/grid-planning/surveys/{id}";
  private static final String LAYOUT = "/api/grid-planning/layouts/{id}";

  private final Client keeper;

  PlanningRoutes(People people) {
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + SURVEY,
        "GET " + SURVEY + "/layouts",
        "POST " + SURVEY + "/layouts/present",
        "GET " + SURVEY + "/run",
        "POST " + SURVEY + "/run",
        "DELETE " + SURVEY + "/run",
        "GET " + LAYOUT,
        "GET " + LAYOUT + "/block",
        "PUT " + LAYOUT + "/blocks",
        "POST " + LAYOUT + "/signature");
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
    return "底图与划分方案由全区管理员维护";
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/run") || route.endsWith("/present")) {
      return Map.of("seconds", 1, "least", 300, "most", 500);
    }
    return route.endsWith("/blocks")
        ? Map.of("version", 1, "block", "a", "grid", 0)
        : Map.of("version", 1);
  }
}
