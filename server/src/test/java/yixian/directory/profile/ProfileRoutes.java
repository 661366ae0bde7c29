package yixian.directory.profile;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * That a person exists is known to all; what is recorded of him is not, and reads as if nothing
 * were. {@code CohortTest} holds the foreign record against a unit that never employed him.
 */
class ProfileRoutes implements RouteFixture {

  private final Client keeper;

  ProfileRoutes(People people) {
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/people/{id}/profile", "PUT /api/people/{id}/profile");
  }

  @Override
  public Client outsider(String route) {
    return keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of();
  }

  @Override
  public Object body(String route) {
    return Map.of("profile", Map.of("degree", "MASTER"));
  }
}
