package yixian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Staff;

@HouseTest
class NoticesHttpTest {

  private static final String TEMPLATE = "test.dispatched";

  @Autowired Staff staff;
  @Autowired Notices notices;
  @Autowired Road road;
  @LocalServerPort int port;
  private final UUID unit = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();
  private Accounts.Made account;
  private Client clerk;

  @BeforeEach
  void hireAClerk() {
    job(
        () ->
            notices.define(
                new Template(TEMPLATE, "新工单 {code}", "{code}：{summary}，请于 {deadline} 前处理")));
    account = staff.hire("UNIT_CLERK", ScopeKind.UNIT, List.of(unit), person, unit);
    clerk = staff.signIn(port, account);
  }

  @Test
  void reachesAnAccountAPersonAndAUnitAndCountsTheUnread() {
    job(() -> notices.tellAccounts(List.of(account.id()), TEMPLATE, words("A1"), "/issues/1"));
    job(() -> notices.tellPeople(List.of(person), TEMPLATE, words("A2"), null));
    job(() -> notices.tellUnit(unit, "issue.handle", TEMPLATE, words("A3"), "/issues/3"));
    job(() -> notices.tellUnit(unit, "issue.dispatch", TEMPLATE, words("A4"), null));
    job(() -> notices.tellUnit(UUID.randomUUID(), null, TEMPLATE, words("A5"), null));
    JsonNode inbox = clerk.get("/api/notices").json();
    assertThat(inbox.get("items"))
        .extracting(each -> each.get("title").asString())
        .containsExactly("新工单 A3", "新工单 A2", "新工单 A1");
    assertThat(inbox.get("items").get(0).get("text").asString()).isEqualTo("A3：路面破损，请于 18:00 前处理");
    assertThat(clerk.get("/api/notices/unread").json().get("count").asInt()).isEqualTo(3);
    assertThat(clerk.get("/api/me").json().get("unreadNotices").asInt()).isEqualTo(3);
  }

  @Test
  void eachReaderReadsAUnitsMessageForHimself() {
    Client colleague =
        staff.signIn(port, staff.hire("UNIT_CLERK", ScopeKind.UNIT, List.of(unit), null, unit));
    job(() -> notices.tellUnit(unit, null, TEMPLATE, words("B1"), null));
    String id = clerk.get("/api/notices").json().get("items").get(0).get("id").asString();
    Client.Answer marked = clerk.post("/api/notices/read", Map.of("ids", List.of(id)));
    assertThat(marked.json().get("unread").asInt()).isZero();
    assertThat(clerk.get("/api/notices?unread=true").json().get("items")).isEmpty();
    assertThat(clerk.get("/api/notices").json().get("items").get(0).get("readAt").asString())
        .isNotBlank();
    assertThat(colleague.get("/api/notices?unread=true").json().get("items")).hasSize(1);
  }

  @Test
  void nobodyReadsTheMessagesOfOthers() {
    job(() -> notices.tellAccounts(List.of(account.id()), TEMPLATE, words("C1"), null));
    String id = clerk.get("/api/notices").json().get("items").get(0).get("id").asString();
    Client stranger = staff.signIn(port, "UNIT_CLERK");
    assertThat(stranger.get("/api/notices").json().get("items")).isEmpty();
    assertThat(
            stranger
                .post("/api/notices/read", Map.of("ids", List.of(id)))
                .json()
                .get("read")
                .asInt())
        .isZero();
    assertThat(clerk.get("/api/notices/unread").json().get("count").asInt()).isEqualTo(1);
  }

  @Test
  void aDeedThatFailsTellsNobody() {
    assertThatThrownBy(
            () ->
                job(
                    () -> {
                      notices.tellAccounts(List.of(account.id()), TEMPLATE, words("D1"), null);
                      throw new IllegalStateException("the deed failed");
                    }))
        .hasMessageContaining("the deed failed");
    assertThat(clerk.get("/api/notices").json().get("items")).isEmpty();
  }

  @Test
  void pagesThroughManyMessagesWithoutLossOrDoubling() {
    for (int i = 0; i < 7; i++) {
      String code = "E" + i;
      job(() -> notices.tellAccounts(List.of(account.id()), TEMPLATE, words(code), null));
    }
    JsonNode first = clerk.get("/api/notices?limit=4").json();
    JsonNode second =
        clerk.get("/api/notices?limit=4&cursor=" + first.get("next").asString()).json();
    assertThat(first.get("items")).hasSize(4);
    assertThat(second.get("items")).hasSize(3);
    assertThat(second.get("items").get(2).get("title").asString()).isEqualTo("新工单 E0");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void refusesLinksOutsideMissingWordsAndUnknownTemplates() {
    assertThatThrownBy(() -> tell(TEMPLATE, words("F"), "https://example.org/"))
        .hasMessageContaining("own pages");
    assertThatThrownBy(() -> tell(TEMPLATE, words("F"), "//example.org/"))
        .hasMessageContaining("own pages");
    assertThatThrownBy(() -> tell(TEMPLATE, Map.of("code", "F"), null))
        .hasMessageContaining("summary");
    assertThatThrownBy(() -> tell("test.unknown", Map.of(), null))
        .hasMessageContaining("Maybe the room");
    assertThat(clerk.post("/api/notices/read", Map.of("ids", List.of())).text())
        .contains("1 至 200 条");
    assertThat(clerk.get("/api/notices?limit=0").status()).isEqualTo(400);
  }

  private void tell(
      String template, Map<String, ?> params, @org.jspecify.annotations.Nullable String link) {
    job(() -> notices.tellAccounts(List.of(account.id()), template, params, link));
  }

  private static Map<String, String> words(String code) {
    return Map.of("code", code, "summary", "路面破损", "deadline", "18:00");
  }

  private void job(Runnable work) {
    road.job(
        () -> {
          work.run();
          return true;
        });
  }
}
