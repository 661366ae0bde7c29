package yixian.officials.pool;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An organisation officer of another unit, and an official of this one who offered himself. */
class PoolRoutes implements RouteFixture {

  private static final String NAME = "POST /api/official-pools/{id}/entries";
  private static final String OFFER = "POST /api/official-pools/{id}/offers";
  private static final String SCREEN = "POST /api/official-pools/entries/{id}/screening";
  private static final String LEAVE = "POST /api/official-pools/mine/{id}/leaving";

  private final Client outsider;
  private final Client colleague;
  private final String entry;

  PoolRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    LocalDate today = LocalDate.now(Days.ZONE);
    Map<String, Object> draft =
        Map.of(
            "kind", "SUBSTITUTE",
            "name", "替补库",
            "purpose", "网格一线人选",
            "applyUntil", today.plusDays(9).toString(),
            "until", today.plusDays(90).toString());
    String pool =
        OfficialTown.ok(town.organiser.post("/api/official-pools", draft)).get("id").asString();
    Client himself =
        people.join(town.person(OfficialTown.name(), town.bureau), town.bureau).browser();
    this.entry =
        OfficialTown.ok(
                himself.post(
                    "/api/official-pools/" + pool + "/offers", Map.of("statement", "愿到一线")))
            .get("id")
            .asString();
    this.colleague =
        people.join(town.person(OfficialTown.name(), town.bureau), town.bureau).browser();
    this.outsider = people.hire("ORGANISER", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(NAME, OFFER, SCREEN, LEAVE);
  }

  @Override
  public Client outsider(String route) {
    return route.equals(LEAVE) || route.equals(OFFER) ? colleague : outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return route.equals(SCREEN) || route.equals(LEAVE) ? Map.of("id", entry) : Map.of();
  }

  @Override
  public String shared(String route) {
    return route.equals(OFFER) ? "替补库向全体公开，谁都可以自荐" : "库全区一套；提名的人按范围拒绝（PoolHttpTest）";
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case NAME -> Map.of("person", UUID.randomUUID(), "reason", "理由");
      case SCREEN -> Map.of("version", 1, "admit", true, "reason", "理由");
      case OFFER -> Map.of("statement", "自荐");
      default -> Map.of();
    };
  }
}
