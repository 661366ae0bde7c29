package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.ok;
import static yixian.approval.ApprovalTown.step;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class FlowHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;

  private ApprovalTown town;

  @BeforeEach
  void found() {
    town = new ApprovalTown(road, units, people);
  }

  @Test
  void tellsEverybodyByWhichRuleHeWillBeAnswered() {
    JsonNode flow = ok(town.clerk.browser().get("/api/approval-flows/" + town.flow));
    assertThat(flow.get("steps").findValuesAsString("who"))
        .containsExactly("本单位承办单位负责人", "组织部承办单位负责人");
    JsonNode all = ok(town.clerk.browser().get("/api/approval-flows"));
    assertThat(all.get("items").findValuesAsString("code")).contains(town.flow);
    assertThat(all.get("roles").findValuesAsString("name")).contains("承办单位负责人");
  }

  @Test
  void tellsTheSlowerEditorWhoWasFaster() {
    Map<String, Object> edit =
        Map.of(
            "version",
            1,
            "name",
            "改名",
            "plain",
            true,
            "enabled",
            true,
            "withdrawal",
            "NEVER",
            "steps",
            List.of(step("一步", Map.of("kind", "OWN_UNIT", "role", "UNIT_LEADER"), "ALL")));
    String path = "/api/approval-flows/" + town.flow;
    assertThat(town.keeper().browser().put(path, edit).status()).isEqualTo(200);
    Client.Answer late = town.keeper().browser().put(path, edit);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("winner").asString()).isNotBlank();
    assertThat(town.clerk.browser().put(path, edit).status()).isEqualTo(403);
  }

  @Test
  void keepsNoFlowThatCouldNotRunAndNamesTheStep() {
    Map<String, Object> edit =
        Map.of(
            "version",
            0,
            "name",
            "有误的流程",
            "plain",
            false,
            "enabled",
            true,
            "withdrawal",
            "NEVER",
            "steps",
            List.of(
                step("好的", Map.of("kind", "OWN_UNIT", "role", "UNIT_LEADER"), "ALL"),
                step("没有角色", Map.of("kind", "OWN_UNIT", "role", "NOBODY"), "ALL"),
                step("没有人", Map.of("kind", "NAMED", "accounts", List.of()), "ANY"),
                step("没有单位", Map.of("kind", "ROLE_IN_UNIT", "role", "CHECKER"), "ANY")));
    Client.Answer answer = town.keeper().browser().put("/api/approval-flows/wrong-one", edit);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults"))
        .extracting(fault -> fault.get("row").asInt() + fault.get("field").asString())
        .containsExactly("2role", "3accounts", "4unit");
    assertThat(town.clerk.browser().get("/api/approval-flows/wrong-one").status()).isEqualTo(404);
  }

  @Test
  void asksNothingNewByAFlowThatIsSwitchedOffOrMeantForOtherRooms() {
    String off = town.oneStep("ANY");
    town.define(off, "ANY", Map.of("version", 1, "enabled", false));
    String inner = town.oneStep("ANY");
    town.define(inner, "ANY", Map.of("version", 1, "plain", false));
    for (String flow : List.of(off, inner, "no-such-flow")) {
      Client.Answer answer =
          town.clerk.browser().post("/api/approvals", ApprovalTown.paper(flow, "不能提请"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("faults").get(0).get("field").asString()).isEqualTo("flow");
    }
  }
}
