package yixian.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.Issues;
import yixian.issue.MoveOrder;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/**
 * A system outside subscribes, and hears what happens, signed, once it is true and until it has.
 */
@HouseTest
class WebhookTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Actor HOUSE = Actor.system("测试");

  /** The house's own courier waits meanwhile, so that letters go when a test sends him. */
  @RegisterExtension
  static final InvocationInterceptor ALONE =
      new InvocationInterceptor() {
        @Override
        public void interceptTestMethod(
            Invocation<Void> test,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
          Throwable failed =
              TimeTravel.journey(
                  () -> {
                    try {
                      test.proceed();
                      return null;
                    } catch (Throwable e) {
                      return e;
                    }
                  });
          if (failed != null) {
            throw failed;
          }
        }
      };

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Issues issues;
  @Autowired Courier courier;
  @Autowired Clock clock;

  private IssueTown town;
  private Client keeper;
  private Client desk;
  private Receiver receiver;
  private String host;

  @BeforeEach
  void found() throws IOException {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    keeper = people.hire("SYSTEM_ADMIN").browser();
    desk = town.dispatcher().browser();
    receiver = new Receiver();
    host =
        ok(keeper.post(
                "/api/webhooks/hosts",
                Map.of("name", receiver.host(), "inside", true, "note", "本机测试")))
            .get("id")
            .asString();
  }

  /** What others of this house are told must not be carried by the test after this one. */
  @AfterEach
  void close() {
    for (JsonNode each : ok(keeper.get("/api/webhooks"))) {
      if (each.get("running").asBoolean()) {
        ok(
            keeper.post(
                one(each.get("id").asString()) + "/stop", Map.of("version", each.get("version"))));
      }
    }
    ok(keeper.post("/api/webhooks/hosts/" + host + "/removal", Map.of()));
    receiver.close();
  }

  private static String one(String id) {
    return "/api/webhooks/" + id;
  }

  private Map<String, Object> draft(String url, String reach, List<String> occasions) {
    return Map.of(
        "name",
        "热线平台",
        "url",
        url,
        "purpose",
        "同步办理进度",
        "owner",
        "热线中心",
        "expiresOn",
        LocalDate.now().plusDays(30),
        "reach",
        reach,
        "occasions",
        occasions);
  }

  private JsonNode subscribed(String reach, String... occasions) {
    String url = "http://" + receiver.host() + "/yixian";
    return ok(keeper.post("/api/webhooks", draft(url, reach, List.of(occasions))));
  }

  private static String id(JsonNode made) {
    return made.get("subscription").get("id").asString();
  }

  private JsonNode deliveries(String id) {
    return ok(keeper.get(one(id) + "/deliveries"));
  }

  private void carryLater(Duration later) {
    TimeTravel.at(clock.instant().plus(later), courier::some);
  }

  @Test
  void tellsWhatHappenedSignedWithTheSecretThatWasShownOnce() throws GeneralSecurityException {
    JsonNode made = subscribed("MARKS", "REPORTED");
    JsonNode issue = town.report(desk, "路面破损，王大爷13900001111反映");
    carryLater(Duration.ofSeconds(1));
    Receiver.Letter letter = receiver.letters.getFirst();
    JsonNode body = JSON.readTree(letter.body());
    assertThat(letter.path()).isEqualTo("/yixian");
    assertThat(letter.type()).isEqualTo("issue.reported");
    assertThat(body.get("id").asString()).isEqualTo(letter.event());
    assertThat(body.get("issue").get("code")).isEqualTo(issue.get("code"));
    assertThat(letter.body()).doesNotContain("路面破损", "王大爷", "13900001111", "latitude");
    assertThat(letter.signature())
        .isNotNull()
        .isEqualTo(signed(letter, made.get("secret").asString()));
    JsonNode line = deliveries(id(made)).get(deliveries(id(made)).size() - 1);
    assertThat(line.get("state").asString()).isEqualTo("DELIVERED");
    assertThat(line.get("status").asInt()).isEqualTo(200);
    assertThat(keeper.get(one(id(made))).text()).doesNotContain(made.get("secret").asString());
  }

  /** As docs/formats/webhooks.md tells a receiver to do it. */
  private static String signed(Receiver.Letter letter, String secret)
      throws GeneralSecurityException {
    String seconds = String.valueOf(letter.signature()).replaceAll("t=(\\d+),.*", "$1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signature =
        mac.doFinal((seconds + "." + letter.body()).getBytes(StandardCharsets.UTF_8));
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature);
  }

  @Test
  void tellsByDefaultOnlyWhatAnybodyMayKnow() {
    JsonNode made = subscribed("PUBLIC", "REPORTED", "FILED", "DISPATCHED", "RELEASED", "WITHHELD");
    JsonNode issue = town.report(desk, "路灯不亮");
    String path = "/api/releases/" + issue.get("id").asString();
    if (issue.get("state").asString().equals("REPORTED")) {
      move(desk, issue, "accept", Map.of());
    }
    assertThat(deliveries(id(made))).isEmpty();
    Map<String, Object> shown =
        Map.of(
            "verdict",
            "SHOWN",
            "version",
            0,
            "words",
            "路灯不亮，已派电工",
            "photos",
            List.of(),
            "sure",
            false);
    ok(desk.put(path, shown));
    JsonNode body = JSON.readTree(deliveries(id(made)).get(0).get("body").asString());
    assertThat(body.get("type").asString()).isEqualTo("issue.released");
    assertThat(body.get("issue").get("words").asString()).isEqualTo("路灯不亮，已派电工");
    ok(
        desk.put(
            path,
            Map.of(
                "verdict", "HELD", "version", 1, "reason", "涉及住户", "photos", List.of(), "sure",
                false)));
    JsonNode withheld = JSON.readTree(deliveries(id(made)).get(0).get("body").asString());
    assertThat(withheld.get("type").asString()).isEqualTo("issue.withheld");
    assertThat(withheld.get("issue").propertyNames()).containsExactly("code");
  }

  @Test
  void triesAgainAfterAFailureUnderTheSameNumberAndFollowsNobodyElsewhere() {
    JsonNode made = subscribed("INSIDE", "REPORTED");
    receiver.answer.set(500);
    town.report(desk, "井盖松动");
    carryLater(Duration.ofSeconds(1));
    carryLater(Duration.ofSeconds(30));
    assertThat(receiver.letters).hasSize(1);
    receiver.answer.set(302);
    carryLater(Duration.ofMinutes(2));
    assertThat(receiver.letters).hasSize(2).noneMatch(each -> each.path().equals("/elsewhere"));
    assertThat(deliveries(id(made)).get(0).get("fault").asString()).contains("302", "不跟随");
    receiver.answer.set(204);
    carryLater(Duration.ofMinutes(10));
    assertThat(receiver.letters).hasSize(3);
    assertThat(receiver.letters.stream().map(Receiver.Letter::event).distinct()).hasSize(1);
    carryLater(Duration.ofHours(3));
    assertThat(receiver.letters).hasSize(3);
    assertThat(Courier.wait(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Courier.wait(20)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void givesUpWhatIsNotWantedAndSendsItAgainByHand() {
    JsonNode made = subscribed("MARKS", "REPORTED");
    receiver.answer.set(410);
    town.report(desk, "井盖缺失");
    carryLater(Duration.ofSeconds(1));
    JsonNode dead = deliveries(id(made)).get(0);
    assertThat(dead.get("state").asString()).isEqualTo("DEAD");
    receiver.answer.set(200);
    String again = "/api/webhooks/deliveries/" + dead.get("id").asString() + "/resending";
    ok(keeper.post(again, Map.of()));
    assertThat(keeper.post(again, Map.of()).status()).isEqualTo(422);
    carryLater(Duration.ofSeconds(2));
    assertThat(deliveries(id(made)).get(0).get("state").asString()).isEqualTo("DELIVERED");
    ok(keeper.post(again, Map.of()));
    carryLater(Duration.ofSeconds(3));
    assertThat(receiver.letters)
        .hasSize(3)
        .allMatch(each -> dead.get("event").asString().equals(each.event()));
  }

  @Test
  void givesUpAfterADayOfTries() {
    JsonNode made = subscribed("MARKS", "REPORTED");
    receiver.answer.set(503);
    town.report(desk, "护栏倾斜");
    for (int hours = 1; hours <= Courier.MOST_TRIES; hours++) {
      carryLater(Duration.ofHours(2L * hours));
    }
    JsonNode dead = deliveries(id(made)).get(0);
    assertThat(dead.get("state").asString()).isEqualTo("DEAD");
    assertThat(dead.get("tries").asInt()).isEqualTo(Courier.MOST_TRIES);
    assertThat(ok(keeper.post(one(id(made)) + "/resending", Map.of())).get("count").asInt())
        .isEqualTo(1);
  }

  @Test
  void aDeedThatIsNotDoneIsNotToldAndOneThatIsSurvivesACrash() {
    JsonNode made = subscribed("MARKS", "REPORTED", "REFUSED");
    JsonNode issue = town.report(desk, "绿化带缺株");
    int before = deliveries(id(made)).size();
    assertThatThrownBy(
            () ->
                road.write(
                    HOUSE,
                    "issue.accept",
                    IdempotencyKey.fresh(),
                    String.class,
                    () -> {
                      issues.move(
                          HOUSE,
                          UUID.fromString(issue.get("id").asString()),
                          MoveOrder.because(
                              yixian.issue.Move.REFUSE, issue.get("version").asInt(), "非本区"));
                      throw new IllegalStateException("the power fails");
                    }))
        .hasMessageContaining("power");
    assertThat(deliveries(id(made))).hasSize(before);
    assertThat(deliveries(id(made)).get(0).get("state").asString()).isEqualTo("WAITING");
    carryLater(Duration.ofSeconds(1));
    assertThat(receiver.letters).hasSize(before);
  }

  @Test
  void bothSecretsSignWhileOneTakesTheOthersPlace() throws GeneralSecurityException {
    JsonNode made = subscribed("MARKS", "REPORTED");
    JsonNode rotated = ok(keeper.post(one(id(made)) + "/rotation", Map.of()));
    ok(keeper.post(one(id(made)) + "/test", Map.of()));
    carryLater(Duration.ofSeconds(1));
    Receiver.Letter letter = receiver.letters.getFirst();
    assertThat(letter.type()).isEqualTo("webhook.test");
    String old = signed(letter, made.get("secret").asString());
    String now = signed(letter, rotated.get("secret").asString());
    assertThat(letter.signature()).isEqualTo(now + old.substring(old.indexOf(",v1=")));
    ok(keeper.post(one(id(made)) + "/test", Map.of()));
    carryLater(Duration.ofHours(25));
    Receiver.Letter later = receiver.letters.getLast();
    assertThat(later.signature()).isEqualTo(signed(later, rotated.get("secret").asString()));
  }

  @Test
  void callsNobodyWhoIsNotListedNorAnInsideHostThatIsNotListedAsSuch() throws IOException {
    for (String url :
        List.of(
            "https://evil.example/",
            "https://" + receiver.host() + "@evil.example/",
            "http://evil.example/",
            "https://169.254.169.254/latest",
            "file:///etc/passwd",
            "x")) {
      Client.Answer refused = keeper.post("/api/webhooks", draft(url, "PUBLIC", List.of("CLOSED")));
      assertThat(refused.status()).as(url).isEqualTo(400);
      assertThat(refused.text()).contains("\"url\"");
    }
    try (ServerSocket other = new ServerSocket(0)) {
      Map<String, Object> listed =
          Map.of("name", "localhost:" + other.getLocalPort(), "inside", false, "note", "未标明内网");
      String outside = ok(keeper.post("/api/webhooks/hosts", listed)).get("id").asString();
      String url = "http://localhost:" + other.getLocalPort() + "/";
      JsonNode made = ok(keeper.post("/api/webhooks", draft(url, "MARKS", List.of("CLOSED"))));
      ok(keeper.post(one(id(made)) + "/test", Map.of()));
      carryLater(Duration.ofSeconds(1));
      assertThat(deliveries(id(made)).get(0).get("fault").asString()).contains("内网");
      ok(keeper.post("/api/webhooks/hosts/" + outside + "/removal", Map.of()));
      carryLater(Duration.ofMinutes(2));
      assertThat(deliveries(id(made)).get(0).get("fault").asString()).contains("名单");
    }
  }

  @Test
  void whoIsSecondToChangeASubscriptionIsToldOfTheFirst() {
    JsonNode made = subscribed("MARKS", "REPORTED");
    Map<String, Object> change =
        Map.of(
            "name",
            "热线平台二",
            "url",
            "http://" + receiver.host() + "/two",
            "purpose",
            "同步办理进度",
            "owner",
            "热线中心",
            "expiresOn",
            LocalDate.now().plusDays(30),
            "occasions",
            List.of("CLOSED"),
            "version",
            1);
    JsonNode changed = ok(keeper.post(one(id(made)) + "/edition", change));
    assertThat(changed.get("reach").asString()).isEqualTo("PUBLIC");
    assertThat(keeper.post(one(id(made)) + "/edition", change).status()).isEqualTo(409);
    town.report(desk, "人行道砖松动");
    assertThat(deliveries(id(made))).isEmpty();
    assertThat(desk.get("/api/webhooks").status()).isEqualTo(403);
  }
}
