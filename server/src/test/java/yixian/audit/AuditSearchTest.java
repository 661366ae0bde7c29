package yixian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
class AuditSearchTest {

  @Autowired People people;
  @Autowired Sealer sealer;

  @Test
  void findsWhatSomebodyDidNewestFirstAndByPages() {
    Person person = people.hire();
    for (int i = 0; i < 3; i++) {
      people.stranger().signIn(person.login(), person.password());
    }
    sealer.sealAll();
    Client auditor = people.hire("AUDIT_ADMIN").browser();
    String search = "/api/audit?action=session.open&limit=2&actor=" + person.account();
    JsonNode first = auditor.get(search).json();
    assertThat(first.get("total").asInt()).isEqualTo(4);
    assertThat(first.get("items").get(0).get("actionName").asString()).isEqualTo("登录");
    assertThat(first.get("items").get(0).get("detail").get("method").asString())
        .isEqualTo("password");
    JsonNode rest = auditor.get(search + "&cursor=" + first.get("next").asString()).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.get("items").get(0).get("seq").asLong())
        .isLessThan(first.get("items").get(1).get("seq").asLong());
  }

  @Test
  void findsAllThatHappenedToOneRecord() {
    Client admin = people.hire("SECURITY_ADMIN").browser();
    Person person = people.hire();
    admin.post(
        "/api/accounts/" + person.account() + "/grants", Map.of("role", "CHECKER", "scope", "ALL"));
    sealer.sealAll();
    Client auditor = people.hire("AUDIT_ADMIN").browser();
    JsonNode found =
        auditor.get("/api/audit?action=account.grant&subject=" + person.account()).json();
    assertThat(found.get("items")).hasSize(1);
    assertThat(found.get("items").get(0).get("detail").get("role").asString()).isEqualTo("CHECKER");
  }

  @Test
  void verifiesTheChainOnRequest() {
    sealer.sealAll();
    Client auditor = people.hire("AUDIT_ADMIN").browser();
    JsonNode verdict = auditor.post("/api/audit/verification", Map.of()).json();
    assertThat(verdict.get("ok").asBoolean()).isTrue();
    assertThat(verdict.get("rows").asLong()).isPositive();
    assertThat(verdict.get("head").asString()).hasSize(64);
  }
}
