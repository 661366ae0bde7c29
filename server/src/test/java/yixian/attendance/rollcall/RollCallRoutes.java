package yixian.attendance.rollcall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.attendance.AttendanceTown;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A call, keepers of another town, and somebody who is not called. */
class RollCallRoutes implements RouteFixture {

  private static final String ONE = "/api/roll-calls/{id}";

  private final CallTown town;
  private final String call;
  private final Client outsider;
  private final Client other;

  RollCallRoutes(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.town =
        new CallTown(
            new AttendanceTown.Founder(road, units, divisions, grids, directory, profiles, people)
                .found());
    this.call = town.call();
    this.outsider = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    this.other = people.join(town.town.town.official(), town.town.town.bureau).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/line",
        "POST " + ONE + "/vouching",
        "POST " + ONE + "/ending",
        "POST /api/roll-calls/mine/{id}/answer");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/mine/") ? other : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", call);
  }

  @Override
  public Map<String, Object> misplaced() {
    Map<String, Object> draft = town.draft();
    draft.put("units", List.of(UUID.randomUUID()));
    return Map.of("POST /api/roll-calls", draft);
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/vouching")) {
      return Map.of("called", UUID.randomUUID(), "reason", "座机联系上");
    }
    return route.endsWith("/ending") ? Map.of("version", 1) : Map.of();
  }
}
