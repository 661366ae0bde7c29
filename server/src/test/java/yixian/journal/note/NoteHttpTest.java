package yixian.journal.note;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.name;
import static yixian.officials.OfficialTown.ok;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.RowSecurity;

@HouseTest
class NoteHttpTest {

  private static final String NOTES = "/api/journal/notes";
  private static final String THIS_MONTH = NOTES + "?month=" + YearMonth.now(Days.ZONE);

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired NoteStore store;
  private OfficialTown town;
  private UUID person;
  private People.Person account;
  private Client himself;

  @BeforeEach
  void foundATown() {
    town = new OfficialTown(road, units, directory, people);
    person = town.person(name(), town.bureau);
    account = people.join(person, town.bureau);
    himself = account.browser();
  }

  @Test
  void takesANoteUnderTheIdThatThePhoneGaveIt() {
    UUID id = UUID.randomUUID();
    Instant earlier = Instant.now().minusSeconds(30);
    Map<String, Object> draft = new HashMap<>(note("余西村三组路灯不亮"));
    draft.put("writtenAt", earlier.toString());
    draft.put("longitude", 121.2);
    draft.put("latitude", 32.05);
    draft.put("address", "文化广场东侧");
    ok(himself.write("POST", NOTES, draft, id));
    JsonNode again = ok(himself.write("POST", NOTES, draft, id));
    JsonNode mine = ok(himself.get(THIS_MONTH));
    assertThat(again.get("id").asString()).isEqualTo(id.toString());
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).get("address").asString()).isEqualTo("文化广场东侧");
    assertThat(Instant.parse(mine.get(0).get("writtenAt").asString())).isBefore(Instant.now());
  }

  @Test
  void showsANoteToNobodyButItsWriter() {
    String id = write("私下的想法：本周走访还不够细");
    for (String role :
        List.of(
            "SYSTEM_ADMIN",
            "SECURITY_ADMIN",
            "AUDIT_ADMIN",
            "ORGANISER",
            "ORGANISATION_LEADER",
            "OVERSEER")) {
      Client other = people.hire(role).browser();
      assertThat(other.get(NOTES + "/" + id).status()).as(role).isEqualTo(404);
      assertThat(other.get(THIS_MONTH).text()).as(role).doesNotContain(id);
      assertThat(other.put(NOTES + "/" + id, change(1, note("改写"))).status()).isEqualTo(404);
      assertThat(other.delete(NOTES + "/" + id).status()).as(role).isEqualTo(404);
    }
    assertThat(ok(himself.get(NOTES + "/" + id)).get("text").asString()).contains("私下");
  }

  @Test
  void keepsNotesFromEverybodyEvenWithoutTheSecondWall() {
    String id = write("只给自己看");
    Client colleague = people.join(town.person(name(), town.bureau), town.bureau).browser();
    RowSecurity.without(() -> assertThat(colleague.get(NOTES + "/" + id).status()).isEqualTo(404));
  }

  @Test
  void keepsNotesFromTheHouseItselfByTheSecondWall() {
    UUID id = UUID.fromString(write("作业也看不到"));
    assertThat(road.job(() -> store.find(person, id)).isPresent()).isFalse();
  }

  @Test
  void storesTheWordsSealed() throws SQLException {
    String words = "note to self";
    write(words);
    String kept =
        """
        select (select string_agg(encode(said, 'escape'), '') from journal.notes)
          || (select string_agg(answer::text, '') from access.idempotency)
        """;
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(kept)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isNotBlank().doesNotContain(words);
    }
  }

  @Test
  void saysInTheAuditLogThatSomethingWasWrittenAndNotWhat() {
    String id = write("不进审计的话");
    JsonNode notes = town.notes(UUID.fromString(id), 1);
    assertThat(notes.toString()).contains("journal.note-write").doesNotContain("不进审计");
  }

  @Test
  void becomesAVisitWithoutAskingWhoWasVisited() {
    String id = write("走访一户独居老人，屋顶漏雨");
    Map<String, Object> visit = new HashMap<>(note("走访一户独居老人，屋顶漏雨"));
    visit.put("kind", "VISIT");
    Client.Answer without = himself.put(NOTES + "/" + id, change(1, visit));
    assertThat(without.json().get("faults").findValuesAsString("field"))
        .containsExactly("household");
    visit.put("household", "ELDERLY");
    visit.put("need", "修屋顶");
    visit.put("followUp", "已联系村委，周五前到场");
    ok(himself.put(NOTES + "/" + id, change(1, visit)));
    JsonNode seen = ok(himself.get(NOTES + "/" + id));
    assertThat(seen.get("kindName").asString()).isEqualTo("走访");
    assertThat(seen.get("householdName").asString()).isEqualTo("独居老人");
    assertThat(himself.put(NOTES + "/" + id, change(1, visit)).status()).isEqualTo(409);
  }

  @Test
  void becomesAStoryAndMayGoIntoTheReport() {
    String id = write("邻里互助修好了桥栏");
    Map<String, Object> story = new HashMap<>(note("邻里互助修好了桥栏"));
    story.put("kind", "STORY");
    story.put("forReport", true);
    ok(himself.put(NOTES + "/" + id, change(1, story)));
    JsonNode seen = ok(himself.get(NOTES + "/" + id));
    assertThat(seen.get("kindName").asString()).isEqualTo("典型素材");
    assertThat(seen.get("forReport").asBoolean()).isTrue();
  }

  @Test
  void remembersTheIssueThatWasReportedFromIt() {
    String id = write("井盖松动");
    UUID issue = UUID.randomUUID();
    ok(himself.post(NOTES + "/" + id + "/issue", Map.of("issue", issue)));
    JsonNode seen = ok(himself.get(NOTES + "/" + id));
    assertThat(seen.get("issue").asString()).isEqualTo(issue.toString());
  }

  @Test
  void showsThePhotoOfANoteToItsWriterOnly() throws IOException {
    people.give(account, "SECONDEE", ScopeKind.SELF, List.of());
    String file =
        ok(himself.upload("/api/files", "a.png", picture(), Map.of())).get("id").asString();
    Map<String, Object> draft = new HashMap<>(note("桥栏破损"));
    draft.put("photos", List.of(Map.of("file", file, "role", "NEAR")));
    String id = ok(himself.post(NOTES, draft)).get("id").asString();
    JsonNode seen = ok(himself.get(NOTES + "/" + id));
    assertThat(seen.get("photo").asString()).isEqualTo(file);
    assertThat(himself.get("/api/files/" + file).status()).isEqualTo(200);
    assertThat(people.hire("SYSTEM_ADMIN").browser().get("/api/files/" + file).status())
        .isEqualTo(404);
  }

  @Test
  void refusesAnEmptyNoteAndOneFromTheFuture() {
    Map<String, Object> draft = new HashMap<>(note(" "));
    assertThat(himself.post(NOTES, draft).json().get("faults").findValuesAsString("field"))
        .containsExactly("text");
    draft = new HashMap<>(note("明天的事"));
    draft.put("writtenAt", Days.start(LocalDate.now(Days.ZONE).plusDays(2)).toString());
    assertThat(himself.post(NOTES, draft).json().get("faults").findValuesAsString("field"))
        .containsExactly("writtenAt");
  }

  @Test
  void letsTheWriterThrowItAway() {
    String id = write("不要了");
    ok(himself.delete(NOTES + "/" + id));
    assertThat(himself.get(NOTES + "/" + id).status()).isEqualTo(404);
  }

  private String write(String text) {
    return ok(himself.post(NOTES, note(text))).get("id").asString();
  }

  private static Map<String, Object> note(String text) {
    return Map.of("text", text, "forReport", false);
  }

  private static Map<String, Object> change(int version, Map<String, Object> note) {
    return Map.of("version", version, "note", note);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
