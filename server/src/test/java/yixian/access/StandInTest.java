package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
class StandInTest {

  record Deed(boolean done) {}

  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired StandIns standIns;
  @Autowired Road road;
  @Autowired Audit audit;

  @Test
  void reachesWhatThePrincipalReachesAndSaysInWhoseStead() {
    UUID unit = UUID.randomUUID();
    Person leader = people.hire("UNIT_LEADER", unit);
    Person clerk = people.hire();
    lend(leader, clerk, "issue.urge");
    Actor actor = accounts.actor(clerk.account());
    assertThat(actor.scope("issue.urge").units()).containsExactly(unit);
    assertThat(actor.may("issue.export")).isFalse();
    String principal = accounts.find(leader.account()).orElseThrow().name();
    assertThat(actor.insteadOf("issue.urge")).isEqualTo(principal);
    UUID subject = UUID.randomUUID();
    road.write(actor, "issue.urge", IdempotencyKey.fresh(), Deed.class, () -> deed(actor, subject));
    assertThat(Ledger.of("test.deed", subject.toString()))
        .singleElement()
        .asString()
        .endsWith(" 代 " + principal);
  }

  @Test
  void endsWithThePrincipalsOwnRight() {
    Person leader = people.hire("UNIT_LEADER", UUID.randomUUID());
    Person clerk = people.hire();
    lend(leader, clerk, "issue.urge");
    assertThat(accounts.actor(clerk.account()).may("issue.urge")).isTrue();
    lockOut(leader);
    assertThat(accounts.actor(clerk.account()).may("issue.urge")).isFalse();
  }

  @Test
  void isNotHandedOn() {
    Person leader = people.hire("UNIT_LEADER", UUID.randomUUID());
    Person clerk = people.hire();
    lend(leader, clerk, "issue.urge");
    Person third = people.hire();
    assertThat(
            clerk
                .browser()
                .post(
                    "/api/standins",
                    Map.of(
                        "substitute", third.account(),
                        "permissions", List.of("issue.urge"),
                        "from", today().toString(),
                        "until", today().plusDays(1).toString(),
                        "reason", "转托"))
                .text())
        .contains("您本人没有“催办”的权限");
  }

  @Test
  void namesTheColleaguesOfTheOwnUnitOnly() {
    UUID unit = UUID.randomUUID();
    Person grace = people.hire("GRID_STAFF", unit);
    Person ada = people.hire("UNIT_LEADER", unit);
    Person gone = people.hire("GRID_STAFF", unit);
    Person stranger = people.hire("GRID_STAFF", UUID.randomUUID());
    lockOut(gone);
    assertThat(colleagues(grace))
        .contains(ada.account().toString(), accounts.find(ada.account()).orElseThrow().name())
        .doesNotContain(grace.account().toString())
        .doesNotContain(gone.account().toString())
        .doesNotContain(stranger.account().toString())
        .doesNotContain(ada.login());
  }

  @Test
  void namesNobodyToWhoeverHasNoUnit() {
    people.hire();
    assertThat(colleagues(people.hire())).isEqualTo("[]");
  }

  private static String colleagues(Person person) {
    return person.browser().get("/api/standins/colleagues").text();
  }

  private void lockOut(Person person) {
    people
        .hire("SECURITY_ADMIN")
        .browser()
        .post("/api/accounts/" + person.account() + "/lock", Map.of("version", version(person)));
  }

  private int version(Person person) {
    return accounts.find(person.account()).orElseThrow().version();
  }

  private void lend(Person principal, Person substitute, String permission) {
    road.job(
        () ->
            standIns.lend(
                accounts.actor(principal.account()),
                principal.account(),
                new StandIns.Wish(
                    substitute.account(),
                    List.of(permission),
                    today(),
                    today().plusDays(3),
                    "出差")));
  }

  private Deed deed(Actor actor, UUID subject) {
    audit.note(actor, "test.deed", "test", subject, Map.of());
    return new Deed(true);
  }

  private static LocalDate today() {
    return LocalDate.now(Days.ZONE);
  }
}
