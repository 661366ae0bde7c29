package yixian.petition.report;

import static yixian.officials.OfficialTown.ok;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;
import yixian.testing.Standing;

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
    People.Person known = people.join(null, UUID.randomUUID());
    Client handler = people.give(known, "REPORT_OFFICER", ScopeKind.ALL, List.of()).browser();
    for (Kin kin : Kin.values()) {
      Map<String, Object> draft = ReportTown.draft(family.unit(kin), "unit", accused, "反映履职不力");
      reports.put(kin, ReportTown.id(ok(handler.post(ReportTown.REPORTS, draft))));
    }
  }

  /** Who is of no unit sees none, whatever he may: nothing tells whose colleague he is. */
  @Override
  public Set<Kin> expected(String route, Standing standing) {
    return standing.membership().isEmpty() ? Set.of() : standing.reach();
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return reader.get(ReportTown.REPORTS).text().contains(Objects.requireNonNull(reports.get(kin)));
  }
}
