package yixian.notice.carrier;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.notice.push.Browser;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** The device of one person, and another person. */
class DeviceRoutes implements RouteFixture {

  private static final String ONE = "/api/notices/devices/{id}";

  private final Client outsider;
  private final String device;

  DeviceRoutes(People people) {
    this.outsider = people.hire().browser();
    this.device =
        people
            .hire()
            .browser()
            .post(
                "/api/notices/push",
                new Browser("https://fcm.googleapis.com/fcm/send/" + UUID.randomUUID())
                    .subscription(false))
            .json()
            .get("id")
            .asString();
  }

  @Override
  public Set<String> routes() {
    return Set.of("PUT " + ONE, "DELETE " + ONE);
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", device);
  }

  @Override
  public Object body(String route) {
    return Map.of("onlyEmergency", true);
  }
}
