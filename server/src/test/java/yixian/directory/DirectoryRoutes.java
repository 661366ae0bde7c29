package yixian.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.kernel.Ids;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * Units and people are known to all who may see the directory, so here only absent records are
 * asked for.
 */
class DirectoryRoutes implements RouteFixture {

  private final Client keeper;
  private final UUID nothing = Ids.next();

  DirectoryRoutes(People people) {
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/people/{id}",
        "PATCH /api/people/{id}",
        "POST /api/people/{id}/appointments",
        "POST /api/people/{id}/appointments/{appointment}/end",
        "GET /api/units/{id}",
        "PATCH /api/units/{id}",
        "POST /api/units/{id}/move");
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
      case "POST /api/people/{id}/appointments" -> Map.of("unit", nothing, "title", "主任");
      case "POST /api/people/{id}/appointments/{appointment}/end" -> Map.of("until", "2099-01-01");
      case "POST /api/units/{id}/move" -> Map.of("version", 1, "tree", "AREA");
      default -> Map.of("version", 1, "name", "新名称");
    };
  }
}
