package yixian.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.selection.SelectionTown.Open;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An organisation department of another district; a batch not called out, and a nomination. */
class SelectionRoutes implements RouteFixture {

  private static final String BATCH = "/api/selection/batches/{id}";
  private static final String NOMINATION = "/api/selection/nominations/{id}";

  private final Client outsider;
  private final Open hidden;
  private final JsonNode sheet;
  private final UUID official;

  SelectionRoutes(
      Road road,
      Units units,
      Divisions divisions,
      yixian.directory.People directory,
      People people) {
    SelectionTown town = new SelectionTown(road, units, divisions, directory, people);
    this.hidden = town.draft(null);
    this.official = town.official();
    this.sheet = town.nominate(town.open(), town.official());
    this.outsider = people.hire("ORGANISER", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + BATCH,
        "GET " + BATCH + "/nominations",
        "POST " + BATCH + "/nominations",
        "POST " + BATCH + "/filing",
        "GET " + BATCH + "/people/{person}/check",
        "GET " + BATCH + "/rules",
        "PUT " + BATCH + "/rules",
        "GET " + NOMINATION,
        "PUT " + NOMINATION,
        "POST " + NOMINATION + "/withdrawal");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.endsWith("/check")) {
      return Map.of("id", hidden.batch(), "person", official);
    }
    return Map.of("id", route.contains("/batches/") ? hidden.batch() : SelectionTown.id(sheet));
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case "POST " + BATCH + "/nominations" -> Map.of("person", official, "reason", "熟悉基层");
      case "PUT " + BATCH + "/rules" -> Map.of("version", 0, "book", Map.of());
      case "POST " + BATCH + "/filing" ->
          Map.of("number", "3 号", "day", SelectionTown.today().toString());
      default -> Map.of("version", 1, "reason", "理由");
    };
  }
}
