package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.box;
import static yixian.approval.ApprovalTown.id;
import static yixian.approval.ApprovalTown.move;
import static yixian.approval.ApprovalTown.moves;
import static yixian.approval.ApprovalTown.notices;
import static yixian.approval.ApprovalTown.ok;
import static yixian.approval.ApprovalTown.see;
import static yixian.approval.ApprovalTown.tryMove;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Every move over HTTP. */
@HouseTest
class ApprovalHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;

  private ApprovalTown town;

  @BeforeEach
  void found() {
    town = new ApprovalTown(road, units, people);
  }

  @Test
  void goesFromTheOwnLeaderToTheDepartmentWhereAllMustAgree() {
    JsonNode sheet = town.ask("增加人员的请示");
    assertThat(box(town.leader, "waiting")).containsExactly("增加人员的请示");
    assertThat(notices(town.leader)).containsExactly("待您审批：增加人员的请示");
    assertThat(box(town.head, "waiting")).isEmpty();
    sheet = move(town.leader, sheet, "agree", Map.of("comment", "情况属实"));
    assertThat(sheet.get("step").asInt()).isEqualTo(2);
    sheet = move(town.head, sheet, "agree");
    assertThat(sheet.get("state").asString()).isEqualTo("RUNNING");
    sheet = move(town.deputy, sheet, "agree");
    assertThat(sheet.get("state").asString()).isEqualTo("APPROVED");
    assertThat(notices(town.clerk)).contains("已同意：增加人员的请示");
    assertThat(box(town.clerk, "asked")).containsExactly("增加人员的请示");
    assertThat(box(town.leader, "done")).containsExactly("增加人员的请示");
    assertThat(box(town.leader, "waiting")).isEmpty();
  }

  @Test
  void endsWithOneAgreementWhereOneSuffices() {
    JsonNode sheet = town.ask(town.either(), "一人即可");
    sheet = move(town.deputy, sheet, "agree");
    assertThat(sheet.get("state").asString()).isEqualTo("APPROVED");
    assertThat(sheet.get("tasks").findValuesAsString("state"))
        .containsExactlyInAnyOrder("AGREED", "LAPSED");
    assertThat(box(town.head, "waiting")).isEmpty();
  }

  @Test
  void endsWithOneRefusalAndTellsWhy() {
    JsonNode sheet = town.ask("会被拒绝的请示");
    Client.Answer mute = tryMove(town.leader, see(town.leader, sheet), "refuse", Map.of());
    assertThat(mute.status()).isEqualTo(400);
    assertThat(mute.json().get("faults").get(0).get("field").asString()).isEqualTo("comment");
    sheet = move(town.leader, sheet, "refuse", Map.of("comment", "编制已满"));
    assertThat(sheet.get("state").asString()).isEqualTo("REFUSED");
    assertThat(notices(town.clerk)).contains("不同意：会被拒绝的请示");
    Client.Answer late = tryMove(town.leader, sheet, "agree", Map.of());
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("审批已办结（不同意）");
  }

  @Test
  void returnsToTheApplicantWhoMendsItAndSendsItAgain() {
    JsonNode sheet = town.ask("写错了的请示");
    move(town.leader, sheet, "return", Map.of("comment", "请写明岗位"));
    assertThat(moves(town.clerk, sheet)).containsExactlyInAnyOrder("resend", "withdraw");
    assertThat(notices(town.clerk)).contains("退回修改：写错了的请示");
    Map<String, Object> mended = Map.of("paper", Map.of("title", "写对了的请示", "text", "申请增加窗口岗位一名。"));
    sheet = move(town.clerk, sheet, "resend", mended);
    assertThat(sheet.get("round").asInt()).isEqualTo(2);
    assertThat(sheet.get("papers")).hasSize(2);
    assertThat(sheet.get("title").asString()).isEqualTo("写对了的请示");
    assertThat(box(town.leader, "waiting")).containsExactly("写对了的请示");
    assertThat(moves(town.clerk, sheet)).doesNotContain("withdraw");
  }

  @Test
  void sendsBackToAnEarlierStepWhichSignsAnew() {
    JsonNode sheet = town.ask("退回前面步骤的请示");
    assertThat(moves(town.leader, sheet)).contains("return").doesNotContain("send-back");
    move(town.leader, sheet, "agree");
    sheet = move(town.head, sheet, "send-back", Map.of("comment", "请先核实编制", "step", 1));
    assertThat(sheet.get("step").asInt()).isEqualTo(1);
    assertThat(sheet.get("round").asInt()).isEqualTo(2);
    assertThat(box(town.leader, "waiting")).containsExactly("退回前面步骤的请示");
    assertThat(box(town.deputy, "waiting")).isEmpty();
  }

  @Test
  void handsOverToAColleagueWhoThenDecidesAlone() {
    Person other = town.hire("UNIT_CLERK", town.department);
    JsonNode sheet = town.ask("转办的请示");
    Map<String, Object> to = Map.of("people", List.of(other.account()), "comment", "请具体经办人核");
    move(town.leader, sheet, "transfer", to);
    assertThat(box(town.leader, "waiting")).isEmpty();
    assertThat(moves(town.leader, sheet)).containsExactly("copy");
    sheet = move(other, sheet, "agree");
    assertThat(sheet.get("step").asInt()).isEqualTo(2);
  }

  @Test
  void hearsSomebodyFirstAndThenSignsHimself() {
    Person expert = town.hire("UNIT_CLERK", town.department);
    JsonNode sheet = town.ask("先请会签的请示");
    move(town.leader, sheet, "add-before", Map.of("people", List.of(expert.account())));
    assertThat(moves(town.leader, sheet)).containsExactly("copy");
    sheet = move(expert, sheet, "agree", Map.of("comment", "技术上可行"));
    assertThat(sheet.get("step").asInt()).isEqualTo(1);
    assertThat(box(town.leader, "waiting")).containsExactly("先请会签的请示");
    sheet = move(town.leader, sheet, "agree");
    assertThat(sheet.get("step").asInt()).isEqualTo(2);
  }

  @Test
  void agreesAndLetsSomebodySignAfterHimself() {
    Person expert = town.hire("UNIT_CLERK", town.department);
    JsonNode sheet = town.ask(town.either(), "同意并加签的请示");
    sheet = move(town.head, sheet, "add-after", Map.of("people", List.of(expert.account())));
    assertThat(sheet.get("state").asString()).isEqualTo("RUNNING");
    assertThat(box(town.deputy, "waiting")).isEmpty();
    sheet = move(expert, sheet, "agree");
    assertThat(sheet.get("state").asString()).isEqualTo("APPROVED");
  }

  @Test
  void addsNobodyWhoAlreadySignsHereAndNeverTheApplicant() {
    JsonNode sheet = town.ask(town.oneStep("ALL"), "加签对象有误");
    for (UUID wrong : List.of(town.deputy.account(), town.clerk.account(), UUID.randomUUID())) {
      Client.Answer answer =
          tryMove(town.head, see(town.head, sheet), "add-before", Map.of("people", List.of(wrong)));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("faults").get(0).get("field").asString()).isEqualTo("people");
    }
  }

  @Test
  void isWithdrawnOnlyWhileNobodyHasAnswered() {
    JsonNode early = town.ask("及时撤回的请示");
    early = move(town.clerk, early, "withdraw", Map.of("comment", "情况有变"));
    assertThat(early.get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(notices(town.leader)).contains("已撤回：及时撤回的请示");
    JsonNode late = town.ask("来不及撤回的请示");
    move(town.leader, late, "agree");
    Client.Answer refused = tryMove(town.clerk, see(town.clerk, late), "withdraw", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("流程规定此时不能撤回");
  }

  @Test
  void copiesToSomebodyWhoMayReadAndNothingElse() {
    Person reader = town.hire("UNIT_CLERK", town.bureau);
    JsonNode sheet = town.ask("抄送的请示");
    assertThat(reader.browser().get("/api/approvals/" + id(sheet)).status()).isEqualTo(404);
    move(town.clerk, sheet, "copy", Map.of("people", List.of(reader.account())));
    assertThat(box(reader, "copied")).containsExactly("抄送的请示");
    assertThat(moves(reader, sheet)).isEmpty();
    assertThat(tryMove(reader, see(reader, sheet), "agree", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void urgesWithoutKnowingTheVersion() {
    JsonNode sheet = town.ask("催办的请示");
    Client.Answer urged =
        town.clerk.browser().post("/api/approvals/" + id(sheet) + "/moves", Map.of("move", "urge"));
    assertThat(urged.status()).isEqualTo(200);
    assertThat(notices(town.leader)).contains("催办审批：催办的请示");
    assertThat(tryMove(town.leader, see(town.leader, sheet), "urge", Map.of()).status())
        .isEqualTo(422);
  }

  @Test
  void agreesToManyAtOnceAndAnswersEachApart() {
    JsonNode first = town.ask("批量之一");
    JsonNode second = town.ask("批量之二");
    move(town.clerk, second, "urge");
    Map<String, Object> body = Map.of("comment", "同意", "items", List.of(item(first), item(second)));
    UUID key = UUID.randomUUID();
    JsonNode answer =
        ok(town.leader.browser().write("POST", "/api/approvals/agreements", body, key));
    assertThat(answer.get("done").get(0).asString()).isEqualTo(id(first));
    assertThat(answer.get("failed").get(0).get("code").asString()).isEqualTo("conflict");
    JsonNode again =
        ok(town.leader.browser().write("POST", "/api/approvals/agreements", body, key));
    assertThat(again.get("done")).isEqualTo(answer.get("done"));
    assertThat(see(town.leader, first).get("deeds")).hasSize(2);
  }

  @Test
  void agreesToNothingThatIsNotHisAmongMany() {
    JsonNode sheet = town.ask("与他无关的请示");
    Person stranger = town.hire("UNIT_LEADER", town.bureau);
    Map<String, Object> body = Map.of("comment", "同意", "items", List.of(item(sheet)));
    JsonNode answer = ok(stranger.browser().post("/api/approvals/agreements", body));
    assertThat(answer.get("done")).isEmpty();
    assertThat(answer.get("failed").get(0).get("code").asString()).isEqualTo("not-found");
    assertThat(see(town.leader, sheet).get("deeds")).hasSize(1);
  }

  private static Map<String, Object> item(JsonNode sheet) {
    return Map.of("id", id(sheet), "version", sheet.get("version").asInt());
  }

  @Test
  void asksTheUnitAboveWhereTheLeaderHimselfIsTheApplicant() {
    Person chief = town.hire("UNIT_LEADER", town.bureau);
    JsonNode sheet =
        ok(town.leader.browser().post("/api/approvals", ApprovalTown.paper(town.flow, "负责人的请示")));
    assertThat(sheet.get("moves").findValuesAsString("move")).doesNotContain("agree");
    assertThat(box(chief, "waiting")).containsExactly("负责人的请示");
    assertThat(box(town.leader, "waiting")).isEmpty();
  }

  @Test
  void refusesAtOnceWhereAStepWouldFindNobody() {
    Client.Answer answer =
        town.leader.browser().post("/api/approvals", ApprovalTown.paper(town.flow, "没有上级"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("code").asString()).isEqualTo("no-approver");
    assertThat(answer.text()).contains("第 1 步“本单位审核”");
    assertThat(box(town.leader, "asked")).isEmpty();
  }

  @Test
  void keepsTheFlowItBeganWithWhenTheFlowIsEdited() {
    JsonNode sheet = town.ask("按原流程办理");
    Map<String, Object> shorter =
        Map.of(
            "version",
            1,
            "steps",
            List.of(
                ApprovalTown.step(
                    "只此一步", Map.of("kind", "OWN_UNIT", "role", "UNIT_LEADER"), "ANY")));
    assertThat(town.define(town.flow, "ALL", shorter).get("version").asInt()).isEqualTo(2);
    sheet = move(town.leader, sheet, "agree");
    assertThat(sheet.get("state").asString()).isEqualTo("RUNNING");
    assertThat(sheet.get("flow").get("version").asInt()).isEqualTo(1);
    JsonNode later = town.ask("按新流程办理");
    assertThat(move(town.leader, later, "agree").get("state").asString()).isEqualTo("APPROVED");
  }

  @Test
  void pagesThroughTheBoxesWithoutLossOrDoubling() {
    for (int i = 0; i < 5; i++) {
      town.ask("第" + i + "件");
    }
    for (String box : List.of("waiting", "asked")) {
      Client browser = box.equals("waiting") ? town.leader.browser() : town.clerk.browser();
      String path = "/api/approvals?limit=3&box=" + box;
      JsonNode first = ok(browser.get(path));
      JsonNode second = ok(browser.get(path + "&cursor=" + first.get("next").asString()));
      assertThat(first.get("total").asInt()).isEqualTo(5);
      List<String> titles =
          new java.util.ArrayList<>(first.get("items").findValuesAsString("title"));
      titles.addAll(second.get("items").findValuesAsString("title"));
      assertThat(titles).hasSize(5).doesNotHaveDuplicates();
    }
    assertThat(town.clerk.browser().get("/api/approvals?box=other").status()).isEqualTo(400);
    assertThat(town.clerk.browser().get("/api/approvals?cursor=x").status()).isEqualTo(400);
  }
}
