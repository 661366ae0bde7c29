package yixian.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.RouteFixture;

/**
 * A keeper of one unit, and a person and an appointment of another. Who works where is no secret
 * inside the house, so units and people may be read by all who may see the directory; phones are
 * masked, which other tests show.
 */
class DirectoryRoutes implements RouteFixture {

  private static final Actor HOUSE = Actor.system("测试");
  private static final java.time.LocalDate LONG_AGO = java.time.LocalDate.of(2020, 1, 1);

  private final Road road;
  private final Client keeper;
  private final UUID own;
  private final UUID foreign;
  private final UUID person;
  private final UUID appointment;

  DirectoryRoutes(yixian.testing.People staff, Road road, Units units, People people) {
    this.road = road;
    this.own = deed(() -> units.add(HOUSE, unit("本单位")));
    this.foreign = deed(() -> units.add(HOUSE, unit("他单位")));
    this.person =
        deed(() -> people.add(HOUSE, new NewPerson("周予安", null, foreign, "干事", LONG_AGO)));
    this.appointment = people.find(person).orElseThrow().appointments().getFirst().id();
    this.keeper = staff.hire("SYSTEM_ADMIN", own).browser();
  }

  private static NewUnit unit(String name) {
    String code = "T-" + UUID.randomUUID();
    return new NewUnit(
        code,
        name,
        null,
        UnitKind.VILLAGE,
        Level.VILLAGE,
        null,
        LONG_AGO,
        Map.of(Tree.AREA, Optional.empty()));
  }

  private UUID deed(Supplier<UUID> deed) {
    return road.write(HOUSE, "directory.edit", IdempotencyKey.fresh(), UUID.class, deed);
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/people/{id}",
        "PATCH /api/people/{id}",
        "POST /api/people/{id}/appointments",
        "POST /api/people/{id}/appointments/{appointment}/end",
        "GET /api/units/{id}",
        "PATCH /api/units/{id}",
        "POST /api/units/{id}/move");
  }

  @Override
  public Client outsider(String route) {
    return keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.startsWith("GET")) {
      return Map.of();
    }
    return route.contains("/units/")
        ? Map.of("id", foreign)
        : Map.of("id", person, "appointment", appointment);
  }

  @Override
  public String shared(String route) {
    return route.startsWith("GET") ? "谁在哪个单位任职在内部公开；电话另行掩码" : "";
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of(
        "POST /api/people",
        Map.of("name", "许知行", "appointments", List.of(Map.of("unit", foreign, "title", "干事"))),
        "POST /api/units",
        Map.of(
            "code",
            "T-" + UUID.randomUUID(),
            "name",
            "他单位的下级",
            "kind",
            "VILLAGE",
            "tree",
            "AREA",
            "parent",
            foreign));
  }

  @Override
  public Object body(String route) {
    return switch (route) {
      case "POST /api/people/{id}/appointments" -> Map.of("unit", own, "title", "主任");
      case "POST /api/people/{id}/appointments/{appointment}/end" -> Map.of("until", "2099-01-01");
      case "POST /api/units/{id}/move" -> Map.of("version", 1, "tree", "AREA", "parent", own);
      default -> Map.of("version", 1, "name", "新名称");
    };
  }
}
