package yixian.notice;

import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.Standing;

/**
 * Messages to each unit: one to the reader's own, two to the child, four to the parent and so on,
 * so that a bare count tells of whom they are.
 */
class NoticeLookout implements Lookout {

  private static final String TEMPLATE = "test.kin";

  private final Road road;
  private final Notices notices;

  NoticeLookout(Road road, Notices notices) {
    this.road = road;
    this.notices = notices;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/notices", "GET /api/notices/unread", "GET /api/me");
  }

  @Override
  public String role() {
    return "DISPATCHER";
  }

  @Override
  public void place(Family family) {
    road.job(
        () -> {
          notices.define(new Template(TEMPLATE, "给{kin}的通知", "{kin}"));
          for (Kin kin : Kin.values()) {
            for (int i = 0; i < weight(kin); i++) {
              notices.tellUnit(family.unit(kin), null, TEMPLATE, Map.of("kin", kin.name()), null);
            }
          }
          return true;
        });
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Client.Answer answer = reader.get(route.substring("GET ".length()));
    if (answer.status() != 200) {
      return false;
    }
    return switch (route) {
      case "GET /api/notices" ->
          answer.text().contains("给" + kin.name() + "的通知")
              || (answer.json().get("total").asInt() & weight(kin)) != 0;
      case "GET /api/notices/unread" -> (answer.json().get("count").asInt() & weight(kin)) != 0;
      default -> (answer.json().get("unreadNotices").asInt() & weight(kin)) != 0;
    };
  }

  @Override
  public Set<Kin> expected(String route, Standing standing) {
    return standing.membership();
  }

  private static int weight(Kin kin) {
    return 1 << kin.ordinal();
  }
}
