package yixian.grid;

import java.util.Map;
import java.util.Set;
import yixian.kernel.Ids;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * Grids, their area and their staff are published to everyone, so only absent ones are asked for.
 */
class GridRoutes implements RouteFixture {

  private static final Map<String, Object> SQUARE =
      Map.of(
          "type",
          "Polygon",
          "coordinates",
          new double[][][] {{{121, 32}, {121.1, 32}, {121.1, 32.1}, {121, 32.1}, {121, 32}}});

  private final Client keeper;

  GridRoutes(People people) {
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/grids/{id}",
        "PATCH /api/grids/{id}",
        "PUT /api/grids/{id}/shape",
        "POST /api/grids/{id}/staff",
        "DELETE /api/grids/{id}/staff/{duty}");
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
  public Object body(String route) {
    return switch (route) {
      case "PUT /api/grids/{id}/shape" -> Map.of("version", 1, "geometry", SQUARE);
      case "POST /api/grids/{id}/staff" -> Map.of("person", Ids.next(), "role", "STAFF");
      default -> Map.of("version", 1);
    };
  }
}
