package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.kernel.Requires;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.Fixtures;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.Route;
import yixian.testing.RouteFixture;
import yixian.testing.RowSecurity;

/**
 * For every route that names a record: a foreign record and an absent one answer the same 404. For
 * every other route that writes: what belongs to the whole district asks for the whole district,
 * and a new record cannot be put where its maker does not reach.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeMatrixTest {

  /** Writes that name no record, ask for a permission, and reach nothing of others; and why. */
  private static final Map<String, String> REACHES_NOTHING_FOREIGN =
      Map.ofEntries(
          Map.entry("POST /api/approvals", "只以本人名义提请"),
          Map.entry("POST /api/notices/push", "只开启本人的设备"),
          Map.entry("POST /api/dashboards", "只编排本人的看板，不含记录"),
          Map.entry("POST /api/dashboards/preview", "只读；按读者的范围计数（DashboardHttpTest）"),
          Map.entry("POST /api/indicators/reading", "只读算式文字，不含记录"),
          Map.entry("POST /api/indicators/trial", "只读；按读者的范围计数（CountingTest）"),
          Map.entry("POST /api/indicators/trial/records", "只读；只打开读者范围内的记录（CountingTest）"),
          Map.entry("POST /api/approvals/agreements", "逐件走审批的范围（ApprovalHttpTest）"),
          Map.entry("POST /api/issues", "谁都可以上报在任何地方看到的事；上报之后按范围才看得到"),
          Map.entry("POST /api/issues/bulk", "逐件走事件的范围，范围外的逐件答“没有找到”（IssueWallsTest）"),
          Map.entry("POST /api/clearings/problems/moves", "逐件走问题的范围，范围外的答“没有找到”（ClearingHttpTest）"),
          Map.entry(
              "POST /api/inspections/findings/moves", "逐件走问题的范围，范围外的答“没有找到”（InspectionHttpTest）"),
          Map.entry("POST /api/petitions/earlier", "只读；只找得到范围内同一信访人的以往信访（PetitionHttpTest）"),
          Map.entry("POST /api/routing/trial", "试算派遣规则，只读；规则全区公开"),
          Map.entry("POST /api/views", "只存本人的筛选"),
          Map.entry("POST /api/notices/read", "只标记本人的通知，他人的略过（NoticesHttpTest）"),
          Map.entry("POST /api/audit/verification", "校验整条链，只答是否完好与行数"),
          Map.entry("POST /api/grids/import", "逐行按范围拒绝（GridsTest）"),
          Map.entry("POST /api/people/import", "逐行按范围拒绝（RosterHttpTest）"),
          Map.entry("POST /api/officials/preview", "只读；范围外的人认不出（IntakeHttpTest）"),
          Map.entry("POST /api/officials/import", "逐份按范围拒绝（IntakeHttpTest）"),
          Map.entry("POST /api/officials/roster/preview", "只读；范围外的人认不出（OfficialRosterHttpTest）"),
          Map.entry("POST /api/officials/roster/import", "逐行按范围拒绝（OfficialRosterHttpTest）"));

  @Autowired AutowireCapableBeanFactory house;
  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping table;

  private List<RouteFixture> fixtures = List.of();

  @BeforeAll
  void placeRecords() {
    fixtures = Fixtures.all(RouteFixture.class, house);
  }

  @Test
  void everyRouteThatNamesARecordIsInTheMatrix() {
    Set<String> answered = new TreeSet<>();
    fixtures.forEach(fixture -> answered.addAll(fixture.routes()));
    Set<String> missing =
        named().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(answered);
    assertThat(missing).as("add these to a RouteFixture beside the tests of their room").isEmpty();
  }

  @Test
  void aForeignRecordAndAnAbsentOneAnswerTheSame() {
    compareAll();
  }

  @Test
  void thePredicatesHoldWithoutRowSecurity() {
    RowSecurity.without(this::compareAll);
  }

  @Test
  void whatBelongsToTheWholeDistrictAsksForTheWholeDistrict() {
    Map<String, Client> limited = new HashMap<>();
    int refused = 0;
    for (Route route : routes()) {
      Requires requires = route.requires();
      if (requires != null && requires.everywhere()) {
        Client reader =
            limited.computeIfAbsent(
                roleWith(requires.value()), role -> people.hire(role, UUID.randomUUID()).browser());
        Answer answer = reader.ask(route.method(), route.with(Map.of()), route.contentType());
        assertThat(answer.status()).as(route.name()).isEqualTo(403);
        assertThat(answer.text()).as(route.name()).contains("全区共用");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(8);
  }

  @Test
  void nobodyPutsANewRecordWhereHeDoesNotReach() {
    Set<String> open =
        routes().stream()
            .filter(route -> !route.method().equals("GET") && !route.namesARecord())
            .filter(route -> route.requires() != null && !route.requires().everywhere())
            .map(Route::name)
            .collect(Collectors.toCollection(TreeSet::new));
    open.removeAll(REACHES_NOTHING_FOREIGN.keySet());
    for (RouteFixture fixture : fixtures) {
      fixture
          .misplaced()
          .forEach(
              (route, body) -> {
                String[] words = route.split(" ");
                Answer answer =
                    fixture.outsider(route).write(words[0], words[1], body, UUID.randomUUID());
                assertThat(answer.status()).as("%s: %s", route, answer.text()).isIn(400, 403);
                assertThat(answer.text()).as(route).containsAnyOf("范围", "您所管理");
                open.remove(route);
              });
    }
    assertThat(open).as("say in a RouteFixture or above what these reach").isEmpty();
  }

  private void compareAll() {
    Map<String, RouteFixture> answering = new HashMap<>();
    fixtures.forEach(fixture -> fixture.routes().forEach(name -> answering.put(name, fixture)));
    SoftAssertions all = new SoftAssertions();
    for (Route route : named()) {
      RouteFixture fixture = answering.get(route.name());
      if (fixture != null) {
        compare(route, fixture, all);
      }
    }
    all.assertAll();
  }

  private static void compare(Route route, RouteFixture fixture, SoftAssertions all) {
    Client outsider = fixture.outsider(route.name());
    Object body = fixture.body(route.name());
    Map<String, Object> foreign = fixture.foreign(route.name());
    if (foreign.isEmpty()) {
      all.assertThat(fixture.shared(route.name()))
          .as("why all may ask %s", route.name())
          .isNotBlank();
    }
    Answer absent = outsider.ask(route.method(), route.with(Map.of()), route.contentType(), body);
    all.assertThat(absent.status())
        .as("%s for an absent record: %s", route.name(), absent.text())
        .isEqualTo(404);
    if (!foreign.isEmpty()) {
      Answer hidden = outsider.ask(route.method(), route.with(foreign), route.contentType(), body);
      all.assertThat(hidden.status())
          .as("%s for a foreign record: %s", route.name(), hidden.text())
          .isEqualTo(404);
      all.assertThat(hidden.text()).as(route.name()).isEqualTo(absent.text());
    }
  }

  private String roleWith(String permission) {
    return people.permissionsOfRoles().entrySet().stream()
        .filter(role -> role.getValue().contains(permission))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private List<Route> routes() {
    return Route.all(table);
  }

  private List<Route> named() {
    return routes().stream().filter(Route::namesARecord).toList();
  }
}
