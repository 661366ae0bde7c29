package yixian.grid;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * A keeper of some other unit, and a grid of this village with somebody who serves there. Grids,
 * their area and their staff are published to everyone, so they may be read by all.
 */
class GridRoutes implements RouteFixture {

  private static final Map<String, Object> SQUARE =
      Map.of(
          "type",
          "Polygon",
          "coordinates",
          new double[][][] {{{121, 32}, {121.1, 32}, {121.1, 32.1}, {121, 32.1}, {121, 32}}});

  private static final String READ = "GET /api/grids/{id}";

  private final Client outsider;
  private final Village village;
  private final UUID grid;
  private final UUID duty;

  GridRoutes(Road road, Grids grids, Duties duties, Units units, People people) {
    this.village = new Village(road, grids, units);
    this.grid = village.found(1, GridKind.COMPREHENSIVE).id();
    Period period = new Period(Village.LONG_AGO, null);
    Actor house = Actor.system("测试");
    this.duty =
        village.deed(
            UUID.class, () -> duties.assign(house, grid, Ids.next(), DutyRole.STAFF, period).id());
    this.outsider = people.hire("SYSTEM_ADMIN", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        READ,
        "PATCH /api/grids/{id}",
        "PUT /api/grids/{id}/shape",
        "POST /api/grids/{id}/end",
        "POST /api/grids/{id}/staff",
        "DELETE /api/grids/{id}/staff/{duty}");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.equals(READ) ? Map.of() : Map.of("id", grid, "duty", duty);
  }

  @Override
  public String shared(String route) {
    return route.equals(READ) ? "网格的范围、人员与电话依法公示" : "";
  }

  @Override
  public Map<String, Object> misplaced() {
    Map<String, Object> founded =
        Map.of(
            "code",
            village.division() + "009",
            "name",
            "第九网格",
            "unit",
            village.unit,
            "town",
            village.town,
            "division",
            village.division());
    return Map.of("POST /api/grids", founded);
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case "PUT /api/grids/{id}/shape" -> Map.of("version", 1, "geometry", SQUARE);
      case "POST /api/grids/{id}/end" ->
          Map.of("version", 1, "until", "2030-01-01", "reason", "合并");
      case "POST /api/grids/{id}/staff" -> Map.of("person", Ids.next(), "role", "STAFF");
      default -> Map.of("version", 1);
    };
  }
}
