package yixian.issue;

import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A dispatcher of some other unit, and an issue of this town. Categories are the same for all. */
class IssueRoutes implements RouteFixture {

  private final Client outsider;
  private final Client keeper;
  private final String issue;
  private final String view;
  private final String supervision;

  IssueRoutes(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    IssueTown town = new IssueTown(road, units, grids, boundaries, routes, people);
    Client desk = town.dispatcher().browser();
    JsonNode sheet =
        move(desk, town.report(desk, "他人辖区的路面破损"), "dispatch", Map.of("unit", town.roads));
    move(desk, sheet, "supervise", Map.of("reason", "请说明进度"));
    this.issue = sheet.get("id").asString();
    this.supervision =
        ok(desk.get("/api/issues/" + issue + "/supervisions")).get(0).get("id").asString();
    this.view =
        people
            .hire("DISPATCHER")
            .browser()
            .post("/api/views", Map.of("name", "他人的筛选", "query", "state=REPORTED"))
            .json()
            .get("id")
            .asString();
    this.outsider = people.hire("DISPATCHER", UUID.randomUUID()).browser();
    this.keeper = people.hire("DISPATCHER").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/issues/{id}",
        "GET /api/releases/{id}",
        "PUT /api/releases/{id}",
        "GET /api/text-help/classifiers/{id}/answers",
        "GET /api/text-help/classifiers/{id}/tallies",
        "POST /api/issues/{id}/comments",
        "POST /api/issues/{id}/moves",
        "POST /api/issues/{id}/urgings",
        "GET /api/issues/{id}/supervisions",
        "POST /api/supervisions/{id}/moves",
        "DELETE /api/views/{id}",
        "GET /api/categories/{id}/closing-rule",
        "PATCH /api/categories/{id}",
        "PUT /api/categories/{id}/questions");
  }

  @Override
  public Client outsider(String route) {
    return isOnAnIssue(route) || route.contains("/supervisions/") ? outsider : keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (isOnAnIssue(route)) {
      return Map.of("id", issue);
    }
    if (route.contains("/supervisions/")) {
      return Map.of("id", supervision);
    }
    return route.contains("/views/") ? Map.of("id", view) : Map.of();
  }

  @Override
  public String shared(String route) {
    if (route.contains("/text-help/")) {
      return "文字辅助全区一套，只有全区权限才进得了门";
    }
    if (route.endsWith("/closing-rule")) {
      return "结案标准对所有登录者公开";
    }
    return route.contains("/categories/") ? "分类目录全区一套，只有全区权限才进得了门" : "";
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case "POST /api/issues/{id}/comments" -> Map.of("text", "已联系", "toResident", false);
      case "POST /api/issues/{id}/moves" -> Map.of("move", "accept", "version", 1);
      case "POST /api/supervisions/{id}/moves" ->
          Map.of("move", "withdraw", "version", 1, "text", "不必了");
      case "POST /api/issues/{id}/urgings" -> Map.of("text", "请尽快办理");
      case "PUT /api/categories/{id}/questions" -> Map.of("version", 1, "questions", List.of());
      case "PUT /api/releases/{id}" ->
          Map.of("verdict", "HELD", "version", 0, "sure", false, "reason", "不宜公开");
      default -> Map.of("version", 1);
    };
  }

  private static boolean isOnAnIssue(String route) {
    return route.contains("/issues/") || route.contains("/releases/");
  }
}
