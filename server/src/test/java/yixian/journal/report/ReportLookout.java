package yixian.journal.report;

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
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A signed report of somebody who serves in each unit. */
class ReportLookout implements Lookout {

  private final JournalTown town;
  private final Map<Kin, String> reports = new EnumMap<>(Kin.class);

  ReportLookout(
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
    return Set.of("GET /api/journal/reports");
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      JournalTown.Serving official = town.servingWithin(family.unit(kin));
      reports.put(kin, JournalTown.signed(official).get("id").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String report = Objects.requireNonNull(reports.get(kin));
    return reader.get("/api/journal/reports?month=" + JournalTown.MONTH).text().contains(report);
  }
}
