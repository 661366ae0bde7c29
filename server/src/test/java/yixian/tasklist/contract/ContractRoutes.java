package yixian.tasklist.contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A contract of one office, and a clerk of another who reaches for it. */
class ContractRoutes implements RouteFixture {

  private static final String ONE = "/api/contracts/{id}";

  private final ContractTown town;
  private final String contract;
  private final Client outsider;

  ContractRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    this.town = new ContractTown(road, units, directory, people);
    this.contract = ContractTown.id(town.registered(100));
    this.outsider = town.outsider();
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + ONE, "POST " + ONE + "/visits", "POST " + ONE + "/end");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", contract);
  }

  @Override
  public Map<String, Object> misplaced() {
    LocalDate ends = LocalDate.now(Days.ZONE).plusDays(90);
    return Map.of("POST /api/contracts", ContractTown.draft(town.office, ends));
  }

  @Override
  public Object body(String route) {
    return route.endsWith("/end")
        ? Map.of("version", 1, "reason", "违约")
        : Map.of("sound", true, "note", "正常");
  }
}
