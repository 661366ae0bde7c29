package yixian.attendance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.secondment.SecondmentTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Somebody of each unit who serves in it and is away. */
class LeaveLookout implements Lookout {

  private static final String CALENDAR = "GET /api/leave/calendar";

  private final SecondmentTown town;
  private final LocalDate day = AttendanceTown.monday(2);
  private final Map<Kin, String> leaves = new EnumMap<>(Kin.class);

  LeaveLookout(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.town = new SecondmentTown(road, units, divisions, grids, directory, profiles, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of(CALENDAR);
  }

  @Override
  public String role() {
    return "UNIT_CLERK";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      UUID unit = family.unit(kin);
      Map<String, Object> post = new HashMap<>(town.post(1));
      post.put("kind", "TASK_GROUP");
      post.put("hostUnit", unit);
      post.remove("grid");
      UUID official = town.official(unit);
      Person account = town.people.join(official, unit);
      town.serving(town.open(post), official);
      AttendanceTown away = AttendanceTown.of(town, official, account, unit);
      leaves.put(kin, away.granted("sick", day, day).get("id").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String month = day.toString().substring(0, 7);
    return reader
        .get("/api/leave/calendar?month=" + month)
        .text()
        .contains(Objects.requireNonNull(leaves.get(kin)));
  }
}
