package yixian.assessment.verdict;

import java.util.List;
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

/** A sheet that was told to its official, and others who reach for it. */
class AssessmentRoutes implements RouteFixture {

  private static final String ROOT = AssessmentTown.ROOT;
  private static final String SHEET = ROOT + "/sheets/{id}";
  private static final String MINE = ROOT + "/mine/{id}";

  private final String sheet;
  private final Client leader;
  private final Client colleague;

  AssessmentRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people,
      Opening opening) {
    AssessmentTown place =
        new AssessmentTown(road, units, grids, boundaries, routes, directory, people, opening);
    this.sheet = place.told().sheet();
    this.leader = people.hire("ORGANISATION_LEADER").browser();
    this.colleague = place.town.colleague();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ROOT + "/plans/{id}",
        "PUT " + ROOT + "/plans/{id}",
        "POST " + ROOT + "/plans/{id}/adoption",
        "GET " + ROOT + "/rounds/{id}",
        "POST " + ROOT + "/rounds/{id}/moves",
        "GET " + ROOT + "/rounds/{id}/proof",
        "GET " + SHEET,
        "GET " + SHEET + "/records",
        "GET " + SHEET + "/words",
        "GET " + SHEET + "/notice.docx",
        "GET " + SHEET + "/notice.pdf",
        "PUT " + SHEET + "/grade",
        "POST " + SHEET + "/ruling",
        "PUT " + ROOT + "/ratings/{sheet}/{panel}",
        "GET " + MINE,
        "GET " + MINE + "/records",
        "GET " + MINE + "/notice.docx",
        "GET " + MINE + "/notice.pdf",
        "POST " + MINE + "/receipt",
        "POST " + MINE + "/answer",
        "POST " + MINE + "/asked");
  }

  private static boolean own(String route) {
    return route.contains("/mine") || route.contains("/ratings/");
  }

  @Override
  public Client outsider(String route) {
    return own(route) ? colleague : leader;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.contains("/ratings/")) {
      return Map.of("sheet", UUID.fromString(sheet), "panel", "HOST");
    }
    return own(route) ? Map.of("id", sheet) : Map.of();
  }

  @Override
  public String shared(String route) {
    return own(route) ? "" : "考核由组织部门统一组织，只给管全区的人";
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/moves")) {
      return Map.of("move", "tell", "version", 1);
    }
    if (route.endsWith("/grade")) {
      return Map.of("version", 1, "grade", "COMPETENT");
    }
    if (route.endsWith("/ruling")) {
      return Map.of("version", 1, "recount", false, "reason", "核对无误");
    }
    if (route.endsWith("/adoption")) {
      return Map.of("version", 1);
    }
    if (route.startsWith("PUT " + ROOT + "/plans")) {
      return Map.of("version", 1, "draft", Map.of("name", "方案"));
    }
    if (route.contains("/ratings/")) {
      return Map.of("scores", List.of(80, 90));
    }
    if (route.endsWith("/asked")) {
      return Map.of("kind", "REVIEW", "text", "请复核");
    }
    return route.endsWith("/answer") ? Map.of("text", "说明") : Map.of();
  }
}
