package yixian.tasklist.clearing;

import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A subject of one bureau with a problem, and a clerk of another who reaches for it. */
class ClearingRoutes implements RouteFixture {

  private static final String ONE = "/api/clearings/{id}";
  private static final String PROBLEM = "GET /api/clearings/problems/{problem}";

  private final ClearingTown town;
  private final String clearing;
  private final String problem;
  private final Client outsider;

  ClearingRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    this.town = new ClearingTown(road, units, directory, people);
    this.clearing = town.rivers();
    this.problem = town.found(clearing);
    this.outsider = town.outsider("UNIT_CLERK");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/objects",
        "POST " + ONE + "/objects",
        "GET " + ONE + "/problems",
        "POST " + ONE + "/problems",
        "GET " + ONE + "/export.xlsx",
        PROBLEM);
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.equals(PROBLEM) ? Map.of("problem", problem) : Map.of("id", clearing);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST /api/clearings", ClearingTown.draft(town.bureau, "越界"));
  }

  @Override
  public Object body(String route) {
    return Map.of("object", town.object(clearing), "what", "岸坡堆放垃圾");
  }
}
