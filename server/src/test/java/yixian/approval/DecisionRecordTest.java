package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.id;
import static yixian.approval.ApprovalTown.move;
import static yixian.approval.ApprovalTown.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** The record agrees with the chain, until somebody who holds the database changes it. */
@HouseTest
class DecisionRecordTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;

  private ApprovalTown town;
  private JsonNode sheet;

  @BeforeEach
  void decide() {
    town = new ApprovalTown(road, units, people);
    sheet = town.ask("已决定的请示");
    move(town.leader, sheet, "agree", Map.of("comment", "同意"));
    move(town.head, sheet, "refuse", Map.of("comment", "编制已满"));
  }

  @Test
  void tellsWhoWhenAndOnWhatHeSawInOrder() {
    JsonNode record = record(town.clerk, sheet);
    assertThat(record.get("consistent").asBoolean()).isTrue();
    assertThat(record.get("verdict").asString()).isEqualTo("与审计链一致");
    assertThat(record.get("outcomeName").asString()).isEqualTo("不同意");
    assertThat(record.get("entries").findValuesAsString("move")).containsExactly("提请", "同意", "不同意");
    String hash = sheet.get("papers").get(0).get("hash").asString();
    assertThat(record.get("entries").findValuesAsString("seen")).containsOnly(hash);
    assertThat(record.get("hash").asString()).matches("[0-9a-f]{64}");
  }

  @Test
  void isNotThereBeforeTheEnd() {
    JsonNode running = town.ask("尚未决定的请示");
    assertThat(town.clerk.browser().get("/api/approvals/" + id(running) + "/record").status())
        .isEqualTo(422);
  }

  @Test
  void staysConsistentWhenTheResultIsCopiedAfterwards() {
    move(town.clerk, sheet, "copy", Map.of("people", List.of(town.deputy.account())));
    assertThat(record(town.clerk, sheet).get("consistent").asBoolean()).isTrue();
  }

  @Test
  void noticesAChangedCommentNameTimeOrOutcome() {
    spoil("update approval.deeds set comment = '同意' where request = ? and seq = 3");
    assertSpoilt("审批经过被改动");
    decide();
    spoil("update approval.deeds set by_name = '别人' where request = ? and seq = 2");
    assertSpoilt("审批经过被改动");
    decide();
    spoil("update approval.deeds set at = at - interval '1 day' where request = ? and seq = 2");
    assertSpoilt("审批经过被改动");
    decide();
    spoil("update approval.requests set state = 'APPROVED' where id = ?");
    assertSpoilt("审批经过被改动");
    decide();
    spoil("delete from approval.deeds where request = ? and seq = 2");
    assertSpoilt("审批经过被改动");
  }

  @Test
  void noticesAPageThatWasChangedAfterItWasSeen() {
    spoil("update approval.papers set title = '另一件事' where request = ?");
    assertSpoilt("第 1 稿申请摘要被改动");
  }

  @Test
  void noticesANoteThatWasAddedToTheLog() {
    String twin =
        """
        insert into audit.inbox (at, actor_name, action, subject_kind, subject, detail)
        select now(), '别人', 'approval.decide', 'approval', id::text, '{"hash":"00"}'
        from approval.requests where id = ?
        """;
    spoil(twin);
    assertSpoilt("多于一笔");
  }

  private void assertSpoilt(String verdict) {
    JsonNode record = record(town.clerk, sheet);
    assertThat(record.get("consistent").asBoolean()).isFalse();
    assertThat(record.get("verdict").asString()).contains(verdict);
  }

  private void spoil(String change) {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement = owner.prepareStatement(change)) {
      statement.setObject(1, UUID.fromString(id(sheet)));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
