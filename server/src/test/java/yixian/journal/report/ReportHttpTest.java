package yixian.journal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yixian.journal.JournalTown.MONTH;
import static yixian.journal.JournalTown.draft;
import static yixian.journal.JournalTown.note;
import static yixian.journal.JournalTown.signed;
import static yixian.officials.OfficialTown.ok;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.kernel.TimeTravel;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Lost;
import yixian.testing.People;

@HouseTest
class ReportHttpTest {

  private static final String MINE = "/api/journal/reports/mine";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Reminders reminders;
  @Autowired TermWindow window;
  @Autowired Postings postings;
  private JournalTown town;
  private Serving official;

  @BeforeEach
  void foundATown() {
    town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    official = town.serving();
  }

  @Test
  void draftsFromWhatIsOnRecordAndOpensEverySentence() {
    String one = town.issues.report(official.client(), "井盖松动").get("id").asString();
    String two = town.issues.report(official.client(), "路灯不亮").get("id").asString();
    String visit = note(official, "走访一户", Map.of("kind", "VISIT", "household", "ELDERLY"));
    String chosen = note(official, "学会了用方言拉家常", Map.of("forReport", true));
    note(official, "这一条不进报告", Map.of());
    JsonNode report = draft(official);
    assertThat(report.get("stateName").asString()).isEqualTo("草稿");
    assertThat(texts(report))
        .containsExactly("上报事件 2 件，其中 0 件已结案。", "走访 1 户：独居老人 1 户。", "学会了用方言拉家常");
    assertThat(opens(report, 0)).containsExactlyInAnyOrder(one, two);
    assertThat(opens(report, 1)).containsExactly(visit);
    assertThat(opens(report, 2)).containsExactly(chosen);
  }

  @Test
  void gathersWhatHasComeSinceAndKeepsWhatWasEdited() {
    note(official, "第一句", Map.of("forReport", true));
    note(official, "第二句", Map.of("forReport", true));
    JsonNode report = draft(official);
    ok(edit(report, List.of(words(1, "第一句，改过", false), words(2, "第二句", false))));
    note(official, "后来的一句", Map.of("forReport", true));
    JsonNode again = draft(official);
    assertThat(again.get("id")).isEqualTo(report.get("id"));
    assertThat(texts(again)).containsExactlyInAnyOrder("第一句，改过", "第二句", "后来的一句");
  }

  @Test
  void draftsNoSecondReportOfAMonthThatIsSigned() {
    signed(official);
    assertThat(wish(MONTH.toString()).text()).contains("已签名");
  }

  @Test
  void letsTheOfficialRewordAddAndStrikeButNotChangeWhatASentenceOpens() {
    String issue = town.issues.report(official.client(), "井盖松动").get("id").asString();
    note(official, "多余的一句", Map.of("forReport", true));
    JsonNode report = draft(official);
    JsonNode edited =
        ok(
            edit(
                report,
                List.of(
                    words(1, "发现并上报井盖松动一处，已修好。", false),
                    words(2, "多余的一句", true),
                    Map.of("topic", "PLAN", "text", "下月走访商户。", "struck", false))));
    assertThat(texts(edited)).containsExactly("发现并上报井盖松动一处，已修好。", "多余的一句", "下月走访商户。");
    assertThat(opens(edited, 0)).containsExactly(issue);
    assertThat(edited.get("sentences").get(2).get("added").asBoolean()).isTrue();
    Lost.toSomebody(edit(report, List.of()));
  }

  @Test
  void signsOnceAndKeepsTheHashOfWhatWasSigned() throws SQLException {
    note(official, "留下的一句", Map.of("forReport", true));
    note(official, "划去的一句", Map.of("forReport", true));
    JsonNode draft = draft(official);
    JsonNode edited = ok(edit(draft, List.of(words(1, "留下的一句", false), words(2, "划去的一句", true))));
    JsonNode signed = ok(sign(edited));
    assertThat(texts(signed)).containsExactly("留下的一句");
    assertThat(signed.get("hash").asString())
        .isEqualTo(Reports.hash(content(signed.get("id").asString())));
    assertThat(sign(signed).text()).contains("已签名");
    assertThat(edit(signed, List.of(words(1, "改写", false))).text()).contains("不能再改");
  }

