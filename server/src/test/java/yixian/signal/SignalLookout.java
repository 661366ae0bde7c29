package yixian.signal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** The host's word of somebody who serves in each unit. */
class SignalLookout implements Lookout {

  private static final String SIGNALS = "/api/signals";

  private final JournalTown town;
  private final Map<Kin, String> placements = new EnumMap<>(Kin.class);
  private final Map<Kin, String> told = new EnumMap<>(Kin.class);

  SignalLookout(
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
    return Set.of("GET " + SIGNALS, "GET " + SIGNALS + "/known");
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      String placement = town.servingWithin(family.unit(kin)).placement();
      Client leader = town.leaderOf(family.unit(kin));
      Map<String, Object> word = Map.of("placement", placement, "text", "近来很少到岗");
      placements.put(kin, placement);
      told.put(kin, OfficialTown.ok(leader.post(SIGNALS, word)).get("id").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return route.endsWith("/known")
        ? reader
            .get(route.substring(4))
            .text()
            .contains(Objects.requireNonNull(placements.get(kin)))
        : reader.get(SIGNALS).text().contains(Objects.requireNonNull(told.get(kin)));
  }
}
