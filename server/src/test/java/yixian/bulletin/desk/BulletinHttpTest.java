package yixian.bulletin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.bulletin.BulletinTown.ROOT;
import static yixian.officials.OfficialTown.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.bulletin.BulletinTown;
import yixian.directory.Units;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Sha256;
import yixian.officials.OfficialTown;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulletinHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired People people;
  private BulletinTown desk;
  private Serving master;
  private Serving other;
  private int number;

  @BeforeAll
  void foundATown() {
    desk = new BulletinTown(road, units, grids, boundaries, routes, directory, people);
    master = desk.town.serving();
    other = desk.town.serving();
    Profile known = new Profile(null, null, null, Degree.MASTER, null, null, null, null, null);
    road.write(
        OfficialTown.HOUSE,
        "directory.edit",
        IdempotencyKey.fresh(),
        String.class,
        () -> {
          profiles.record(OfficialTown.HOUSE, master.person(), known, LocalDate.of(2015, 1, 1));
          return "";
        });
  }

  @Test
  void countsFiguresWhileItIsWrittenAndKeepsThoseOfTheSignature() {
    String id = desk.begun(++number);
    JsonNode live = figure(desk.sheet(id).get("edition"), "all");
    assertThat(live.get("value").asString()).isEqualTo("2");
    assertThat(live.get("frozen").asBoolean()).isFalse();
    ok(desk.move(desk.editor, id, "submit"));
    assertThat(desk.move(desk.editor, id, "sign").status()).isEqualTo(403);
    ok(desk.move(desk.signer, id, "sign"));
    JsonNode sheet = ok(desk.reader.get(ROOT + "/published/" + id));
    JsonNode kept = figure(sheet.get("edition"), "all");
    assertThat(kept.get("frozen").asBoolean()).isTrue();
    assertThat(kept.get("numerator").asInt()).isEqualTo(2);
    assertThat(kept.get("definition").asString()).contains("安排的全部人员");
    assertThat(kept.get("at").asString()).isNotBlank();
    JsonNode opened = ok(desk.signer.get(ROOT + "/published/" + id + "/figures/all"));
    assertThat(opened.get("total").asInt()).isEqualTo(2);
    assertThat(opened.get("lines")).hasSize(2);
    JsonNode fewer = ok(desk.reader.get(ROOT + "/published/" + id + "/figures/all"));
    assertThat(fewer.get("lines")).isEmpty();
    assertThat(fewer.get("hidden").asInt()).isEqualTo(2);
  }

  @Test
  void pointsAtWhoIsInNoPartOfATotalAndPrintsIt() throws IOException {
    String id = desk.begun(++number);
    JsonNode sum = desk.sheet(id).get("edition").get("totals").get(0);
    assertThat(sum.get("whole").asInt()).isEqualTo(2);
    assertThat(sum.get("sum").asInt()).isEqualTo(1);
    assertThat(sum.get("gap").asInt()).isEqualTo(1);
    String left = directory.name(other.person());
    assertThat(sum.get("left").get(0).get("text").asString()).contains(left);
    assertThat(sum.get("left").get(0).get("because").asString()).contains("未登记");
    assertThat(sum.get("sentence").asString()).contains("比派出人数 2 少 1").contains(left);
    byte[] word = desk.editor.fetch(ROOT + "/" + id + "/export.docx").body();
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("挂职简报", "【挂职数据】", "一组数字看挂职", "全区派出2人，其中硕士1人。")
          .anyMatch(text -> text.startsWith("注：学历：") && text.contains(left))
          .anyMatch(text -> text.contains("未签发"));
    }
    byte[] pdf = desk.editor.fetch(ROOT + "/" + id + "/export.pdf").body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void bindsTheIssuesOfAMonthInOnePaperAsTheyWereSigned() throws IOException {
    String kept = desk.published(++number);
    int standing = number;
    String gone = desk.published(++number);
    int withdrawn = number;
    ok(desk.move(desk.signer, gone, "withdraw"));
    String ask = ROOT + "/published/compilation.";
    byte[] word = desk.reader.fetch(ask + "docx?month=2026-06").body();
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
      String proof =
          ok(desk.reader.get(ROOT + "/published/" + kept)).at("/proof/fingerprint").asString();
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("简报月度汇编", "【挂职简报　2026 年第 " + standing + " 期】", "全区派出2人，其中硕士1人。")
          .anyMatch(text -> text.endsWith(proof))
          .noneMatch(text -> text.contains("第 " + withdrawn + " 期"));
    }
    byte[] pdf = desk.reader.fetch(ask + "pdf?month=2026-06").body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(desk.reader.get(ask + "pdf?month=1999-01").status()).isEqualTo(404);
  }

  @Test
  void isSignedByNobodyWhoHasTouchedIt() {
    People.Person both =
        people.give(
            people.give(people.join(null, desk.owner), "ORGANISER", ScopeKind.ALL, List.of()),
            "ORGANISATION_LEADER",
            ScopeKind.ALL,
            List.of());
    Map<String, Object> draft = desk.draft(desk.owner, ++number, desk.figures());
    String id = ok(both.browser().post(ROOT, draft)).get("id").asString();
    ok(desk.move(both.browser(), id, "submit"));
    JsonNode sheet = ok(both.browser().get(ROOT + "/" + id));
    assertThat(sheet.get("moves").toString()).doesNotContain("\"sign\"");
    assertThat(desk.move(both.browser(), id, "sign").text()).contains("您动过这期简报的稿");
    ok(desk.move(desk.signer, id, "return"));
    assertThat(desk.sheet(id).get("reason").asString()).isEqualTo("测试理由");
  }

  @Test
  void printsAStoryOnlyInTheWordsToWhichItsAuthorAgreed() {
    String story = BulletinTown.offered(master, "邻里轮流照看独居老人");
    assertThat(ok(desk.editor.get(ROOT + "/stories")).toString()).contains("邻里轮流照看");
    String id = desk.begun(++number);
    ok(desk.write(id, desk.telling(story, "一碗热汤", "邻里轮流照看独居老人，一年不断。")));
    ok(desk.move(desk.editor, id, "submit"));
    assertThat(desk.move(desk.signer, id, "sign").text()).contains("尚未同意").contains("征求本人意见");
    JsonNode mine = mine(story);
    assertThat(mine.get("words").asString()).isEqualTo("邻里轮流照看独居老人");
    assertThat(mine.get("edited").asString()).contains("一年不断");
    String consent = ROOT + "/stories/mine/" + story + "/consent";
    assertThat(
            other
                .client()
                .post(consent, Map.of("agreed", true, "version", mine.get("version").asInt()))
                .status())
        .isEqualTo(404);
    ok(
        master
            .client()
            .post(consent, Map.of("agreed", true, "version", mine.get("version").asInt())));
    ok(desk.move(desk.signer, id, "sign"));
    assertThat(ok(desk.reader.get(ROOT + "/published/" + id)).toString()).contains("一年不断");
    assertThat(
            master.client().post(ROOT + "/stories/mine/" + story + "/withdrawal", Map.of()).text())
        .contains("已刊登的供稿不能撤回");
  }

  @Test
  void forgetsTheWordsOfAStoryThatItsAuthorTakesBack() throws SQLException {
    String secret = "撤回的话" + UUID.randomUUID();
    String story = BulletinTown.offered(other, secret);
    String id = desk.begun(++number);
    ok(desk.write(id, desk.telling(story, "标题", secret + "，改过")));
    ok(desk.move(desk.editor, id, "submit"));
    ok(other.client().post(ROOT + "/stories/mine/" + story + "/withdrawal", Map.of()));
    assertThat(ok(desk.editor.get(ROOT + "/" + id)).toString()).doesNotContain(secret);
    assertThat(desk.move(desk.signer, id, "sign").text()).contains("已被作者撤回");
    String kept =
        """
        select (select coalesce(string_agg(content::text, ''), '') from bulletin.bulletins)
          || (select coalesce(string_agg(concat(words, edited), ''), '') from bulletin.stories)
          || (select string_agg(answer::text, '') from access.idempotency)
        """;
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(kept)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isNotBlank().doesNotContain(secret);
    }
  }

  @Test
  void keepsOfAReaderNothingButHisUnit() throws SQLException {
    String id = desk.published(++number);
    String receipt = ROOT + "/published/" + id + "/receipt";
    assertThat(ok(desk.reader.post(receipt, Map.of())).get("first").asBoolean()).isTrue();
    assertThat(ok(desk.reader.post(receipt, Map.of())).get("first").asBoolean()).isFalse();
    JsonNode receipts = desk.sheet(id).get("receipts");
    assertThat(receipts.get(0).has("readAt") && !receipts.get(0).get("readAt").isNull()).isFalse();
    assertThat(receipts.get(1).get("readAt").asString()).isNotBlank();
    assertThat(receipts.get(1).propertyNames()).doesNotContain("person", "by", "account");
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from information_schema.columns where table_schema = 'bulletin'"
                    + " and table_name = 'receipts' and column_name in ('person', 'account', 'by')")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void correctsBySayingWhatAndKeepsTheOriginal() {
    String id = desk.published(++number);
    int version = desk.sheet(id).get("version").asInt();
    assertThat(desk.write(id, desk.figures()).text()).contains("不能改稿");
    String corrected =
        ok(desk.editor.post(
                ROOT + "/" + id + "/correction", Map.of("version", version, "note", "人数有误")))
            .get("id")
            .asString();
    assertThat(desk.sheet(corrected).get("line").get("number").asString()).contains("更正第 1 次");
    ok(desk.move(desk.editor, corrected, "submit"));
    ok(desk.move(desk.signer, corrected, "sign"));
    JsonNode original = ok(desk.reader.get(ROOT + "/published/" + id));
    assertThat(original.get("line").get("stateName").asString()).isEqualTo("已更正");
    assertThat(original.get("correctedBy").asString()).isEqualTo(corrected);
    JsonNode now = ok(desk.reader.get(ROOT + "/published/" + corrected));
    assertThat(now.get("edition").get("correction").asString()).isEqualTo("人数有误");
    assertThat(ok(desk.reader.get(ROOT + "/published")).toString())
        .contains(corrected)
        .doesNotContain("\"" + id);
    ok(desk.move(desk.signer, corrected, "withdraw"));
    JsonNode gone = ok(desk.reader.get(ROOT + "/published/" + corrected));
    assertThat(gone.get("reason").asString()).isEqualTo("测试理由");
    assertThat(gone.has("edition") && !gone.get("edition").isNull()).isFalse();
  }

  @Test
  void bearsTheFingerprintOfWhatWasSigned() throws SQLException {
    String id = desk.published(++number);
    String shown =
        ok(desk.reader.get(ROOT + "/published/" + id)).get("proof").get("fingerprint").asString();
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select edition_text from bulletin.bulletins where id = '" + id + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(Sha256.hex(row.getString(1))).isEqualTo(shown);
    }
  }

  @Test
  void saysWhereADraftNamesAFigureThatIsNotThere() {
    Map<String, Object> content =
        desk.content(List.of(BulletinTown.piece("标题", "共{{none}}人", null, List.of())));
    String text = desk.editor.post(ROOT, desk.draft(desk.owner, ++number, content)).text();
    assertThat(text).contains("{{none}}").contains("\"row\":1").contains("插入数字");
    String first = desk.begun(++number);
    assertThat(first).isNotBlank();
    assertThat(desk.editor.post(ROOT, desk.draft(desk.owner, number, desk.figures())).text())
        .contains("已有稿");
  }

  private JsonNode mine(String story) {
    return ok(master.client().get(ROOT + "/stories/mine"))
        .valueStream()
        .filter(each -> each.get("id").asString().equals(story))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode figure(JsonNode edition, String key) {
    return edition
        .get("figures")
        .valueStream()
        .filter(each -> each.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
