package yixian.tasklist.offer;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An offer and a use of it, and people of a third unit who reach for the use. */
class OfferRoutes implements RouteFixture {

  private static final String ONE = "/api/offers/{id}";
  private static final String USE = "/api/offers/uses/{id}";

  private final OfferTown town;
  private final String offer;
  private final String use;
  private final Client outsider;

  OfferRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    this.town = new OfferTown(road, units, directory, people);
    JsonNode offered = town.offered("VEHICLE", 2);
    this.offer = OfferTown.id(offered);
    this.use = OfferTown.use(ok(town.ask(offered, 1)));
    this.outsider = people.hire("UNIT_CLERK", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "POST " + ONE + "/uses",
        "POST " + ONE + "/end",
        "POST " + USE + "/answers",
        "POST " + USE + "/withdrawal");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (!shared(route).isEmpty()) {
      return Map.of();
    }
    return Map.of("id", route.contains("/uses/{id}") ? use : offer);
  }

  @Override
  public String shared(String route) {
    return route.equals("GET " + ONE) || route.equals("POST " + ONE + "/uses")
        ? "赋能资源对全区网格公开，谁都可以申用；谁申用的只给双方看"
        : "";
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST /api/offers", town.draft("VEHICLE", 1));
  }

  @Override
  public Object body(String route) {
    if (route.endsWith("/uses")) {
      Map<String, Object> wanted = new HashMap<>();
      wanted.put("asker", town.village);
      wanted.put("quantity", 1);
      wanted.put("purpose", "越界申用");
      wanted.put("wantedOn", LocalDate.now(Days.ZONE).plusDays(1));
      return wanted;
    }
    if (route.endsWith("/end")) {
      return Map.of("version", 1);
    }
    return route.endsWith("/answers")
        ? Map.of("move", "agree", "version", 1)
        : Map.of("version", 1, "note", "撤回");
  }
}
