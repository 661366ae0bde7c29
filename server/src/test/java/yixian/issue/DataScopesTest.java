package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;
import static yixian.issue.IssueTown.tryMove;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.NewPerson;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Period;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.HouseTest;
import yixian.testing.Kin;
import yixian.testing.People;
import yixian.testing.People.Person;
import yixian.testing.RowSecurity;

/**
 * What the two scopes that hang on a person reach among issues: those of the grids in which he has
 * a duty today (所在网格及下级), and his own (本人). The other scopes are in the matrix of lists.
 */
@HouseTest
class DataScopesTest {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  /** A saved filter is its maker's, whatever the scope. */
  private static final String VIEWS = "GET /api/views";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Duties duties;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;

  private IssueTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void aDutyReachesWhatLiesInItsGridWhateverUnitHandlesItAndOnlyWhileItLasts() {
    IssueLookout lookout = new IssueLookout(road, units, grids, boundaries, routes, people);
    lookout.place(Family.found(road, units));
    LocalDate today = LocalDate.now(Days.ZONE);
    Client here = onDuty(lookout.town.grid, null);
    Client elsewhere = onDuty(town.grid, null);
    Client over = onDuty(lookout.town.grid, today);
    RowSecurity.without(
        () -> {
          assertSees(lookout, here, EnumSet.allOf(Kin.class));
          assertSees(lookout, elsewhere, Set.of());
          assertSees(lookout, over, Set.of());
        });
    assertSees(lookout, here, EnumSet.allOf(Kin.class));
    assertSees(lookout, elsewhere, Set.of());
    assertSees(lookout, over, Set.of());
  }

  @Test
  void aDutyMovesWhatLiesInItsGridAndNothingElse() {
    IssueTown neighbour = new IssueTown(road, units, grids, boundaries, routes, people);
    JsonNode mine = town.report(desk, "本网格路面破损");
    JsonNode foreign = neighbour.report(desk, "邻网格路面破损");
    Client keeper = onDuty(town.grid, null);
    assertThat(move(keeper, mine, "accept", Map.of()).get("state").asString())
        .isEqualTo("ACCEPTED");
    assertThat(keeper.get(path(foreign)).status()).isEqualTo(404);
    assertThat(tryMove(keeper, foreign, "accept", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void oneReachesWhatOneReportedAndNothingBesideIt() {
    Person reporter = people.give(known(), "DISPATCHER", ScopeKind.SELF, List.of());
    Client own = reporter.browser();
    JsonNode foreign = town.report(desk, "他人所报路面破损");
    JsonNode mine = town.report(own, "本人所报路面破损");
    assertThat(ok(own.get(path(mine))).get("code")).isEqualTo(mine.get("code"));
    assertThat(own.get(path(foreign)).status()).isEqualTo(404);
    assertThat(own.get(path(foreign)).text())
        .isEqualTo(own.get("/api/issues/" + UUID.randomUUID()).text());
    assertThat(tryMove(own, foreign, "accept", Map.of()).status()).isEqualTo(404);
    String near =
        "longitude=%s&latitude=%s&category=%s"
            .formatted(town.longitude, town.latitude, IssueTown.POTHOLE);
    for (String list : List.of("/api/issues", "/api/issues/map", "/api/issues/similar?" + near)) {
      assertThat(ok(own.get(list)).toString())
          .as(list)
          .contains(mine.get("id").asString())
          .doesNotContain(foreign.get("id").asString());
    }
    assertThat(ok(own.get("/api/issues")).get("total").asInt()).isOne();
    assertThat(ok(own.get("/api/issues/total")).get("count").asInt()).isOne();
    assertThat(ok(own.get("/api/issues/counts?group=state")).valueStream())
        .extracting(each -> each.get("count").asInt())
        .containsExactly(1);
    move(own, mine, "accept", Map.of());
  }

  private static void assertSees(IssueLookout lookout, Client reader, Set<Kin> wanted) {
    Map<String, Set<Kin>> seen = new TreeMap<>();
    Map<String, Set<Kin>> expected = new TreeMap<>();
    for (String route : new TreeSet<>(lookout.routes())) {
      if (!route.equals(VIEWS)) {
        Set<Kin> kins = EnumSet.noneOf(Kin.class);
        Client browser = reader.remembering();
        for (Kin kin : Kin.values()) {
          if (lookout.sees(route, browser, kin)) {
            kins.add(kin);
          }
        }
        seen.put(route, kins);
        expected.put(route, wanted);
      }
    }
    assertThat(seen).isEqualTo(expected);
  }

  /** A browser of somebody with a duty in the grid until the day, whose role reaches by it. */
  private Client onDuty(Grid grid, @Nullable LocalDate until) {
    UUID person = person();
    road.write(
        HOUSE,
        "grid.edit",
        IdempotencyKey.fresh(),
        UUID.class,
        () ->
            duties
                .assign(HOUSE, grid.id(), person, DutyRole.STAFF, new Period(LONG_AGO, until))
                .id());
    return people
        .give(people.join(person, null), "DISPATCHER", ScopeKind.GRIDS, List.of())
        .browser();
  }

  private Person known() {
    return people.join(person(), null);
  }

  private UUID person() {
    return road.job(
        () -> directory.add(HOUSE, new NewPerson("江映雪", null, town.village, "网格员", LONG_AGO)));
  }

  private static String path(JsonNode sheet) {
    return "/api/issues/" + sheet.get("id").asString();
  }
}
