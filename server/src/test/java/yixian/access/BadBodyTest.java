package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.kernel.Requires;
import yixian.testing.Bodies;
import yixian.testing.Bodies.Spoiled;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.Fixtures;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;
import yixian.testing.Route;
import yixian.testing.RouteFixture;
import yixian.testing.Undone;

/**
 * Every write that reads JSON, asked by somebody who may do everything, about records that exist:
 * what cannot be read is refused in Chinese by the name of the field, and a null in the place of
 * any value is no error of the house.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadBodyTest {

  /** So many that nobody meets the limit of requests of one account. */
  private static final int ASKERS = 3;

  /** Nobody holds two of these. */
  private static final List<String> KEPT_APART =
      List.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");

  private static final int AT_A_TIME = 4;
  private static final String UNKNOWN = "没有这个字段";

  /** Moves, times and areas are read by rules that no type tells. */
  private static final Set<String> OF_RULES_OF_THEIR_OWN =
      Set.of(
          "POST /api/clearings/problems/moves",
          "POST /api/inspections/findings/moves",
          "POST /api/issues/bulk",
          "PUT /api/releases/{id}",
          "PUT /api/routing");

  /** What the address must say besides the ids of records. */
  private static final Map<String, String> BESIDES =
      Map.of("POST /api/journal/items", "?batch=" + UUID.randomUUID());

  private static final Map<String, String> ABOUT = Map.of("about", "CATEGORY");

  @Autowired AutowireCapableBeanFactory house;
  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping table;

  private final Map<String, List<Client>> askers = new LinkedHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private List<Asked> routes = List.of();

  /** A route, the type that it reads, its path with records that exist, and whom it lets in. */
  private record Asked(Route route, Type type, String path, Map<String, Object> sound, String by) {

    /** The spoiled body, on top of what the room's own fixture says is sound. */
    Object body(Spoiled spoiled) {
      if (!(spoiled.body() instanceof Map<?, ?> values) || sound.isEmpty()) {
        return Objects.requireNonNull(spoiled.body());
      }
      Map<Object, Object> whole = new LinkedHashMap<>(values);
      String kept = spoiled.where().split("[.\\[{]", 2)[0];
      sound.forEach(
          (name, value) -> whole.computeIfPresent(name, (n, v) -> n.equals(kept) ? v : value));
      return whole;
    }
  }

  @BeforeAll
  void letSomebodyInWhoMayDoEverything() {
    List<UUID> accounts = new ArrayList<>();
    for (String apart : KEPT_APART) {
      List<Client> trusted = new ArrayList<>();
      for (int i = 0; i < ASKERS; i++) {
        Person asker = people.hire();
        rolesBeside(apart).forEach(role -> people.give(asker, role, ScopeKind.ALL, List.of()));
        trusted.add(asker.browser().from("203.0.113." + (100 + accounts.size())));
        accounts.add(asker.account());
      }
      askers.put(apart, trusted);
    }
    Map<String, RouteFixture> answering = new HashMap<>();
    Fixtures.all(RouteFixture.class, house)
        .forEach(fixture -> fixture.routes().forEach(name -> answering.put(name, fixture)));
    routes =
        Route.all(table).stream()
            .filter(route -> !route.method().equals("GET") && type(route) != null)
            .map(route -> asked(route, answering.get(route.name())))
            .toList();
    Undone.from(accounts);
  }

  @AfterAll
  void everybodyMayWriteAgain() {
    Undone.over();
  }

  @Test
  void whatCannotBeReadIsRefusedByTheNameOfTheField() {
    demand(
        asked -> Bodies.withWrongType(asked.type()),
        answer -> answer.status() == 400 && isChinese(answer));
  }

  @Test
  void anUnknownFieldIsRefused() {
    demand(
        asked ->
            !OF_RULES_OF_THEIR_OWN.contains(asked.route().name())
                    && Bodies.sound(asked.type()) instanceof Map<?, ?> sound
                ? List.of(new Spoiled(UNKNOWN, withUnknown(sound)))
                : List.of(),
        answer -> answer.status() == 400 && answer.text().contains("不认识的字段"));
  }

  private static Map<Object, Object> withUnknown(Map<?, ?> sound) {
    Map<Object, Object> body = new LinkedHashMap<>(sound);
    body.put(UNKNOWN, 1);
    return body;
  }

  @Test
  void aNullIsRefusedInChineseWhereAValueIsNeeded() {
    demand(
        asked -> Bodies.withNull(asked.type()),
        answer ->
            answer.status() < 300
                || answer.status() == Undone.STATUS
                || answer.status() < 500 && isChinese(answer));
  }

  /** Demands the answer of every route to each of its bodies; all that is wrong is told at once. */
  private void demand(Function<Asked, List<Spoiled>> spoil, Predicate<Answer> sound) {
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    AtomicInteger sent = new AtomicInteger();
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> under = new ArrayList<>();
      for (Asked asked : routes) {
        under.add(
            hands.submit(
                () -> {
                  for (Spoiled spoiled : spoil.apply(asked)) {
                    Answer answer = send(asked, asked.body(spoiled));
                    sent.incrementAndGet();
                    if (!sound.test(answer)) {
                      wrong.add(
                          "%s %s: %d %s"
                              .formatted(
                                  asked.route().name(),
                                  spoiled.where(),
                                  answer.status(),
                                  answer.text()));
                    }
                  }
                }));
      }
      for (Future<?> each : under) {
        each.get();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    assertThat(wrong.stream().sorted()).isEmpty();
    assertThat(sent.get()).as("requests sent").isGreaterThan(routes.size() / 2);
  }

  private Answer send(Asked asked, Object body) {
    List<Client> trusted = Objects.requireNonNull(askers.get(asked.by()));
    Client asker = trusted.get(Math.floorMod(turn.getAndIncrement(), trusted.size()));
    return asker.write(asked.route().method(), asked.path(), body, UUID.randomUUID());
  }

  @SuppressWarnings("unchecked") // a fixture's body is an object of JSON
  private Asked asked(Route route, @Nullable RouteFixture fixture) {
    Map<String, Object> records = fixture == null ? Map.of() : fixture.foreign(route.name());
    Object sound = fixture == null ? Map.of() : fixture.body(route.name());
    return new Asked(
        route,
        Objects.requireNonNull(type(route)),
        route.with(named(records)) + BESIDES.getOrDefault(route.name(), ""),
        sound instanceof Map<?, ?> ? (Map<String, Object>) sound : Map.of(),
        KEPT_APART.stream()
            .filter(apart -> isLetIn(route, apart))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Nobody may ask " + route.name())));
  }

  private static Map<String, Object> named(Map<String, Object> records) {
    Map<String, Object> all = new HashMap<>(ABOUT);
    all.putAll(records);
    return all;
  }

  private boolean isLetIn(Route route, String apart) {
    Requires requires = route.requires();
    Map<String, Set<String>> roles = people.permissionsOfRoles();
    return requires == null
        || rolesBeside(apart)
            .anyMatch(role -> roles.getOrDefault(role, Set.of()).contains(requires.value()));
  }

  /** All roles, but of those kept apart only this one. */
  private Stream<String> rolesBeside(String apart) {
    return people.permissionsOfRoles().keySet().stream()
        .filter(role -> role.equals(apart) || !KEPT_APART.contains(role));
  }

  private static @Nullable Type type(Route route) {
    return Arrays.stream(route.handler().getMethod().getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .map(Parameter::getParameterizedType)
        .findFirst()
        .orElse(null);
  }

  private static boolean isChinese(Answer answer) {
    return answer.json().path("detail").asString().codePoints().anyMatch(Character::isIdeographic);
  }
}