  @Test
  void refusesToSignNothing() {
    assertThat(sign(draft(official)).text()).contains("一句也没有");
  }

  @Test
  void showsADraftToNobodyAndASignedReportToTheHostAndTheDepartment() {
    note(official, "一句", Map.of("forReport", true));
    JsonNode draft = draft(official);
    String path = "/api/journal/reports/" + draft.get("id").asString();
    assertThat(town.hostLeader.get(path).status()).isEqualTo(404);
    assertThat(town.organiser.get(path).status()).isEqualTo(404);
    ok(sign(draft));
    assertThat(town.hostLeader.get(path).status()).isEqualTo(200);
    assertThat(town.organiser.get(path).status()).isEqualTo(200);
    assertThat(town.outsider("UNIT_LEADER").get(path).status()).isEqualTo(404);
    assertThat(town.outsider("ORGANISER").get(path).status()).isEqualTo(404);
    String month = "/api/journal/reports?month=" + MONTH;
    assertThat(town.hostLeader.get(month).text()).contains(draft.get("id").asString());
    assertThat(town.outsider("UNIT_LEADER").get(month).text())
        .doesNotContain(draft.get("id").asString());
  }

  @Test
  void keepsTheNotesBehindASentenceFromItsReaders() {
    String chosen = note(official, "学会了用方言拉家常", Map.of("forReport", true));
    JsonNode signed = ok(sign(draft(official)));
    String seen = town.hostLeader.get("/api/journal/reports/" + signed.get("id").asString()).text();
    assertThat(seen).contains("学会了用方言拉家常").doesNotContain(chosen);
    assertThat(town.hostLeader.get("/api/journal/notes/" + chosen).status()).isEqualTo(404);
  }

  @Test
  void letsTheHostUnitCommentOnce() {
    JsonNode signed = signed(official);
    String path = "/api/journal/reports/" + signed.get("id").asString() + "/comment";
    assertThat(town.hostLeader.post(path, Map.of("text", " ")).status()).isEqualTo(400);
    JsonNode after = ok(town.hostLeader.post(path, Map.of("text", "工作扎实，走访深入。")));
    assertThat(after.get("comment").get("text").asString()).contains("扎实");
    assertThat(after.get("hash")).isEqualTo(signed.get("hash"));
    assertThat(town.hostLeader.post(path, Map.of("text", "再说一句")).text()).contains("点评只有一次");
    JsonNode mine = ok(official.client().get(MINE + "/" + signed.get("id").asString()));
    assertThat(mine.get("comment").get("text").asString()).contains("扎实");
  }

  @Test
  void letsNobodyButTheHostUnitComment() {
    JsonNode signed = signed(official);
    String path = "/api/journal/reports/" + signed.get("id").asString() + "/comment";
    Client home = people.hire("UNIT_LEADER", town.sending.bureau).browser();
    assertThat(home.post(path, Map.of("text", "我来说一句")).status()).isEqualTo(403);
    assertThat(town.organiser.post(path, Map.of("text", "我来说一句")).status()).isEqualTo(403);
    assertThat(town.outsider("UNIT_LEADER").post(path, Map.of("text", "说")).status())
        .isEqualTo(404);
  }

  @Test
  void refusesAMonthThatHasNotComeAndOneBeforeTheService() {
    assertThat(wish(MONTH.plusMonths(1).toString()).text()).contains("还没有到");
    assertThat(wish(MONTH.minusMonths(5).toString()).text()).contains("不用写");
  }

