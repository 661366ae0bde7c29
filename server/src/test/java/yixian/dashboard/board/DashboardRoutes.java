package yixian.dashboard.board;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A board that its owner keeps to himself. */
class DashboardRoutes implements RouteFixture {

  private static final String ONE = "/api/dashboards/{id}";

  private final Client owner;
  private final Client outsider;
  private @Nullable String board;

  DashboardRoutes(People people) {
    UUID unit = UUID.randomUUID();
    this.owner = people.hire("UNIT_LEADER", unit).browser();
    this.outsider = people.hire("UNIT_LEADER", unit).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "PUT " + ONE,
        "DELETE " + ONE,
        "GET " + ONE + "/export.xlsx",
        "GET " + ONE + "/export.pdf");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (board == null) {
      board = owner.post("/api/dashboards", draft()).json().asString();
    }
    return Map.of("id", board);
  }

  @Override
  public Object body(String route) {
    return route.startsWith("PUT") ? Map.of("version", 1, "draft", draft()) : Map.of();
  }

  private static Map<String, Object> draft() {
    return DashboardHttpTest.draft("自用看板", DashboardHttpTest.tile("FILING", "NUMBER"));
  }
}
