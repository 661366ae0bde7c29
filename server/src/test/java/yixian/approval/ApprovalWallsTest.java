package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.box;
import static yixian.approval.ApprovalTown.id;
import static yixian.approval.ApprovalTown.move;
import static yixian.approval.ApprovalTown.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.approval.course.Readers;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Who sees a request: by the predicate, and by the database where the predicate is forgotten. */
@HouseTest
class ApprovalWallsTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Readers readers;
  @Autowired DSLContext sql;

  private ApprovalTown town;
  private JsonNode sheet;

  @BeforeEach
  void ask() {
    town = new ApprovalTown(road, units, people);
    sheet = town.ask("墙内墙外");
    move(town.leader, sheet, "agree");
  }

  @Test
  void isSeenByWhomItConcernsAndByNobodyElse() {
    Person overseer = people.give(people.hire(), "OVERSEER", ScopeKind.UNIT, List.of(town.office));
    for (Person person : List.of(town.clerk, town.leader, town.head, town.deputy, overseer)) {
      assertThat(status(person)).isEqualTo(200);
    }
    assertThat(box(overseer, "units")).containsExactly("墙内墙外");
    Person colleague = town.hire("UNIT_CLERK", town.office);
    Person elsewhere = town.hire("UNIT_LEADER", town.bureau);
    for (Person person : List.of(colleague, elsewhere)) {
      assertThat(status(person)).isEqualTo(404);
      assertThat(box(person, "units")).isEmpty();
    }
  }

  private int status(Person person) {
    return person.browser().get("/api/approvals/" + id(sheet)).status();
  }

  @Test
  void hidesRowsInTheDatabaseItselfWhereThePredicateIsForgotten() {
    Person colleague = town.hire("UNIT_CLERK", town.office);
    assertThat(rows(town.clerk))
        .containsOnly(
            Map.entry("requests", 1),
            Map.entry("papers", 1),
            Map.entry("tasks", 3),
            Map.entry("deeds", 2));
    assertThat(rows(town.head)).isEqualTo(rows(town.clerk));
    assertThat(rows(colleague).values()).containsOnly(0);
  }

  @Test
  void hidesEverythingFromATransactionThatDoesNotSayWhoReads() {
    assertThat(road.job(() -> counts()).values()).containsOnly(0);
  }

  @Test
  void doesNotLetAWideRightToActWidenWhatIsSeen() {
    Person clerkOfAll = people.hire("DISPATCHER");
    assertThat(rows(clerkOfAll).values()).containsOnly(0);
    assertThat(status(clerkOfAll)).isEqualTo(404);
  }

  private Map<String, Integer> rows(Person person) {
    return road.read(
        accounts.actor(person.account()),
        "approval.act",
        () -> {
          readers.enter(accounts.actor(person.account()));
          return counts();
        });
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    UUID id = UUID.fromString(id(sheet));
    counts.put("requests", count("select count(*) from approval.requests where id = ?", id));
    for (String child : List.of("papers", "tasks", "deeds")) {
      counts.put(child, count("select count(*) from approval." + child + " where request = ?", id));
    }
    return counts;
  }

  private int count(String query, UUID id) {
    return sql.fetchValue(query, id) instanceof Number number ? number.intValue() : -1;
  }

  @Test
  void showsFilesToWhomTheRequestIsShownAndToNobodyElse() {
    String file = upload(town.clerk.browser());
    Map<String, Object> paper =
        Map.of("flow", town.flow, "title", "带附件的请示", "text", "见附件。", "files", List.of(file));
    JsonNode asked = ok(town.clerk.browser().post("/api/approvals", paper));
    assertThat(asked.get("papers").get(0).get("files").get(0).get("name").asString())
        .isEqualTo("说明.txt");
    assertThat(town.leader.browser().bytes("/api/files/" + file)).isNotEmpty();
    assertThat(town.head.browser().get("/api/files/" + file).status()).isEqualTo(404);
    move(town.leader, asked, "return", Map.of("comment", "请补充"));
    Map<String, Object> mended = Map.of("title", "带附件的请示", "text", "已补充。", "files", List.of(file));
    JsonNode again = move(town.clerk, asked, "resend", Map.of("paper", mended));
    assertThat(again.get("papers").get(1).get("files")).hasSize(1);
  }

  @Test
  void enclosesNoFileOfSomebodyElse() {
    String file = upload(town.head.browser());
    Map<String, Object> paper =
        Map.of("flow", town.flow, "title", "别人的附件", "text", "见附件。", "files", List.of(file));
    Client.Answer answer = town.clerk.browser().post("/api/approvals", paper);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(box(town.clerk, "asked")).doesNotContain("别人的附件");
  }

  private static String upload(Client browser) {
    byte[] text = "请示的补充说明".getBytes(StandardCharsets.UTF_8);
    return ok(browser.upload("/api/files", "说明.txt", text, Map.of())).get("id").asString();
  }
}
