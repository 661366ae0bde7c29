package yixian.secondment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An organisation department of another district, and a placement of this one. */
class SecondmentRoutes implements RouteFixture {

  private static final String BATCH = "/api/secondment/batches/{id}";
  private static final String PLACEMENT = "/api/secondment/placements/{id}";

  private final Client outsider;
  private final Client leader;
  private final Client official;
  private final SecondmentTown town;
  private final SecondmentTown.Open open;
  private final JsonNode sheet;

  SecondmentRoutes(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.town = new SecondmentTown(road, units, divisions, grids, directory, profiles, people);
    this.open = town.open(3);
    this.sheet = town.serving(open, town.official());
    this.outsider = people.hire("ORGANISER", UUID.randomUUID()).browser();
    this.leader = people.hire("ORGANISATION_LEADER", UUID.randomUUID()).browser();
    this.official = people.join(town.official(), town.bureau).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + BATCH,
        "PUT " + BATCH,
        "POST " + BATCH + "/moves",
        "POST " + BATCH + "/copies",
        "GET " + BATCH + "/posts",
        "POST " + BATCH + "/posts",
        "GET " + BATCH + "/cohort",
        "GET " + BATCH + "/placements",
        "POST " + BATCH + "/placements/moves",
        "PUT /api/secondment/posts/{id}",
        "DELETE /api/secondment/posts/{id}",
        "GET " + PLACEMENT,
        "POST " + PLACEMENT + "/moves",
        "PUT " + PLACEMENT + "/mentors",
        "POST " + PLACEMENT + "/promotions",
        "POST /api/secondment/mine/{id}/answer");
  }

  @Override
  public Client outsider(String route) {
    if (route.contains("/mine/")) {
      return official;
    }
    return route.equals("POST " + PLACEMENT + "/moves") ? leader : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.contains("/batches/")) {
      return Map.of("id", open.batch());
    }
    return Map.of("id", route.contains("/posts/") ? open.post() : sheet.get("id").asString());
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of(
        "POST /api/secondment/placements", Map.of("post", open.post(), "person", town.official()));
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case "PUT " + BATCH -> Map.of("version", 1, "batch", town.draft());
      case "POST " + BATCH + "/moves" -> Map.of("version", 1, "move", "open");
      case "POST " + BATCH + "/copies" -> Map.of("number", 2, "name", "下一年");
      case "POST " + BATCH + "/posts" -> town.post(1);
      case "POST " + BATCH + "/placements/moves" -> Map.of("move", "file");
      case "PUT /api/secondment/posts/{id}" -> Map.of("version", 1, "post", town.post(1));
      case "POST " + PLACEMENT + "/moves" ->
          Map.of("version", 4, "move", "recall", "reason", "不在岗");
      case "PUT " + PLACEMENT + "/mentors" -> Map.of("mentors", Map.of());
      case "POST " + PLACEMENT + "/promotions" ->
          Map.of(
              "day", SecondmentTown.today().toString(),
              "before", "副科长",
              "after", "科长",
              "document", "1 号");
      default -> Map.of("text", "答复");
    };
  }
}