  @Test
  void remindsOnceWhoHasNotSignedLastMonth() {
    var tenth = Days.start(MONTH.atDay(10)).plus(Duration.ofHours(9));
    int first = road.job(() -> TimeTravel.at(tenth, reminders::round));
    int again = road.job(() -> TimeTravel.at(tenth, reminders::round));
    assertThat(first).isPositive();
    assertThat(again).isZero();
    assertThat(ok(official.client().get("/api/journal/reports/mine"))).isEmpty();
    assertThat(Ledger.of("journal.report-remind", official.placement())).hasSize(1);
  }

  @Test
  void draftsTheSummaryOfATermFromAllOfItAndSignsItOnce() {
    Serving leaving = town.servingUntil(LocalDate.now(Days.ZONE).plusDays(20));
    String issue = town.issues.report(leaving.client(), "井盖松动").get("id").asString();
    String before = Days.start(MONTH.minusMonths(1).atDay(3)).plus(Duration.ofHours(9)).toString();
    String visit =
        note(leaving, "走访一户", Map.of("kind", "VISIT", "household", "ELDERLY", "writtenAt", before));
    JsonNode draft = ok(term(leaving));
    assertThat(draft.get("called").asString()).isEqualTo("任期总结");
    assertThat(texts(draft)).containsExactly("上报事件 1 件，其中 0 件已结案。", "走访 1 户：独居老人 1 户。");
    assertThat(opens(draft, 0)).containsExactly(issue);
    assertThat(opens(draft, 1)).containsExactly(visit);
    assertThat(ok(term(leaving)).get("id")).isEqualTo(draft.get("id"));
    String path = MINE + "/" + draft.get("id").asString() + "/signature";
    ok(leaving.client().post(path, Map.of("version", 2)));
    assertThat(term(leaving).text()).contains("任期总结已签名");
    String comment = "/api/journal/reports/" + draft.get("id").asString() + "/comment";
    assertThat(ok(town.hostLeader.post(comment, Map.of("text", "任期圆满"))).get("called").asString())
        .isEqualTo("任期总结");
  }

  @Test
  void refusesTheSummaryOfATermThatIsFarFromItsEnd() {
    assertThat(term(official).text()).contains("起可以写任期总结");
  }

  @Test
  void leavesTheSummaryToWhoHasServedWhenTheRightsOfServiceAreGone() throws SQLException {
    Serving leaving = town.servingUntil(LocalDate.now(Days.ZONE).plusDays(20));
    String issue = town.issues.report(leaving.client(), "井盖松动").get("id").asString();
    reportedDaysAgo(issue, 3);
    String before = Days.start(MONTH.minusMonths(1).atDay(3)).plus(Duration.ofHours(9)).toString();
    note(leaving, "学会了用方言拉家常", Map.of("forReport", true, "writtenAt", before));
    town.comeBack(leaving);
    Map<String, Object> month = Map.of("placement", leaving.placement(), "month", MONTH.toString());
    assertThat(leaving.client().post(MINE, month).status()).isEqualTo(403);
    JsonNode due = ok(leaving.client().get(MINE + "/terms")).get(0);
    assertThat(due.get("placement").asString()).isEqualTo(leaving.placement());
    JsonNode draft = ok(term(leaving));
    assertThat(texts(draft)).contains("上报事件 1 件，其中 0 件已结案。", "学会了用方言拉家常");
    assertThat(opens(draft, 0)).containsExactly(issue);
    String path = MINE + "/" + draft.get("id").asString() + "/signature";
    assertThat(ok(leaving.client().post(path, Map.of("version", 1))).get("state").asString())
        .isEqualTo("SIGNED");
    assertThat(ok(leaving.client().get(MINE + "/terms"))).isEmpty();
    assertThat(ok(town.hostLeader.get("/api/journal/reports?month=" + MONTH)).toString())
        .contains(draft.get("id").asString());
  }

