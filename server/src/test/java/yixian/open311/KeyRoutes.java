package yixian.open311;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An administrator of the whole district; keys belong to no unit. */
class KeyRoutes implements RouteFixture {

  private final Client keeper;

  KeyRoutes(People people) {
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("POST /api/open311/keys/{id}/revocation");
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
  public String shared(String route) {
    return "密钥全区一套，只有全区的系统管理员能停用";
  }
}
