package yixian.indicator.definition;

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

/** What is aimed at with somebody who serves in each unit. */
class DefinitionLookout implements Lookout {

  private static final String PERSONAL = "/api/indicators/personal";

  private final JournalTown town;
  private final Map<Kin, String> aims = new EnumMap<>(Kin.class);

  DefinitionLookout(
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
    return Set.of("GET " + PERSONAL);
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      String posting = town.servingWithin(family.unit(kin)).placement();
      aims.put(
          kin,
          OfficialTown.ok(town.organiser.post(PERSONAL, DefinitionHttpTest.aim(posting, 30)))
              .asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return reader.get(PERSONAL).text().contains(Objects.requireNonNull(aims.get(kin)));
  }
}
