package yixian.tasklist;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/**
 * A list of one bureau with an item in a grid; a clerk and a grid worker from elsewhere reach for
 * it.
 */
class TaskRoutes implements RouteFixture {

  private static final String LIST = "/api/task-lists/{id}";
  private static final String ITEM = "/api/task-items/{id}";

  private final TaskTown town;
  private final String draft;
  private final String item;
  private final Client clerk;
  private final Client worker;

  TaskRoutes(AutowireCapableBeanFactory house, People people) {
    this.town = new TaskTown(house.createBean(TaskTown.Rooms.class), people);
    this.draft = town.drafted();
    this.item = town.items(town.running(1)).get(0).get("id").asString();
    this.clerk = town.outsider("UNIT_CLERK");
    this.worker = town.outsider("GRID_STAFF");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + LIST,
        "GET " + LIST + "/before",
        "GET " + LIST + "/progress",
        "GET " + LIST + "/items",
        "GET " + LIST + "/export.xlsx",
        "POST " + LIST + "/items",
        "POST " + LIST + "/moves",
        "POST " + LIST + "/urge",
        "GET " + ITEM,
        "GET " + ITEM + "/contact",
        "GET " + ITEM + "/takers",
        "POST " + ITEM + "/opened",
        "POST " + ITEM + "/moves");
  }

  @Override
  public Client outsider(String route) {
    return route.contains("task-items") ? worker : clerk;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", route.contains("task-items") ? item : draft);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST /api/task-lists", town.draft("越界"));
  }

  @Override
  public Object body(String route) {
    return route.contains("task-items")
        ? Map.of("move", "answer", "version", 1, "answers", Map.of("q1", "是"))
        : Map.of("move", "send", "version", 1);
  }
}
