package yixian.care;

import static yixian.care.CareTown.ACTIONS;
import static yixian.care.CareTown.HOUSEHOLDS;
import static yixian.issue.IssueTown.ok;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** An action with a household, a need, help and a lead; people from elsewhere reach for them. */
class CareRoutes implements RouteFixture {

  private static final String ACTION = ACTIONS + "/{id}";
  private static final String HOUSEHOLD = HOUSEHOLDS + "/{id}";
  private static final String HELP = "/api/care-helps/{id}/follow";
  private static final String LEAD = "/api/care-leads/{id}/pass";

  private final CareTown town;
  private final String action;
  private final JsonNode household;
  private final Client clerk;
  private final Client worker;

  CareRoutes(AutowireCapableBeanFactory house, People people) {
    this.town = new CareTown(house.createBean(CareTown.Rooms.class), people);
    this.action = town.running(2);
    JsonNode held = town.held(town.visitor, action);
    ok(CareTown.visit(town.visitor, held, Map.of("needs", List.of("medical"), "lead", "路灯不亮")));
    JsonNode need = CareTown.again(town.visitor, held).get("needs").get(0);
    ok(
        town.visitor.post(
            CareTown.path(held) + "/helps",
            Map.of("need", need.get("id").asString(), "version", 1, "kind", "doctor")));
    this.household = CareTown.again(town.visitor, held);
    this.clerk = town.outsider("UNIT_CLERK");
    this.worker = town.outsider("GRID_STAFF");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ACTION,
        "GET " + ACTION + "/records",
        "GET " + ACTION + "/export.xlsx",
        "POST " + ACTION + "/households",
        "POST " + ACTION + "/household",
        "POST " + ACTION + "/visits",
        "POST " + ACTION + "/end",
        "GET " + HOUSEHOLD,
        "GET " + HOUSEHOLD + "/contact",
        "GET " + HOUSEHOLD + "/visitors",
        "POST " + HOUSEHOLD + "/visits",
        "POST " + HOUSEHOLD + "/visitor",
        "POST " + HOUSEHOLD + "/helps",
        "POST " + HELP,
        "POST " + LEAD);
  }

  @Override
  public Client outsider(String route) {
    return route.contains(ACTIONS) ? clerk : worker;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    if (route.contains(ACTIONS)) {
      return Map.of("id", action);
    }
    if (route.contains(HELP)) {
      return Map.of("id", household.get("needs").get(0).get("helps").get(0).get("id").asString());
    }
    return route.contains(LEAD)
        ? Map.of("id", household.get("leads").get(0).get("id").asString())
        : Map.of("id", household.get("line").get("id").asString());
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST " + ACTIONS, CareTown.draft(town.bureau, "越界"));
  }

  @Override
  public Object body(String route) {
    if (route.contains(LEAD)) {
      return Map.of("version", 1, "way", "ISSUE");
    }
    if (route.contains(HELP)) {
      return Map.of("version", 1, "answer", "RECEIVED");
    }
    if (route.endsWith("/household")) {
      return Map.of("reason", "other");
    }
    return route.endsWith("/helps") ? Map.of("version", 1, "kind", "doctor") : Map.of("version", 1);
  }
}
