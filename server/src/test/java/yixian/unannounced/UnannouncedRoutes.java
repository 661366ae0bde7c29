package yixian.unannounced;

import static yixian.officials.OfficialTown.ok;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A round with a visit that was made and a finding, and others who reach for it. */
class UnannouncedRoutes implements RouteFixture {
  private static final String ROOT = UnannouncedTown.ROOT;

  private final UnannouncedTown town;
  private final Client colleague;
  private final Client outsider;
  private @Nullable String round;
  private String visit = "";
  private String finding = "";

  UnannouncedRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new UnannouncedTown(road, units, grids, boundaries, routes, directory, people);
    this.colleague = town.journal.colleague();
    this.outsider = people.hire("ORGANISER", UUID.randomUUID()).browser();
  }

  private String round() {
    if (round == null) {
      town.serving(2);
      String made = town.underWay(town.draft(2));
      JsonNode first = town.visits(made).getFirst();
      town.absent(first);
      visit = town.visits(made).get(1).get("id").asString();
      finding =
          ok(town.organiser.get(ROOT + "/findings?round=" + made)).get(0).get("id").asString();
      round = made;
    }
    return Objects.requireNonNull(round);
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ROOT + "/rounds/{id}",
        "GET " + ROOT + "/rounds/{id}/visits",
        "POST " + ROOT + "/rounds/{id}/moves",
        "PUT " + ROOT + "/rounds/{id}/inspectors",
        "POST " + ROOT + "/rounds/{id}/visits/{visit}/leaving",
        "GET " + ROOT + "/findings/{id}",
        "POST " + ROOT + "/findings/{id}/moves",
        "POST " + ROOT + "/mine/visits/{id}",
        "POST " + ROOT + "/mine/findings/{id}/moves");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/mine/") ? colleague : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    String made = round();
    if (route.contains("{visit}")) {
      return Map.of("id", made, "visit", visit);
    }
    if (route.contains("/mine/visits")) {
      return Map.of("id", visit);
    }
    return Map.of("id", route.contains("/findings/") ? finding : made);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + ROOT + "/rounds", town.draft(1));
  }

  @Override
  public Object body(String route) {
    return switch (route.substring(route.lastIndexOf('/'))) {
      case "/inspectors" -> Map.of("version", 1);
      case "/leaving" -> Map.of("version", 1, "why", "理由");
      case "/{id}" -> Map.of("version", 1);
      default ->
          route.contains("/findings/")
              ? Map.of("move", "answer", "version", 1, "note", "说明")
              : Map.of("move", "commit", "version", 1);
    };
  }
}
