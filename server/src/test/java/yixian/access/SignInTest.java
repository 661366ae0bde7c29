package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
class SignInTest {

  private static final String WRONG = "肯定不对的口令一二三";

  @Autowired People people;

  @Test
  void tellsWhoIsSignedIn() {
    Person person = people.hire("DISPATCHER");
    Answer me = person.browser().get("/api/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().get("login").asString()).isEqualTo(person.login());
    assertThat(me.json().get("roles").get(0).get("name").asString()).isEqualTo("指挥调度员");
    assertThat(me.json().get("permissions").toString()).contains("issue.dispatch");
    assertThat(me.json().get("secondFactor").get("totp").asBoolean()).isFalse();
    assertThat(me.json().get("unreadNotices").asInt()).isZero();
  }

  @Test
  void demandsANewPasswordBeforeAnythingElse() {
    Accounts.Made made = people.open(null, null);
    Client browser = people.stranger();
    Answer in = signIn(browser, made.login(), made.initialPassword(), null);
    assertThat(in.json().get("state").asString()).isEqualTo("password-change");
    assertThat(browser.get("/api/me").json().get("mustChangePassword").asBoolean()).isTrue();
    assertThat(browser.get("/api/standins").status()).isEqualTo(422);
    assertThat(change(browser, made.initialPassword(), "short").text()).contains("10 至 128");
    assertThat(change(browser, WRONG, "一个足够长的新口令才行").text()).contains("原口令不对");
    assertThat(change(browser, made.initialPassword(), "一个足够长的新口令才行").status()).isEqualTo(200);
    assertThat(browser.get("/api/standins").status()).isEqualTo(200);
  }

  @Test
  void readsTheSameForAnUnknownLoginAndAWrongPassword() {
    Person person = people.hire();
    String unknown = "n" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 7; i++) {
      Answer wrong = signIn(people.stranger(), person.login(), WRONG, null);
      Answer absent = signIn(people.stranger(), unknown, WRONG, null);
      assertThat(wrong.status()).isEqualTo(i < 5 ? 401 : 429);
      assertThat(absent.status()).isEqualTo(wrong.status());
      assertThat(absent.json().get("code")).isEqualTo(wrong.json().get("code"));
    }
  }

  @Test
  void takesAsLongForAnUnknownLoginAsForAWrongPassword() {
    long known = 0;
    long unknown = 0;
    for (int i = 0; i < 8; i++) {
      String login = people.open(null, null).login();
      signIn(people.stranger(), login, WRONG, null);
      known += nanos(login);
      unknown += nanos("n" + UUID.randomUUID().toString().substring(0, 8));
    }
    assertThat((double) unknown / known).isBetween(0.5, 2.0);
  }

  @Test
  void blocksUnknownDevicesAndLeavesTheOwnersDeviceAlone() {
    Person owner = people.hire();
    for (int i = 0; i < 6; i++) {
      signIn(people.stranger(), owner.login(), WRONG, null);
    }
    Answer blocked = signIn(people.stranger(), owner.login(), owner.password(), null);
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.json().get("detail").asString())
        .contains("30 秒")
        .contains("常用设备不受影响")
        .contains("请管理员重置口令");
    assertThat(signIn(owner.browser(), owner.login(), owner.password(), null).status())
        .isEqualTo(200);
  }

  @Test
  void blocksAKnownDeviceOnlyByItsOwnFailures() {
    Person owner = people.hire();
    for (int i = 0; i < 6; i++) {
      signIn(owner.browser(), owner.login(), WRONG, null);
    }
    assertThat(signIn(owner.browser(), owner.login(), owner.password(), null).status())
        .isEqualTo(429);
    assertThat(signIn(people.stranger(), owner.login(), owner.password(), null).status())
        .isEqualTo(200);
  }

  @Test
  void asksForTheCodeAndTakesItOnce() {
    Person owner = people.hire();
    Authenticator app = Authenticator.bind(owner.browser());
    Answer first = signIn(people.stranger(), owner.login(), owner.password(), null);
    assertThat(first.json().get("state").asString()).isEqualTo("second-factor");
    assertThat(first.json().get("me")).isNull();
    assertThat(signIn(people.stranger(), owner.login(), owner.password(), "000000").status())
        .isEqualTo(401);
    String code = app.code(0);
    Answer in = signIn(people.stranger(), owner.login(), owner.password(), code);
    assertThat(in.json().get("state").asString()).isEqualTo("signed-in");
    Answer replay = signIn(people.stranger(), owner.login(), owner.password(), code);
    assertThat(replay.status()).isEqualTo(401);
    assertThat(replay.text()).contains("已用过");
  }

  @Test
  void letsPasswordAndCodePassInSpiteOfABlock() {
    Person owner = people.hire();
    Authenticator app = Authenticator.bind(owner.browser());
    for (int i = 0; i < 6; i++) {
      signIn(people.stranger(), owner.login(), WRONG, null);
    }
    assertThat(signIn(people.stranger(), owner.login(), owner.password(), null).status())
        .isEqualTo(429);
    assertThat(signIn(people.stranger(), owner.login(), WRONG, app.code(0)).status())
        .isEqualTo(429);
    assertThat(signIn(people.stranger(), owner.login(), owner.password(), app.code(0)).status())
        .isEqualTo(200);
  }

  @Test
  void slowsSprayingFromOneAddressButNotTheOwnersDeviceBehindIt() {
    String address = "203.0.113." + (1 + Math.abs(UUID.randomUUID().hashCode() % 250));
    Person owner = people.hire();
    int refused = 0;
    for (int i = 0; i < 108; i++) {
      String login = "spray" + UUID.randomUUID().toString().substring(0, 8);
      refused +=
          signIn(people.stranger().from(address), login, WRONG, null).status() == 429 ? 1 : 0;
    }
    assertThat(refused).isBetween(1, 10);
    assertThat(
            signIn(owner.browser().from(address), owner.login(), owner.password(), null).status())
        .isEqualTo(200);
  }

  @Test
  void keepsEveryRefusalInTheLog() {
    Person owner = people.hire();
    signIn(people.stranger(), owner.login(), WRONG, null);
    assertThat(Ledger.of("session.refuse", owner.account().toString()))
        .singleElement()
        .asString()
        .contains("账号或口令不对");
  }

  @Test
  void endsAllOtherSessionsWhenThePasswordChanges() {
    Person owner = people.hire();
    Client other = people.stranger().signIn(owner.login(), owner.password());
    assertThat(other.get("/api/me").status()).isEqualTo(200);
    assertThat(change(owner.browser(), owner.password(), "换了一个更长的新口令").status()).isEqualTo(200);
    assertThat(other.get("/api/me").status()).isEqualTo(401);
    assertThat(owner.browser().get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void refusesHalfARequestNamingTheField() {
    Answer answer = people.stranger().post("/api/session", Map.of("login", "a1"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults").get(0).get("field").asString()).isEqualTo("password");
  }

  private long nanos(String login) {
    Client browser = people.stranger();
    long start = System.nanoTime();
    signIn(browser, login, WRONG, null);
    return System.nanoTime() - start;
  }

  private static Answer change(Client browser, String old, String fresh) {
    return browser.post("/api/me/password", Map.of("old", old, "new", fresh));
  }

  private static Answer signIn(
      Client browser, String login, String password, @Nullable String code) {
    return browser.post(
        "/api/session",
        code == null
            ? Map.of("login", login, "password", password)
            : Map.of("login", login, "password", password, "code", code));
  }
}
