package yixian.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.kernel.Actor;

/** Hires people for a test: an account, a role, a password of their own, a browser signed in. */
public final class People {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Road road;
  private final Accounts accounts;
  private final WebServerApplicationContext server;

  People(Road road, Accounts accounts, WebServerApplicationContext server) {
    this.road = road;
    this.accounts = accounts;
    this.server = server;
  }

  /** Somebody hired, with a browser in which he is signed in. */
  public record Person(UUID account, String login, String password, Client browser) {}

  /** What each role allows. */
  public Map<String, Set<String>> permissionsOfRoles() {
    Map<String, Set<String>> roles = new TreeMap<>();
    accounts.roles().forEach(role -> roles.put(role.code(), Set.copyOf(role.permissions())));
    return roles;
  }

  /** A browser in which nobody is signed in. */
  public Client stranger() {
    return new Client(Objects.requireNonNull(server.getWebServer()).getPort());
  }

  /** Somebody without any role. */
  public Person hire() {
    return join(null, null);
  }

  /** Somebody with a role that reaches everything. */
  public Person hire(String role) {
    return give(hire(), role, ScopeKind.ALL, List.of());
  }

  /** Somebody of a unit with a role that reaches this unit only. */
  public Person hire(String role, UUID unit) {
    return give(join(null, unit), role, ScopeKind.UNIT, List.of(unit));
  }

  /** Somebody known to the directory, of a unit, without any role. */
  public Person join(@Nullable UUID person, @Nullable UUID unit) {
    Accounts.Made made = open(person, unit);
    String password = "春风又绿江南岸" + made.login().hashCode();
    Client browser = stranger().signIn(made.login(), made.initialPassword());
    Client.Answer answer =
        browser.post("/api/me/password", Map.of("old", made.initialPassword(), "new", password));
    if (answer.status() != 200) {
      throw new AssertionError("Changing the initial password failed: " + answer);
    }
    return new Person(made.id(), made.login(), password, browser);
  }

  /** An account as it is handed over, with its initial password. */
  public Accounts.Made open(@Nullable UUID person, @Nullable UUID unit) {
    String login = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    return road.job(
        () ->
            accounts.open(Actor.system("测试"), login, "测试员" + login.substring(1, 5), person, unit));
  }

  /** Gives a role from long ago on. */
  public Person give(Person person, String role, ScopeKind scope, List<UUID> units) {
    road.job(
        () ->
            accounts.grant(
                Actor.system("测试"), person.account(), role, scope, units, LONG_AGO, null));
    return person;
  }
}