  @Test
  void letsNobodyElseWriteTheSummaryOfATerm() {
    Serving leaving = town.servingUntil(LocalDate.now(Days.ZONE).plusDays(20));
    Map<String, Object> wish = Map.of("placement", leaving.placement(), "term", true);
    assertThat(town.colleague().post(MINE, wish).status()).isEqualTo(404);
    assertThat(town.hostLeader.post(MINE, wish).status()).isEqualTo(404);
  }

  @Test
  void closesTheSummarySomeTimeAfterTheTerm() {
    Serving leaving = town.servingUntil(LocalDate.now(Days.ZONE).plusDays(20));
    Posting posting =
        road.job(() -> postings.get(Scope.EVERYTHING, UUID.fromString(leaving.placement())));
    assertThat(window.isOpen(posting)).isTrue();
    Instant last =
        Days.start(posting.last().plusDays(window.daysAfter())).plus(Duration.ofHours(20));
    assertThat(TimeTravel.<Boolean>at(last, () -> window.isOpen(posting))).isTrue();
    Instant late = last.plus(Duration.ofDays(1));
    assertThatThrownBy(
            () ->
                TimeTravel.at(
                    late,
                    () -> {
                      window.demandOpen(posting);
                      return "";
                    }))
        .hasMessageContaining("现已过期")
        .hasMessageContaining("组织部门");
  }

  @Test
  void remindsOnceOfTheSummaryBeforeTheTermEnds() {
    Serving leaving = town.servingUntil(LocalDate.now(Days.ZONE).plusDays(20));
    int first = road.job(reminders::termRound);
    int again = road.job(reminders::termRound);
    assertThat(first).isPositive();
    assertThat(again).isZero();
    assertThat(Ledger.of("journal.report-remind", leaving.placement())).hasSize(1);
    assertThat(Ledger.of("journal.report-remind", official.placement())).isEmpty();
  }

  @Test
  void listsWhatItDemandsOnTheBurdenPage() {
    String page = people.hire("SYSTEM_ADMIN").browser().get("/api/settings/burden").text();
    assertThat(page)
        .contains("每月一份工作报告")
        .contains("任期结束后 60 日内可写")
        .contains("提醒本人一次")
        .contains("随手记、走访的数量排名或考核");
  }

  private static Client.Answer term(Serving official) {
    return official.client().post(MINE, Map.of("placement", official.placement(), "term", true));
  }

  private Client.Answer wish(String month) {
    return official.client().post(MINE, Map.of("placement", official.placement(), "month", month));
  }

  private Client.Answer edit(JsonNode report, List<?> sentences) {
    Map<String, Object> edit = new HashMap<>();
    edit.put("version", report.get("version").asInt());
    edit.put("sentences", sentences);
    return official.client().put(MINE + "/" + report.get("id").asString(), edit);
  }

  private Client.Answer sign(JsonNode report) {
    return official
        .client()
        .post(
            MINE + "/" + report.get("id").asString() + "/signature",
            Map.of("version", report.get("version").asInt()));
  }

  private static Map<String, Object> words(int key, String text, boolean struck) {
    return Map.of("key", key, "text", text, "struck", struck);
  }

  private static List<String> texts(JsonNode report) {
    List<String> texts = new ArrayList<>();
    report.get("sentences").forEach(line -> texts.add(line.get("text").asString()));
    return texts;
  }

  private static List<String> opens(JsonNode report, int line) {
    return report.get("sentences").get(line).get("sources").findValuesAsString("id");
  }

  private static void reportedDaysAgo(String issue, int days) throws SQLException {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "update issue.issues set reported_at = reported_at - make_interval(days => ?)"
                    + " where id = ?")) {
      statement.setInt(1, days);
      statement.setObject(2, UUID.fromString(issue));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static String content(String report) throws SQLException {
    String asked =
        "select content from journal.reports where id = '" + UUID.fromString(report) + "'";
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(asked)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
