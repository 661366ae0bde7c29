package yixian.webhook;

import java.util.Map;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An administrator of the whole district; subscriptions and hosts belong to no unit. */
class WebhookRoutes implements RouteFixture {

  private static final String ONE = "/api/webhooks/{id}";

  private final Client keeper;

  WebhookRoutes(People people) {
    this.keeper = people.hire("SYSTEM_ADMIN").browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/deliveries",
        "POST " + ONE + "/edition",
        "POST " + ONE + "/rotation",
        "POST " + ONE + "/stop",
        "POST " + ONE + "/resumption",
        "POST " + ONE + "/test",
        "POST " + ONE + "/resending",
        "POST /api/webhooks/deliveries/{id}/resending",
        "POST /api/webhooks/hosts/{id}/removal");
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
    return "推送订阅与主机名单全区一套，只有全区的系统管理员能改";
  }
}
