package yixian.officials;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An organisation officer of another unit, and an official of this one. */
class OfficialRoutes implements RouteFixture {

  private static final String ONE = "GET /api/officials/{id}";

  private final Client outsider;
  private final UUID person;

  OfficialRoutes(
      Road road,
      Units units,
      yixian.directory.People directory,
      People people,
      Officials officials) {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    this.person =
        town.official(
            officials, InventedOfficial.form(OfficialTown.name(), "199003", 41), town.bureau);
    this.outsider = people.hire("ORGANISER", UUID.randomUUID()).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(ONE, ONE + "/photo", ONE + "/changes", ONE + "/form");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", person);
  }
}
