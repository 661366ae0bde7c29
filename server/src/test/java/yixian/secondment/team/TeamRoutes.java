package yixian.secondment.team;

import static yixian.secondment.SecondmentTown.ok;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.attendance.AttendanceTown;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A team with a meeting and a pair, and keepers of another town. */
class TeamRoutes implements RouteFixture {

  private static final String ROOT = "/api/secondment";

  private final TeamHttpTest.TeamTown town;
  private final String team;
  private final String meeting;
  private final String pairing;
  private final Client outsider;
  private final Client other;

  TeamRoutes(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.town =
        new TeamHttpTest.TeamTown(
            new AttendanceTown.Founder(road, units, divisions, grids, directory, profiles, people)
                .found());
    this.team = town.team();
    this.meeting = town.meeting(team, starts());
    ok(
        town.keeper()
            .post(
                ROOT + "/teams/" + team + "/pairings",
                Map.of("person", town.town.official, "partner", town.town.colleague)));
    this.pairing = town.sheet(team).get("pairings").get(0).get("id").asString();
    this.outsider = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    this.other = people.join(town.town.town.official(), town.town.town.bureau).browser();
  }

  private static Instant starts() {
    return Days.start(AttendanceTown.monday(1));
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ROOT + "/batches/{id}/teams",
        "POST " + ROOT + "/batches/{id}/teams",
        "PUT " + ROOT + "/teams/{id}",
        "POST " + ROOT + "/teams/{id}/pairings",
        "DELETE " + ROOT + "/pairings/{id}",
        "GET " + ROOT + "/teams/{id}/meetings",
        "POST " + ROOT + "/teams/{id}/meetings",
        "GET " + ROOT + "/meetings/{id}",
        "POST " + ROOT + "/meetings/{id}/holding",
        "POST " + ROOT + "/meetings/{id}/cancelling",
        "POST " + ROOT + "/mine/meetings/{id}/answer");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("/mine/") ? other : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.contains("/batches/")) {
      return Map.of("id", town.town.open.batch());
    }
    if (route.contains("/teams/")) {
      return Map.of("id", team);
    }
    return Map.of("id", route.contains("/pairings/") ? pairing : meeting);
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case "POST " + ROOT + "/batches/{id}/teams" -> town.draft();
      case "PUT " + ROOT + "/teams/{id}" -> Map.of("version", 1, "team", town.draft());
      case "POST " + ROOT + "/teams/{id}/pairings" ->
          Map.of("person", town.town.official, "partner", town.secondOfficial);
      case "POST " + ROOT + "/teams/{id}/meetings" -> town.meetingDraft(starts());
      case "POST " + ROOT + "/meetings/{id}/holding" -> Map.of("version", 1, "minutes", "记录");
      case "POST " + ROOT + "/meetings/{id}/cancelling" -> Map.of("version", 1, "reason", "改期");
      default -> Map.of("reply", "ACCEPTED");
    };
  }
}
