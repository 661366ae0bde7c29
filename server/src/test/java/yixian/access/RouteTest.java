package yixian.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.Route;

/** Holds every route of the house to the rules of the door, from the route table itself. */
@HouseTest
class RouteTest {

  /** Writes without an idempotency key, and why a repetition does no harm. */
  private static final Map<String, String> WITHOUT_KEY =
      Map.ofEntries(
          entry("POST /api/session", "登录：重发只是再登录一次"),
          entry("POST /api/dashboards/preview", "只读：草稿太长，不宜写在地址里"),
          entry("DELETE /api/session", "退出：会话已结束，重发无效果"),
          entry("POST /api/session/passkey", "只取一个随机数"),
          entry("POST /api/passkeys/registration", "只取一个随机数"),
          entry("PUT /api/session/passkey", "登录：随机数只能用一次"),
          entry("POST /api/audit/verification", "只读，不改动任何记录"),
          entry("POST /api/petitions/earlier", "只读：姓名不宜写在地址里"),
          entry("POST /api/indicators/reading", "只读：算式太长，不宜写在地址里"),
          entry("POST /api/indicators/trial", "只读：算式太长，不宜写在地址里"),
          entry("POST /api/indicators/trial/records", "只读：算式太长，不宜写在地址里"));

  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping table;

  private List<Route> routes = List.of();

  @BeforeEach
  void readTheTable() {
    routes = Route.all(table);
    assertThat(routes).hasSizeGreaterThan(30);
  }

  @Test
  void everyRouteSaysWhoMayEnter() {
    assertThat(routes)
        .allSatisfy(
            route ->
                assertThat(route.requires() == null)
                    .as("%s carries either @Requires or @Open", route.name())
                    .isEqualTo(route.open() != null));
  }

  @Test
  void everyPermissionNamedExists() {
    Set<String> known =
        Arrays.stream(Permission.values()).map(Permission::code).collect(Collectors.toSet());
    assertThat(routes)
        .allSatisfy(
            route -> {
              Requires requires = route.requires();
              assertThat(requires == null || known.contains(requires.value()))
                  .as("%s asks for a permission that exists", route.name())
                  .isTrue();
            });
  }

  @Test
  void everyWriteTakesAnIdempotencyKeyOrIsListedWithAReason() {
    Set<String> without =
        routes.stream()
            .filter(route -> !route.method().equals("GET") && !route.takes(IdempotencyKey.class))
            .map(Route::name)
            .collect(Collectors.toCollection(TreeSet::new));
    without.removeAll(WITHOUT_KEY.keySet());
    assertThat(without).isEmpty();
  }

  @Test
  void letsNobodyInWhoIsNotSignedIn() {
    Client stranger = people.stranger();
    for (Route route : routes) {
      Open open = route.open();
      if (open == null || !open.withoutAccount()) {
        assertThat(stranger.ask(route.method(), route.with(Map.of()), route.contentType()).status())
            .as("%s asked by nobody", route.name())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void refusesEveryRoleThatLacksThePermission() {
    Map<String, Set<String>> permissions = people.permissionsOfRoles();
    Map<String, Client> roles = new TreeMap<>();
    permissions.keySet().forEach(role -> roles.put(role, people.hire(role).browser()));
    int refused = 0;
    for (Route route : routes) {
      Requires requires = route.requires();
      if (requires != null) {
        refused += refusals(route, lacking(requires.value(), roles, permissions));
      }
    }
    assertThat(refused).isGreaterThan(routes.size());
  }

  private static Map<String, Client> lacking(
      String permission, Map<String, Client> roles, Map<String, Set<String>> permissions) {
    Map<String, Client> lacking = new TreeMap<>(roles);
    lacking
        .keySet()
        .removeIf(role -> permissions.getOrDefault(role, Set.of()).contains(permission));
    return lacking;
  }

  private static int refusals(Route route, Map<String, Client> lacking) {
    lacking.forEach(
        (role, browser) -> {
          Client.Answer answer =
              browser.ask(route.method(), route.with(Map.of()), route.contentType());
          assertThat(answer.status()).as("%s asked by %s", route.name(), role).isEqualTo(403);
        });
    return lacking.size();
  }
}
