package yixian.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.tasklist.db.Tables;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

/**
 * What row security holds where a predicate were forgotten, and the predicate where row security is
 * down.
 */
@HouseTest
class TaskWallsTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired People people;
  @Autowired Road road;
  @Autowired ListStore lists;
  @Autowired ItemStore items;
  @Autowired DSLContext sql;
  private TaskTown town;
  private UUID list;
  private UUID item;

  @BeforeEach
  void send() {
    town = new TaskTown(house.createBean(TaskTown.Rooms.class), people);
    list = UUID.fromString(town.running(1));
    item = UUID.fromString(town.items(list.toString()).get(0).get("id").asString());
    TaskTown.move(town.one, item.toString(), "return", Map.of("reason", "不在本网格"));
  }

  @Test
  void rowSecurityAloneHidesForeignListsWithAllTheirParts() {
    assertThat(seen(town.bureau, Scope.EVERYTHING).values()).doesNotContain(0);
    assertThat(seen(town.town.town, Scope.EVERYTHING).values()).doesNotContain(0);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).containsOnly(0);
  }

  @Test
  void thePredicateAloneHidesForeignLists() {
    RowSecurity.without(
        () -> {
          assertThat(narrow(town.bureau).get("list")).isEqualTo(1);
          assertThat(narrow(UUID.randomUUID()))
              .containsEntry("list", 0)
              .containsEntry("items", 0)
              .containsEntry("tallies", 0);
        });
  }

  @Test
  void withBothWallsDownEverythingShows() {
    RowSecurity.without(
        () -> assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).doesNotContain(0));
  }

  private Map<String, Integer> narrow(UUID unit) {
    return seen(unit, Narrow.reader(unit, TaskLists.VIEW).scope(TaskLists.VIEW));
  }

  /** In how many ways the list shows to a reader of the unit who asks with the scope. */
  private Map<String, Integer> seen(UUID unit, Scope scope) {
    Actor reader = Narrow.reader(unit, TaskLists.VIEW);
    return road.read(
        reader,
        TaskLists.VIEW,
        () -> {
          ItemQuery query = new ItemQuery(list, null, null, null, 0, 9);
          Map<String, Integer> seen = new TreeMap<>();
          seen.put("list", lists.find(scope, list).isPresent() ? 1 : 0);
          seen.put("items", items.list(scope, query, Instant.EPOCH).items().size());
          seen.put("tallies", items.tallies(scope, list).size());
          seen.put("steps", sql.fetchCount(Tables.STEPS, Tables.STEPS.ITEM.eq(item)));
          return seen;
        });
  }
}
