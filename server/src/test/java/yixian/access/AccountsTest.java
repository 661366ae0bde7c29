package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.directory.NewPerson;
import yixian.kernel.Actor;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.Family;
import yixian.testing.HouseTest;
import yixian.testing.Kin;
import yixian.testing.Ledger;
import yixian.testing.Lost;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
class AccountsTest {

  @Autowired People people;
  @Autowired Road road;
  @Autowired yixian.directory.Units units;
  @Autowired yixian.directory.People directory;

  @Test
  void opensAnAccountAndTellsTheInitialPasswordOnce() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    UUID key = UUID.randomUUID();
    String login = fresh();
    Map<String, String> wish = Map.of("login", login, "name", "沈小满");
    Answer first = admin.write("POST", "/api/accounts", wish, key);
    Answer again = admin.write("POST", "/api/accounts", wish, key);
    assertThat(first.json().get("initialPassword").asString()).hasSize(14);
    assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
    assertThat(again.json().get("initialPassword")).isNull();
    String password = first.json().get("initialPassword").asString();
    people.stranger().signIn(login, password);
  }

  @Test
  void listsAccountsByPagesAndByText() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    String mark = fresh();
    for (int i = 0; i < 3; i++) {
      admin.post("/api/accounts", Map.of("login", mark + "." + i, "name", "顾" + mark));
    }
    JsonNode first = admin.get("/api/accounts?limit=2&q=" + mark).json();
    assertThat(first.get("items")).hasSize(2);
    assertThat(first.get("total").asInt()).isEqualTo(3);
    String next = first.get("next").asString();
    JsonNode rest = admin.get("/api/accounts?limit=2&q=" + mark + "&cursor=" + next).json();
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.get("next")).isNull();
  }

  @Test
  void tellsTheSlowerWhoWasFaster() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire();
    String path = "/api/accounts/" + person.account();
    int version = admin.get(path).json().get("version").asInt();
    assertThat(admin.patch(path, Map.of("version", version, "name", "陆一鸣")).status())
        .isEqualTo(200);
    Answer late = admin.patch(path, Map.of("version", version, "name", "陆二鸣"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("winner").asString()).startsWith("测试员");
    assertThat(late.json().get("at").asString()).isNotBlank();
  }

  @Test
  void findsAnOpenSessionByWhoseItIsAndEndsIt() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire("DISPATCHER");
    String asked = "/api/sessions?q=" + person.login();
    JsonNode session = admin.get(asked).json().get(0);
    assertThat(session.get("login").asString()).isEqualTo(person.login());
    assertThat(session.get("current").asBoolean()).isFalse();
    assertThat(session.get("createdAt").asString()).isNotBlank();
    assertThat(session.get("lastSeen").asString()).isNotBlank();
    Client elsewhere = people.hire("SECURITY_ADMIN", UUID.randomUUID()).browser();
    assertThat(elsewhere.get(asked).json()).isEmpty();
    String path = "/api/sessions/" + session.get("id").asString();
    assertThat(elsewhere.delete(path).status()).isEqualTo(404);
    assertThat(admin.delete(path).status()).isEqualTo(200);
    assertThat(Ledger.of("session.end", person.account().toString())).hasSize(1);
    assertThat(person.browser().get("/api/me").status()).isEqualTo(401);
    assertThat(admin.get(asked).json()).isEmpty();
    assertThat(admin.delete(path).status()).isIn(404, 422);
  }

  @Test
  void locksAtOnceAndUnlocks() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire("DISPATCHER");
    String path = "/api/accounts/" + person.account();
    int version = admin.get(path).json().get("version").asInt();
    assertThat(admin.post(path + "/lock", Map.of("version", version)).status()).isEqualTo(200);
    assertThat(person.browser().get("/api/me").status()).isEqualTo(401);
    assertThat(admin.post(path + "/unlock", Map.of("version", version)).status()).isEqualTo(409);
    assertThat(admin.post(path + "/unlock", Map.of("version", version + 1)).status())
        .isEqualTo(200);
    people.stranger().signIn(person.login(), person.password());
  }

  @Test
  void resetsAPasswordAndEndsTheSessions() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire();
    Authenticator.bind(person.browser());
    Answer reset =
        admin.post(
            "/api/accounts/" + person.account() + "/password-reset", Map.of("removeTotp", true));
    assertThat(person.browser().get("/api/me").status()).isEqualTo(401);
    String initial = reset.json().get("initialPassword").asString();
    Client browser = people.stranger().signIn(person.login(), initial);
    JsonNode me = browser.get("/api/me").json();
    assertThat(me.get("mustChangePassword").asBoolean()).isTrue();
    assertThat(me.get("secondFactor").get("totp").asBoolean()).isFalse();
  }

  @Test
  void givesAPasswordThatSignsInAtOnceHoweverOftenSomebodyGuessedBefore() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire();
    block(person);
    String initial =
        admin
            .post("/api/accounts/" + person.account() + "/password-reset", Map.of())
            .json()
            .get("initialPassword")
            .asString();
    people.stranger().signIn(person.login(), initial);
    person.browser().signIn(person.login(), initial);
  }

  @Test
  void forgetsTheWrongTriesAtAnAccountWhenItIsUnlocked() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire();
    block(person);
    String path = "/api/accounts/" + person.account();
    int version = admin.get(path).json().get("version").asInt();
    assertThat(admin.post(path + "/unlock", Map.of("version", version)).status()).isEqualTo(200);
    people.stranger().signIn(person.login(), person.password());
    person.browser().signIn(person.login(), person.password());
  }

  /** Guesses until neither an unknown device nor the person's own gets in with the password. */
  private void block(Person person) {
    for (Client browser : List.of(people.stranger(), person.browser())) {
      for (int i = 0; i < 5; i++) {
        assertThat(tries(browser, person, "肯定不对的口令一二三")).isEqualTo(401);
      }
      assertThat(tries(browser, person, person.password())).isEqualTo(429);
    }
  }

  private static int tries(Client browser, Person person, String password) {
    return browser
        .post("/api/session", Map.of("login", person.login(), "password", password))
        .status();
  }

  @Test
  void givesAndTakesRolesWithinASecondAndKeepsBothInTheLog() throws InterruptedException {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire();
    assertThat(permissions(person)).isEmpty();
    String path = "/api/accounts/" + person.account() + "/grants";
    Answer given = admin.post(path, Map.of("role", "DISPATCHER", "scope", "ALL"));
    String grant = given.json().get("grants").get(0).get("id").asString();
    assertThat(permissions(person)).contains("issue.dispatch");
    assertThat(admin.delete(path + "/" + grant).status()).isEqualTo(200);
    Thread.sleep(1_000);
    assertThat(permissions(person)).isEmpty();
    String subject = person.account().toString();
    assertThat(Ledger.of("account.grant", subject))
        .singleElement()
        .asString()
        .contains("DISPATCHER");
    assertThat(Ledger.of("account.revoke", subject)).hasSize(1);
  }

  @Test
  void keepsTheThreeAdministratorsApart() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person system = people.hire("SYSTEM_ADMIN");
    String path = "/api/accounts/" + system.account() + "/grants";
    for (String role : List.of("SECURITY_ADMIN", "AUDIT_ADMIN")) {
      Answer answer = admin.post(path, Map.of("role", role, "scope", "ALL"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("三员分立");
    }
    assertThat(admin.post(path, Map.of("role", "CHECKER", "scope", "ALL")).status()).isEqualTo(200);
  }

  @Test
  void letsNobodyGrantToHimself() {
    Person admin = people.hire("SECURITY_ADMIN");
    Answer answer =
        admin
            .browser()
            .post(
                "/api/accounts/" + admin.account() + "/grants",
                Map.of("role", "DISPATCHER", "scope", "ALL"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("不能给本人授权");
  }

  @Test
  void letsNobodyChangeTheRoleHeHolds() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Answer answer =
        admin.put("/api/roles/SECURITY_ADMIN", role("安全管理员", 1, "access.manage", "issue.view"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("本人所持角色");
  }

  @Test
  void fitsRolesButKeepsTheDutiesOfTheThreeInTheirPlace() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    String code = "R" + fresh().toUpperCase(java.util.Locale.ROOT);
    Answer made = admin.put("/api/roles/" + code, role("驻村联络员", 0, "issue.view"));
    assertThat(made.json().get("version").asInt()).isEqualTo(1);
    Answer changed = admin.put("/api/roles/" + code, role("驻村联络员", 1, "issue.view", "grid.view"));
    assertThat(changed.json().get("permissions")).hasSize(2);
    assertThat(admin.put("/api/roles/" + code, role("楼栋联络员", 0, "issue.view")).text())
        .contains("已被“驻村联络员”使用");
    Lost.toSomebody(admin.put("/api/roles/" + code, role("驻村联络员", 1, "issue.view")));
    assertThat(admin.put("/api/roles/" + code, role("驻村联络员", 2, "audit.read")).text())
        .contains("三员");
    assertThat(admin.put("/api/roles/" + code, role("驻村联络员", 2, "no.such")).text())
        .contains("没有权限“no.such”");
  }

  @Test
  void grantsOnlyInsideTheUnitsOneAdministers() {
    UUID unit = UUID.randomUUID();
    Client admin = people.hire("SECURITY_ADMIN", unit).browser();
    Person own = people.join(null, unit);
    Person foreign = people.join(null, UUID.randomUUID());
    String grants = "/api/accounts/" + own.account() + "/grants";
    assertThat(admin.post(grants, Map.of("role", "CHECKER", "scope", "ALL")).status())
        .isEqualTo(400);
    assertThat(
            admin
                .post(grants, Map.of("role", "CHECKER", "scope", "UNITS", "units", List.of(unit)))
                .status())
        .isEqualTo(200);
    Answer hidden = admin.get("/api/accounts/" + foreign.account());
    Answer absent = admin.get("/api/accounts/" + UUID.randomUUID());
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.text()).isEqualTo(absent.text());
  }

  @Test
  void givesAnAccountOnlyPeopleAndUnitsThatOneAdministers() {
    Family family = Family.found(road, units);
    UUID own = family.unit(Kin.OWN);
    UUID foreign = family.unit(Kin.SIBLING);
    Client admin = people.hire("SECURITY_ADMIN", own).browser();
    String account = "/api/accounts/" + people.join(null, own).account();
    int version = admin.get(account).json().get("version").asInt();
    assertThat(admin.patch(account, Map.of("version", version, "person", serving(foreign))).text())
        .contains("该人员不在您管理的单位任职");
    assertThat(admin.patch(account, Map.of("version", version, "unit", foreign)).text())
        .contains("该单位不在您管理的范围内");
    UUID ours = serving(own);
    assertThat(admin.patch(account, Map.of("version", version, "person", ours)).status())
        .isEqualTo(200);
  }

  @Test
  void tiesAnAccountToAPersonByNameAndTakesItOffAgain() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    UUID unit = Family.found(road, units).unit(Kin.OWN);
    String account = "/api/accounts/" + people.join(null, unit).account();
    int version = admin.get(account).json().get("version").asInt();
    UUID person = serving(unit);
    JsonNode tied =
        admin.patch(account, Map.of("version", version, "person", person, "unit", unit)).json();
    assertThat(tied.get("person").asString()).isEqualTo(person.toString());
    assertThat(tied.get("personName").asString()).isEqualTo("林知微");
    Map<String, Object> off = Map.of("version", version + 1, "withoutPerson", true);
    JsonNode untied = admin.patch(account, off).json();
    assertThat(untied.hasNonNull("person")).isFalse();
    assertThat(untied.get("unit").get("id").asString()).isEqualTo(unit.toString());
  }

  private UUID serving(UUID unit) {
    NewPerson person = new NewPerson("林知微", null, unit, "干事", LocalDate.of(2020, 1, 1));
    return road.job(() -> directory.add(Actor.system("测试"), person));
  }

  @Test
  void standsInWithNamedPermissionsUntilItEnds() {
    UUID unit = UUID.randomUUID();
    Person principal = people.hire("SECURITY_ADMIN", unit);
    Person leader = people.hire("UNIT_LEADER", unit);
    Person clerk = people.hire();
    Answer reserved = principal.browser().post("/api/standins", wish(clerk, "access.manage"));
    assertThat(reserved.text()).contains("三员职责");
    assertThat(leader.browser().post("/api/standins", wish(clerk, "issue.dispatch")).text())
        .contains("您本人没有“派遣”的权限");
    Answer lent = leader.browser().post("/api/standins", wish(clerk, "issue.urge", "issue.export"));
    assertThat(lent.status()).isEqualTo(200);
    assertThat(permissions(clerk)).containsExactlyInAnyOrder("issue.urge", "issue.export");
    assertThat(clerk.browser().get("/api/standins").json()).hasSize(1);
    String id = lent.json().get("id").asString();
    assertThat(people.hire().browser().delete("/api/standins/" + id).status()).isEqualTo(404);
    assertThat(leader.browser().delete("/api/standins/" + id).status()).isEqualTo(200);
    assertThat(permissions(clerk)).isEmpty();
  }

  private static List<String> permissions(Person person) {
    return person
        .browser()
        .get("/api/me")
        .json()
        .get("permissions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Map<String, Object> wish(Person substitute, String... permissions) {
    return Map.of(
        "substitute", substitute.account(),
        "permissions", permissions,
        "from", LocalDate.now(yixian.kernel.Days.ZONE).toString(),
        "until", LocalDate.now(yixian.kernel.Days.ZONE).plusDays(7).toString(),
        "reason", "外出培训");
  }

  private static Map<String, Object> role(String name, int version, String... permissions) {
    return Map.of("name", name, "version", version, "permissions", permissions);
  }

  private static String fresh() {
    return "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
  }
}
