package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
class PasskeyTest {

  @Autowired People people;

  @Test
  void signsInWithAPasskey() {
    Person owner = people.hire("CHECKER");
    Phone phone = registered(owner);
    Client browser = people.stranger();
    Answer in = signIn(browser, phone, browser.origin());
    assertThat(in.status()).as(in.text()).isEqualTo(200);
    assertThat(in.json().get("state").asString()).isEqualTo("signed-in");
    JsonNode me = browser.get("/api/me").json();
    assertThat(me.get("login").asString()).isEqualTo(owner.login());
    assertThat(me.get("secondFactor").get("passkeys").asInt()).isEqualTo(1);
    assertThat(owner.browser().get("/api/passkeys").json().get(0).get("label").asString())
        .isEqualTo("我的手机");
  }

  @Test
  void passesInSpiteOfABlockOfUnknownDevices() {
    Person owner = people.hire();
    Phone phone = registered(owner);
    for (int i = 0; i < 6; i++) {
      people
          .stranger()
          .post("/api/session", Map.of("login", owner.login(), "password", "肯定不对的口令一二三"));
    }
    Client browser = people.stranger();
    assertThat(signIn(browser, phone, browser.origin()).status()).isEqualTo(200);
  }

  @Test
  void refusesAnotherSite() {
    Phone phone = registered(people.hire());
    Client browser = people.stranger();
    Answer answer = signIn(browser, phone, "https://phishing.example");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("通行密钥没有通过核对");
  }

  @Test
  void takesEachAnswerOnce() {
    Phone phone = registered(people.hire());
    Client browser = people.stranger();
    JsonNode options = browser.post("/api/session/passkey", Map.of()).json();
    Map<String, Object> proof = Map.of("credential", phone.sign(options, browser.origin()));
    assertThat(browser.put("/api/session/passkey", proof).status()).isEqualTo(200);
    assertThat(browser.put("/api/session/passkey", proof).status()).isEqualTo(400);
  }

  @Test
  void refusesAStrangersKeyAndARemovedOne() {
    Client browser = people.stranger();
    assertThat(signIn(browser, new Phone(), browser.origin()).status()).isEqualTo(400);
    Person owner = people.hire();
    Phone phone = registered(owner);
    String id = owner.browser().get("/api/passkeys").json().get(0).get("id").asString();
    assertThat(people.hire().browser().delete("/api/passkeys/" + id).status()).isEqualTo(404);
    assertThat(owner.browser().delete("/api/passkeys/" + id).status()).isEqualTo(200);
    assertThat(signIn(browser, phone, browser.origin()).status()).isEqualTo(400);
  }

  @Test
  void refusesToRegisterOnesKeyForAnother() {
    Person owner = people.hire();
    Person other = people.hire();
    JsonNode options = owner.browser().post("/api/passkeys/registration", Map.of()).json();
    JsonNode credential = new Phone().register(options, owner.browser().origin());
    Answer answer =
        other
            .browser()
            .put("/api/passkeys/registration", Map.of("label", "不是我的", "credential", credential));
    assertThat(answer.status()).isEqualTo(400);
  }

  private static Phone registered(Person owner) {
    Phone phone = new Phone();
    JsonNode options = owner.browser().post("/api/passkeys/registration", Map.of()).json();
    Answer answer =
        owner
            .browser()
            .put(
                "/api/passkeys/registration",
                Map.of(
                    "label",
                    "我的手机",
                    "credential",
                    phone.register(options, owner.browser().origin())));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return phone;
  }

  private static Answer signIn(Client browser, Phone phone, String origin) {
    JsonNode options = browser.post("/api/session/passkey", Map.of()).json();
    return browser.put("/api/session/passkey", Map.of("credential", phone.sign(options, origin)));
  }
}
