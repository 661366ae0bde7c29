package yixian.petition.report;

import static yixian.officials.OfficialTown.ok;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A report kept by one office, and a handler of reports of another who reaches for it. */
class ReportRoutes implements RouteFixture {

  private static final String ONE = ReportTown.REPORTS + "/{id}";

  private final UUID office;
  private final UUID accused;
  private final String report;
  private final Client outsider;

  ReportRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    this.office = town.unit("纪检室");
    this.accused = town.unit("某局");
    Client handler = people.hire("REPORT_OFFICER", office).browser();
    this.report = ReportTown.id(ok(handler.post(ReportTown.REPORTS, draft())));
    this.outsider = people.hire("REPORT_OFFICER", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + ONE, "POST " + ONE + "/moves");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", report);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + ReportTown.REPORTS, draft());
  }

  @Override
  public Object body(String route) {
    return Map.of("move", "transfer", "version", 1, "text", "转有权机关");
  }

  private Map<String, Object> draft() {
    return ReportTown.draft(office, "unit", accused, "反映履职不力");
  }
}
