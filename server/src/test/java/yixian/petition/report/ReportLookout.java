package yixian.petition.report;

import static yixian.officials.OfficialTown.ok;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A report kept by each unit, on a unit of nobody's line. */
class ReportLookout implements Lookout {

  private final People people;
  private final UUID accused;
  private final Map<Kin, String> reports = new EnumMap<>(Kin.class);

  ReportLookout(Road road, Units units, yixian.directory.People directory, People people) {
    this.people = people;
    this.accused = new OfficialTown(road, units, directory, people).unit("某局");
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + ReportTown.REPORTS);
  }

  @Override
  public String role() {
    return "REPORT_OFFICER";
  }

  @Override
  public void place(Family family) {
    Client handler = people.hire("REPORT_OFFICER").browser();
    for (Kin kin : Kin.values()) {
      Map<String, Object> draft = ReportTown.draft(family.unit(kin), "unit", accused, "反映履职不力");
      reports.put(kin, ReportTown.id(ok(handler.post(ReportTown.REPORTS, draft))));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return reader.get(ReportTown.REPORTS).text().contains(Objects.requireNonNull(reports.get(kin)));
  }
}
