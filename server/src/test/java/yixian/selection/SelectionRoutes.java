package yixian.selection;

import java.util.List;
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
  private static final String RUN = "/api/selection/runs/{id}";
  private static final String PROPOSAL = "/api/selection/proposals/{id}";
  private static final String NOMINATION = "/api/selection/nominations/{id}";

  private final Client outsider;
  private final Client host;
  private final Client nobody;
  private final Open hidden;
  private final String run;
  private final String proposal;
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
    Open open = town.open();
    this.sheet = town.approved(open, town.official());
    JsonNode ended = town.ended(SelectionTown.ok(town.tryPropose(open, null)));
    this.run = ended.get("id").asString();
    this.proposal = ended.get("proposal").asString();
    this.host = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    this.nobody = people.join(town.official(), town.bureau).browser();
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
        "PUT " + BATCH + "/window",
        "GET " + BATCH + "/ranking",
        "GET " + BATCH + "/wishes",
        "PUT /api/selection/posts/{id}/order",
        "PUT /api/selection/mine/{id}/order",
        "GET " + BATCH + "/proposals",
        "GET " + BATCH + "/brief",
        "PUT " + BATCH + "/brief",
        "GET " + BATCH + "/runs",
        "POST " + BATCH + "/runs",
        "GET " + RUN,
        "POST " + RUN + "/cancellation",
        "GET " + PROPOSAL,
        "GET " + PROPOSAL + "/seats/{nomination}",
        "PUT " + PROPOSAL + "/seats/{nomination}",
        "POST " + PROPOSAL + "/signature",
        "POST " + PROPOSAL + "/acceptance",
        "GET " + NOMINATION,
        "PUT " + NOMINATION,
        "POST " + NOMINATION + "/withdrawal");
  }

  @Override
  public Client outsider(String route) {
    if (route.contains("/mine/")) {
      return nobody;
    }
    return route.contains("/ranking") || route.contains("/posts/") ? host : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.endsWith("/check")) {
      return Map.of("id", hidden.batch(), "person", official);
    }
    if (route.contains("/proposals/{id}")) {
      return Map.of("id", proposal, "nomination", SelectionTown.id(sheet));
    }
    if (route.contains("/runs/{id}")) {
      return Map.of("id", run);
    }
    if (route.contains("/posts/")) {
      return Map.of("id", hidden.post());
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
      case "PUT " + BATCH + "/window" ->
          Map.of("version", 0, "opens", "2026-01-01T00:00:00Z", "closes", "2099-01-01T00:00:00Z");
      case "PUT /api/selection/posts/{id}/order" -> Map.of("seen", List.of(), "ranked", List.of());
      case "PUT /api/selection/mine/{id}/order" -> Map.of("seen", List.of(), "ranked", List.of());
      case "PUT " + BATCH + "/brief" -> Map.of("version", 0, "brief", Map.of());
      case "POST " + BATCH + "/runs" -> Map.of();
      case "POST " + PROPOSAL + "/acceptance" -> Map.of("version", 1);
      case "POST " + PROPOSAL + "/signature" -> Map.of("version", 1, "opinion", "同意");
      case "PUT " + PROPOSAL + "/seats/{nomination}" ->
          Map.of("version", 1, "locked", true, "reason", "理由");
      default -> Map.of("version", 1, "reason", "理由");
    };
  }
}
