package yixian.talent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** Somebody who came back to each unit, and was asked to be an example. */
class TalentLookout implements Lookout {

  private static final String FOLLOW_UPS = "/api/talent/follow-ups";
  private static final String EXAMPLES = "/api/talent/examples";

  private final TalentTown talent;
  private final Map<Kin, String> followUps = new EnumMap<>(Kin.class);
  private final Map<Kin, String> examples = new EnumMap<>(Kin.class);

  TalentLookout(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.talent = new TalentTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + FOLLOW_UPS, "GET " + EXAMPLES);
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      Serving official = talent.back(talent.town.servingWithin(family.unit(kin)));
      followUps.put(kin, TalentTown.followUps(official).get(0).get("id").asString());
      examples.put(kin, talent.asked(official));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return route.endsWith("examples")
        ? reader.get(EXAMPLES).text().contains(Objects.requireNonNull(examples.get(kin)))
        : reader
            .get(FOLLOW_UPS + "?show=AHEAD")
            .text()
            .contains(Objects.requireNonNull(followUps.get(kin)));
  }
}
