package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.box;
import static yixian.approval.ApprovalTown.id;
import static yixian.approval.ApprovalTown.move;
import static yixian.approval.ApprovalTown.moves;
import static yixian.approval.ApprovalTown.notices;
import static yixian.approval.ApprovalTown.ok;
import static yixian.approval.ApprovalTown.see;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Nothing waits for somebody who is away. */
@HouseTest
class StandInApprovalTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;
  @Autowired Accounts accounts;

  private ApprovalTown town;

  @BeforeEach
  void found() {
    town = new ApprovalTown(road, units, people);
  }

  @Test
  void actsInTheNameOfThePrincipalAndTheRecordSaysSo() {
    Person substitute = town.hire("UNIT_CLERK", town.bureau);
    lend(town.leader, substitute);
    JsonNode sheet = town.ask("代办的请示");
    assertThat(notices(substitute)).containsExactly("待您审批：代办的请示");
    assertThat(box(substitute, "waiting")).containsExactly("代办的请示");
    String principal = accounts.find(town.leader.account()).orElseThrow().name();
    assertThat(see(substitute, sheet).get("seats").get(0).get("insteadOf").asString())
        .isEqualTo(principal);
    sheet = move(substitute, sheet, "agree", Map.of("comment", "受托办理"));
    JsonNode deed = sheet.get("deeds").get(1);
    assertThat(deed.get("insteadOf").asString()).isEqualTo(principal);
    assertThat(deed.get("by").asString())
        .isEqualTo(accounts.find(substitute.account()).orElseThrow().name());
    assertThat(Ledger.of("approval.agree", id(sheet)))
        .singleElement()
        .asString()
        .endsWith(" 代 " + principal);
  }

  @Test
  void seesNothingMoreOnceTheStandInEnds() {
    Person substitute = people.hire();
    JsonNode standIn = lend(town.leader, substitute);
    JsonNode sheet = town.ask("代办结束的请示");
    assertThat(box(substitute, "waiting")).containsExactly("代办结束的请示");
    ok(town.leader.browser().delete("/api/standins/" + id(standIn)));
    assertThat(substitute.browser().get("/api/approvals/" + id(sheet)).status()).isEqualTo(403);
  }

  @Test
  void neverDecidesOnHisOwnRequestInAnothersStead() {
    lend(town.leader, town.clerk);
    JsonNode sheet = town.ask("想代批自己的请示");
    assertThat(moves(town.clerk, sheet)).doesNotContain("agree").contains("withdraw");
    assertThat(box(town.clerk, "waiting")).isEmpty();
    assertThat(ApprovalTown.tryMove(town.clerk, sheet, "agree", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void doesNotSeeWhatThePrincipalAskedForHimself() {
    Person chief = town.hire("UNIT_LEADER", town.bureau);
    Person substitute = people.hire();
    lend(town.leader, substitute);
    JsonNode own =
        ok(town.leader.browser().post("/api/approvals", ApprovalTown.paper(town.flow, "本人的私事")));
    assertThat(box(chief, "waiting")).containsExactly("本人的私事");
    assertThat(substitute.browser().get("/api/approvals/" + id(own)).status()).isEqualTo(404);
  }

  private static JsonNode lend(Person principal, Person substitute) {
    LocalDate today = LocalDate.now(Days.ZONE);
    return ok(
        principal
            .browser()
            .post(
                "/api/standins",
                Map.of(
                    "substitute", substitute.account(),
                    "permissions", List.of("approval.act"),
                    "from", today.toString(),
                    "until", today.plusDays(3).toString(),
                    "reason", "出差")));
  }
}
