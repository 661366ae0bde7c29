package yixian.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.selection.SelectionTown.answer;
import static yixian.selection.SelectionTown.faults;
import static yixian.selection.SelectionTown.id;
import static yixian.selection.SelectionTown.ok;
import static yixian.selection.SelectionTown.see;
import static yixian.selection.SelectionTown.state;
import static yixian.selection.SelectionTown.today;
import static yixian.selection.SelectionTown.tryNominate;
import static yixian.selection.SelectionTown.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.selection.SelectionTown.Open;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** From the sending unit over the organisation department and the approval to the filing. */
@HouseTest
class NominationHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired DSLContext sql;

  private SelectionTown town;

  @BeforeEach
  void found() {
    town = new SelectionTown(road, units, divisions, directory, people);
  }

  @Test
  void goesFromTheUnitOverTheDepartmentToTheFiling() {
    Open open = town.open();
    UUID official = town.official();
    Person nominee = people.join(official, town.bureau);
    people.give(nominee, "UNIT_CLERK", ScopeKind.UNIT, List.of(town.other));
    JsonNode sheet = town.nominate(open, official);
    assertThat(state(sheet)).isEqualTo("REVIEWING");
    answer(town.leader, sheet, "agree", Map.of());
    answer(town.organiser, sheet, "agree", Map.of("comment", "符合条件"));
    assertThat(state(see(town.clerk, sheet))).isEqualTo("REVIEWING");
    answer(town.head, sheet, "agree", Map.of());
    assertThat(state(see(town.clerk, sheet))).isEqualTo("APPROVED");
    assertThat(ok(nominee.browser().get("/api/notices")).get("items").findValuesAsString("title"))
        .anyMatch(title -> title.startsWith("推荐已通过"));
    JsonNode filed = ok(file(open, "通组备〔2026〕3 号", today().toString()));
    assertThat(filed.get("count").asInt()).isEqualTo(1);
    JsonNode after = see(town.clerk, sheet);
    assertThat(state(after)).isEqualTo("FILED");
    assertThat(after.get("filing").asString()).isEqualTo("通组备〔2026〕3 号");
    JsonNode record =
        ok(
            town.clerk
                .browser()
                .get("/api/approvals/" + after.get("approval").asString() + "/record"));
    assertThat(record.get("consistent").asBoolean()).isTrue();
  }

  private Client.Answer file(Open open, String number, String day) {
    return town.organiser
        .browser()
        .post(open.path() + "/filing", Map.of("number", number, "day", day));
  }

  @Test
  void filesNothingWithoutANumberAndADayThatHasCome() {
    Open open = town.open();
    town.approved(open, town.official());
    assertThat(faults(file(open, "", today().toString()))).containsExactly("number");
    assertThat(faults(file(open, "3 号", today().plusDays(1).toString()))).containsExactly("day");
    ok(file(open, "3 号", today().toString()));
    assertThat(file(open, "3 号", today().toString()).status()).isEqualTo(422);
  }

  @Test
  void isApprovedByAStandInAndTheRecordSaysInWhoseStead() {
    Person substitute = people.hire("UNIT_CLERK", town.other);
    ok(
        town.leader
            .browser()
            .post(
                "/api/standins",
                Map.of(
                    "substitute", substitute.account(),
                    "permissions", List.of("approval.act"),
                    "from", today().toString(),
                    "until", today().plusDays(3).toString(),
                    "reason", "出差")));
    JsonNode sheet = town.nominate(town.open(), town.official());
    JsonNode approval = answer(substitute, sheet, "agree", Map.of("comment", "受托办理"));
    assertThat(approval.get("deeds").get(1).get("insteadOf").asString())
        .isEqualTo(accounts.find(town.leader.account()).orElseThrow().name());
    answer(town.organiser, sheet, "agree", Map.of());
    answer(town.head, sheet, "agree", Map.of());
    assertThat(state(see(town.clerk, sheet))).isEqualTo("APPROVED");
  }

  @Test
  void isMendedAndSentAgainAfterItWasSentBack() {
    JsonNode sheet = town.nominate(town.open(), town.official());
    answer(town.leader, sheet, "return", Map.of("comment", "请写明现实表现"));
    JsonNode returned = see(town.clerk, sheet);
    assertThat(state(returned)).isEqualTo("RETURNED");
    assertThat(returned.get("mayMend").asBoolean()).isTrue();
    String path = "/api/selection/nominations/" + id(sheet);
    Map<String, Object> mended =
        Map.of("version", version(returned), "reason", "三年来走访群众一千余户", "comment", "已补充");
    JsonNode again = ok(town.clerk.browser().put(path, mended));
    assertThat(state(again)).isEqualTo("REVIEWING");
    assertThat(town.clerk.browser().put(path, mended).status()).isEqualTo(409);
    JsonNode approval = answer(town.leader, again, "agree", Map.of());
    assertThat(approval.get("papers")).hasSize(2);
    assertThat(approval.get("papers").get(1).toString()).contains("三年来走访群众一千余户");
  }

  @Test
  void endsWhereTheApprovalRefuses() {
    Open open = town.open();
    UUID official = town.official();
    JsonNode sheet = town.nominate(open, official);
    answer(town.leader, sheet, "refuse", Map.of("comment", "岗位离不开"));
    assertThat(state(see(town.clerk, sheet))).isEqualTo("REFUSED");
    assertThat(state(town.nominate(open, official))).isEqualTo("REVIEWING");
  }

  @Test
  void isTakenBackDuringTheApprovalAndAfterItOnlyWithAReason() {
    Open open = town.open();
    JsonNode early = town.nominate(open, town.official());
    assertThat(withdraw(early, "本人家庭有困难").get("line").get("state").asString())
        .isEqualTo("WITHDRAWN");
    JsonNode approved = town.approved(open, town.official());
    assertThat(faults(tryWithdraw(approved, " "))).containsExactly("reason");
    JsonNode left = withdraw(approved, "已调任他职");
    assertThat(state(left)).isEqualTo("WITHDRAWN");
    assertThat(left.get("leftFor").asString()).isEqualTo("已调任他职");
  }

  private JsonNode withdraw(JsonNode sheet, String reason) {
    return ok(tryWithdraw(sheet, reason));
  }

  private Client.Answer tryWithdraw(JsonNode sheet, String reason) {
    return town.clerk
        .browser()
        .post(
            "/api/selection/nominations/" + id(sheet) + "/withdrawal",
            Map.of("version", version(sheet), "reason", reason));
  }

  @Test
  void namesOnlyOnesOwnPeopleAndEachOfThemOnce() {
    Open open = town.open();
    assertThat(faults(tryNominate(town.clerk, open, town.official(town.other), Map.of())))
        .containsExactly("person");
    UUID official = town.official();
    assertThat(faults(tryNominate(town.clerk, open, official, Map.of("reason", ""))))
        .containsExactly("reason");
    town.nominate(open, official);
    assertThat(faults(tryNominate(town.clerk, open, official, Map.of()))).containsExactly("person");
  }

  @Test
  void namesNobodyBySelfNomination() {
    UUID himself = town.official();
    Person clerk =
        people.give(
            people.join(himself, town.bureau), "UNIT_CLERK", ScopeKind.UNIT, List.of(town.bureau));
    Client.Answer answer = tryNominate(clerk, town.open(), himself, Map.of());
    assertThat(faults(answer)).containsExactly("person");
    assertThat(answer.text()).contains("不能推荐自己");
  }

  @Test
  void takesNoNominationOutsideItsPhase() {
    Open open =
        town.open(
            Map.of(
                "phase", "NOMINATION",
                "from", today().plusDays(3).toString(),
                "to", today().plusDays(9).toString()));
    Client.Answer answer = tryNominate(town.clerk, open, town.official(), Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("detail").asString()).contains("推荐报名");
    assertThat(ok(town.clerk.browser().get(open.path())).get("closed").asString())
        .contains(today().plusDays(3).toString());
  }

  @Test
  void showsAUnitItsOwnNomineesAndTheDepartmentAll() {
    Open open = town.open();
    JsonNode sheet = town.nominate(open, town.official());
    Person neighbour = people.hire("UNIT_CLERK", town.other);
    assertThat(listed(town.clerk, open)).containsExactly(id(sheet));
    assertThat(listed(town.organiser, open)).containsExactly(id(sheet));
    assertThat(listed(neighbour, open)).isEmpty();
    String path = "/api/selection/nominations/" + id(sheet);
    assertThat(neighbour.browser().get(path).status()).isEqualTo(404);
    assertThat(rows(neighbour, sheet)).isZero();
    assertThat(rows(town.clerk, sheet)).isEqualTo(1);
  }

  private static List<String> listed(Person reader, Open open) {
    List<String> ids = new ArrayList<>();
    ok(reader.browser().get(open.path() + "/nominations"))
        .forEach(line -> ids.add(line.get("id").asString()));
    return ids;
  }

  /** What the database itself lets through where the predicate is forgotten. */
  private int rows(Person reader, JsonNode sheet) {
    return road.read(
        accounts.actor(reader.account()),
        "selection.view",
        () ->
            sql.fetchCount(
                sql.selectOne()
                    .from("selection.nominations")
                    .where("id = ?", UUID.fromString(id(sheet)))));
  }
}
