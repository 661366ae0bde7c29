package yixian.attendance;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A leave of somebody, and somebody else who knocks at it. */
class LeaveRoutes implements RouteFixture {

  private static final String ONE = "/api/leave/mine/{id}";

  private final AttendanceTown town;
  private final Client other;
  private final JsonNode leave;

  LeaveRoutes(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.town =
        new AttendanceTown.Founder(road, units, divisions, grids, directory, profiles, people)
            .found();
    this.leave = town.granted("sick", AttendanceTown.monday(2), AttendanceTown.monday(2));
    this.other = people.join(town.town.official(), town.town.bureau).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("PUT " + ONE, "POST " + ONE + "/moves");
  }

  @Override
  public Client outsider(String route) {
    return other;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", leave.get("id").asString());
  }

  @Override
  public Object body(String route) {
    int version = leave.get("version").asInt();
    return route.startsWith("PUT")
        ? Map.of(
            "version",
            version,
            "leave",
            town.draft("sick", AttendanceTown.monday(4), AttendanceTown.monday(4)))
        : Map.of("move", "cancel", "version", version);
  }
}
