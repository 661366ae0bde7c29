package yixian.care;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.care.db.Tables;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

/**
 * What row security holds where a predicate were forgotten, and the predicate where row security is
 * down.
 */
@HouseTest
class CareWallsTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired People people;
  @Autowired Road road;
  @Autowired ActionStore actions;
  @Autowired FigureStore figures;
  @Autowired DSLContext sql;
  private CareTown town;
  private UUID action;
  private UUID household;

  @BeforeEach
  void visit() {
    town = new CareTown(house.createBean(CareTown.Rooms.class), people);
    action = UUID.fromString(town.running(1));
    JsonNode held = town.held(town.visitor, action.toString());
    ok(CareTown.visit(town.visitor, held, Map.of("needs", List.of("law"), "lead", "楼道灯坏")));
    household = UUID.fromString(held.get("line").get("id").asString());
  }

  @Test
  void rowSecurityAloneHidesForeignHouseholdsWithAllTheirParts() {
    assertThat(seen(town.bureau, Scope.EVERYTHING).values()).doesNotContain(0);
    assertThat(seen(town.town.town, Scope.EVERYTHING))
        .containsEntry("action", 1)
        .containsEntry("households", 0)
        .containsEntry("visits", 0)
        .containsEntry("needs", 0)
        .containsEntry("leads", 0);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).containsOnly(0);
  }

  @Test
  void thePredicateAloneHidesForeignHouseholds() {
    RowSecurity.without(
        () -> {
          assertThat(narrow(town.bureau)).containsEntry("action", 1).containsEntry("households", 1);
          assertThat(narrow(town.town.town))
              .containsEntry("action", 1)
              .containsEntry("households", 0);
          assertThat(narrow(UUID.randomUUID()))
              .containsEntry("action", 0)
              .containsEntry("households", 0);
        });
  }

  private Map<String, Integer> narrow(UUID unit) {
    return seen(unit, Narrow.reader(unit, CareActions.VIEW).scope(CareActions.VIEW));
  }

  /** In how many ways the action shows to a reader of the unit who asks with the scope. */
  private Map<String, Integer> seen(UUID unit, Scope scope) {
    Actor reader = Narrow.reader(unit, CareActions.VIEW);
    return road.read(
        reader,
        CareActions.VIEW,
        () -> {
          RecordQuery query = new RecordQuery(action, Figure.HOUSEHOLDS, null, 0, 9);
          Map<String, Integer> seen = new TreeMap<>();
          seen.put("action", actions.find(scope, action).isPresent() ? 1 : 0);
          seen.put(
              "households", figures.rows(scope, query, LocalDate.now(Days.ZONE)).items().size());
          seen.put("visits", sql.fetchCount(Tables.VISITS, Tables.VISITS.HOUSEHOLD.eq(household)));
          seen.put("needs", sql.fetchCount(Tables.NEEDS, Tables.NEEDS.HOUSEHOLD.eq(household)));
          seen.put("leads", sql.fetchCount(Tables.LEADS, Tables.LEADS.HOUSEHOLD.eq(household)));
          return seen;
        });
  }
}
