package yixian.bulletin;

import static yixian.bulletin.BulletinTown.ROOT;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A draft of one department and a story; an organiser of another unit reaches for them. */
class BulletinRoutes implements RouteFixture {

  private static final String ONE = ROOT + "/{id}";
  private static final String PUBLISHED = ROOT + "/published/{id}";
  private static final String STORY = ROOT + "/stories/mine/{id}";

  private final BulletinTown desk;
  private final String draft;
  private final String story;
  private final Client outsider;
  private final Client colleague;

  BulletinRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.desk = new BulletinTown(road, units, grids, boundaries, routes, directory, people);
    this.draft = desk.begun(1);
    this.story = BulletinTown.offered(desk.town.serving(), "供稿");
    this.outsider = desk.outsider("ORGANISER");
    this.colleague = desk.town.colleague();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "PUT " + ONE,
        "POST " + ONE + "/moves",
        "POST " + ONE + "/correction",
        "GET " + ONE + "/figures/{key}",
        "GET " + ONE + "/export.docx",
        "GET " + ONE + "/export.pdf",
        "GET " + PUBLISHED,
        "POST " + PUBLISHED + "/receipt",
        "GET " + PUBLISHED + "/figures/{key}",
        "GET " + PUBLISHED + "/export.docx",
        "GET " + PUBLISHED + "/export.pdf",
        "POST " + STORY + "/withdrawal",
        "POST " + STORY + "/consent");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/mine") ? colleague : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.contains("/figures")
        ? Map.of("id", draft, "key", "all")
        : Map.of("id", route.contains("/mine") ? story : draft);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + ROOT, desk.draft(UUID.randomUUID(), 1, desk.figures()));
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/moves")) {
      return Map.of("move", "submit", "version", 1);
    }
    if (route.endsWith("/correction")) {
      return Map.of("version", 1, "note", "更正");
    }
    if (route.endsWith("/consent")) {
      return Map.of("agreed", true, "version", 1);
    }
    return route.startsWith("PUT ")
        ? Map.of("version", 1, "draft", desk.draft(desk.owner, 1, desk.figures()))
        : Map.of();
  }
}
