package yixian.attendance.roster;

import java.time.Instant;
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

/** A roster with a shift, and keepers of another town. */
class RosterRoutes implements RouteFixture {

  private static final String ONE = "/api/rosters/{id}";

  private final DutyTown duty;
  private final String roster;
  private final String shift;
  private final Client outsider;
  private final Client other;

  RosterRoutes(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    AttendanceTown town =
        new AttendanceTown.Founder(road, units, divisions, grids, directory, profiles, people)
            .found();
    this.duty = new DutyTown(town, grids);
    this.roster = duty.open();
    this.shift = duty.shiftNow(roster);
    this.outsider = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    this.other = people.join(town.town.official(), town.town.bureau).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "POST " + ONE + "/shifts",
        "POST " + ONE + "/ending",
        "DELETE /api/rosters/shifts/{id}",
        "POST /api/rosters/shifts/{id}/vouching",
        "POST /api/rosters/mine/{id}/ticket",
        "POST /api/rosters/mine/{id}/check-in");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/mine/") ? other : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", route.contains(ONE) ? roster : shift);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST /api/rosters", duty.draft());
  }

  @Override
  public Object body(String route) {
    Instant now = Instant.now();
    if (route.endsWith("/shifts")) {
      return Map.of(
          "shifts",
          List.of(
              Map.of(
                  "person",
                  duty.town.colleague,
                  "starts",
                  now.toString(),
                  "ends",
                  now.plusSeconds(60).toString())));
    }
    if (route.endsWith("/check-in")) {
      return Map.of(
          "nonce", UUID.randomUUID(), "longitude", 150.0, "latitude", 10.0, "accuracy", 5.0);
    }
    if (route.endsWith("/vouching")) {
      return Map.of("reason", "当面确认");
    }
    return route.endsWith("/ending") ? Map.of("version", 1) : Map.of();
  }
}
