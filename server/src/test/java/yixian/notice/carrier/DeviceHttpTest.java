package yixian.notice.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.notice.push.Browser;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;

/** One's devices are one's own business. */
@HouseTest
class DeviceHttpTest {

  private static final String ALL = "/api/notices/devices";
  private static final String PUSH = "/api/notices/push";

  @Autowired People people;
  @Autowired Road road;
  @Autowired DeviceStore store;

  private People.Person owner;
  private Client phone;

  @BeforeEach
  void join() {
    owner = people.join(UUID.randomUUID(), UUID.randomUUID());
    phone = owner.browser();
  }

  private static Browser chrome() {
    return new Browser("https://fcm.googleapis.com/fcm/send/" + UUID.randomUUID());
  }

  private static String on(Client who, Browser browser) {
    Client.Answer answer = who.post(PUSH, browser.subscription(false));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("id").asString();
  }

  @Test
  void switchesOnRenewsChangesAndSwitchesOff() {
    assertThat(phone.get(PUSH).json().get("key").asString()).hasSize(87);
    Browser browser = chrome();
    String id = on(phone, browser);
    assertThat(on(phone, browser)).as("the same browser is the same device").isEqualTo(id);
    JsonNode own = phone.get(ALL).json();
    assertThat(own.get("devices")).hasSize(1);
    assertThat(own.get("kinds").get(0).get("name").asString()).isEqualTo("应急点名");
    assertThat(own.toString()).doesNotContain("fcm.googleapis.com");
    JsonNode changed = phone.put(ALL + "/" + id, Map.of("onlyEmergency", true)).json();
    assertThat(changed.get("onlyEmergency").asBoolean()).isTrue();
    assertThat(phone.delete(ALL + "/" + id).status()).isEqualTo(200);
    assertThat(phone.get(ALL).json().get("devices")).isEmpty();
    assertThat(phone.delete(ALL + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseSeesChangesOrRemovesIt() {
    String id = on(phone, chrome());
    for (Client other : List.of(people.hire().browser(), people.hire("SYSTEM_ADMIN").browser())) {
      assertThat(other.get(ALL).json().get("devices")).isEmpty();
      assertThat(other.put(ALL + "/" + id, Map.of("onlyEmergency", true)).status()).isEqualTo(404);
      assertThat(other.delete(ALL + "/" + id).status()).isEqualTo(404);
    }
    assertThat(phone.get(ALL).json().get("devices")).hasSize(1);
    Actor other = Narrow.reader(UUID.randomUUID());
    assertThat(road.ownRead(other, () -> store.list(owner.account(), Instant.EPOCH)))
        .as("row security alone")
        .isEmpty();
    assertThat(road.ownRead(other, store::all)).isEmpty();
  }

  @Test
  void refusesWhatItWouldNotCallAndWhatIsMissing() {
    for (String endpoint :
        List.of(
            "https://evil.example/a",
            "http://127.0.0.1:5432/a",
            "https://192.168.1.1/a",
            "file:///etc/passwd")) {
      Client.Answer answer = phone.post(PUSH, new Browser(endpoint).subscription(false));
      assertThat(answer.status()).as(endpoint).isEqualTo(400);
      assertThat(answer.text()).contains("不在允许名单内");
    }
    for (String part : List.of("endpoint", "p256dh", "auth", "name")) {
      Map<String, Object> less = new HashMap<>(chrome().subscription(false));
      less.remove(part);
      assertThat(phone.post(PUSH, less).status()).as(part).isEqualTo(400);
    }
    assertThat(phone.get(ALL).json().get("devices")).isEmpty();
  }

  @Test
  void tenDevicesAreEnough() {
    for (int i = 0; i < 10; i++) {
      on(phone, chrome());
    }
    Client.Answer more = phone.post(PUSH, chrome().subscription(false));
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.text()).contains("最多 10 台");
  }
}
