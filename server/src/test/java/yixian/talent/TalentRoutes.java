package yixian.talent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** Somebody who came back and was asked to be an example, and others who reach for it. */
class TalentRoutes implements RouteFixture {

  private static final String ROOT = "/api/talent";
  private static final Map<String, String> EVERYBODYS =
      Map.of(
          "PUT " + ROOT + "/periods/{batch}", "跟踪期由组织部门按批次全区维护",
          "PUT " + ROOT + "/paths/{code}", "培养路径全区一套");

  private final JournalTown.Serving official;
  private final String followUp;
  private final String example;
  private final Client colleague;
  private final Client leader;
  private final Client organiser;
  private final Client foreignOrganiser;

  TalentRoutes(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    TalentTown talent = new TalentTown(road, units, grids, boundaries, routes, directory, people);
    this.official = talent.back(talent.town.serving());
    this.followUp = TalentTown.due(TalentTown.followUps(official).get(0), 3);
    this.example = talent.asked(official);
    this.colleague = talent.town.colleague();
    this.leader = talent.town.outsider("UNIT_LEADER");
    this.organiser = talent.town.organiser;
    this.foreignOrganiser = talent.town.outsider("ORGANISER");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "POST " + ROOT + "/follow-ups/{id}/finding",
        "GET " + ROOT + "/advice/{placement}",
        "POST " + ROOT + "/examples/mine/{id}/consent",
        "POST " + ROOT + "/examples/mine/{id}/withdrawal",
        "PUT " + ROOT + "/periods/{batch}",
        "PUT " + ROOT + "/paths/{code}");
  }

  @Override
  public Client outsider(String route) {
    if (EVERYBODYS.containsKey(route)) {
      return organiser;
    }
    if (route.equals("POST " + ROOT + "/examples")) {
      return foreignOrganiser;
    }
    return route.contains("/mine") ? colleague : leader;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (EVERYBODYS.containsKey(route)) {
      return Map.of();
    }
    if (route.contains("/advice")) {
      return Map.of("placement", official.placement());
    }
    return Map.of("id", route.contains("/examples") ? example : followUp);
  }

  @Override
  public String shared(String route) {
    return EVERYBODYS.getOrDefault(route, "");
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of(
        "POST " + ROOT + "/examples",
        Map.of("placement", official.placement(), "title", "事迹", "story", "事迹"));
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("finding")) {
      return Map.of("version", 1, "post", "科员", "outcome", "SAME", "said", "情况正常");
    }
    if (route.contains("/periods")) {
      return Map.of("version", 0, "halfYears", 2);
    }
    if (route.contains("/paths")) {
      return Map.of(
          "version",
          1,
          "served",
          List.of("PARK"),
          "months",
          6,
          "toward",
          List.of("PETITION"),
          "because",
          "理由",
          "active",
          true);
    }
    return Map.of("agreed", true);
  }
}
