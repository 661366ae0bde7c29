package yixian.webhook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yixian.kernel.Days;
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

  @Override
  public Object body(String route) {
    if (route.endsWith("/edition")) {
      return Map.of(
          "name", "热线平台",
          "url", "https://hook.example/",
          "purpose", "同步办理进度",
          "owner", "热线中心",
          "expiresOn", LocalDate.now(Days.ZONE).plusDays(30),
          "occasions", List.of("CLOSED"),
          "version", 1);
    }
    return route.endsWith("/stop") || route.endsWith("/resumption")
        ? Map.of("version", 1)
        : Map.of();
  }
}
