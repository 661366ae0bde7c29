package yixian.journal.talk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A talk with somebody who serves in each unit. */
class TalkLookout implements Lookout {

  private static final String TALKS = "/api/journal/talks";

  private final JournalTown town;
  private final Map<Kin, String> placements = new EnumMap<>(Kin.class);
  private final Map<Kin, String> talks = new EnumMap<>(Kin.class);

  TalkLookout(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + TALKS, "GET " + TALKS + "/partners");
  }

  @Override
  public String role() {
    return "ORGANISATION_LEADER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      String placement = town.servingWithin(family.unit(kin)).placement();
      Map<String, Object> talk =
          Map.of(
              "placement",
              placement,
              "heldOn",
              LocalDate.now(Days.ZONE).toString(),
              "topics",
              List.of("思想状况"),
              "content",
              "谈话内容",
              "shared",
              false);
      Client leader = town.leaderOf(family.unit(kin));
      placements.put(kin, placement);
      talks.put(kin, OfficialTown.ok(leader.post(TALKS, talk)).get("id").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return route.endsWith("/partners")
        ? reader
            .get(TALKS + "/partners")
            .text()
            .contains(Objects.requireNonNull(placements.get(kin)))
        : reader.get(TALKS).text().contains(Objects.requireNonNull(talks.get(kin)));
  }
}
