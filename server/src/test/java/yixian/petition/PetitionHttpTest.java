package yixian.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.petition.PetitionTown.PETITIONS;
import static yixian.petition.PetitionTown.id;
import static yixian.petition.PetitionTown.moved;
import static yixian.petition.PetitionTown.state;
import static yixian.petition.PetitionTown.tried;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.officials.OfficialTown;
import yixian.petition.retention.Forgetting;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class PetitionHttpTest {

  private static final Map<String, Object> SUPPORTED =
      Map.of("outcome", "SUPPORT", "opinion", "已列入本季度养护计划，九月底前完工。");

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Calendars calendars;
  @Autowired Reminders reminders;
  @Autowired Forgetting forgetting;
  @Autowired Clock clock;
  private PetitionTown town;

  @BeforeEach
  void foundATown() {
    town = new PetitionTown(road, units, directory, people);
  }

  @Test
  void goesFromTheReceptionDeskToAnAnswerThatContents() {
    JsonNode sheet = town.answered();
    assertThat(state(sheet)).isEqualTo("ANSWERED");
    assertThat(
            ok(town.leader.get("/api/dashboards/records?measure=COUNT:petition.answered"))
                .at("/items/0/issue/door")
                .asString())
        .isEqualTo("/petitions/" + id(sheet));
    sheet = moved(town.clerk, sheet, "visit", Map.of("level", 5, "reason", "当面回访，道路已修好"));
    assertThat(sheet.get("line").get("satisfaction").asString()).isEqualTo("非常满意");
    JsonNode settled =
        moved(town.desk, sheet, "settle", Map.of("resolution", "CLAIM", "reason", "本人书面认可"));
    assertThat(state(settled)).isEqualTo("SETTLED");
    assertThat(settled.get("steps")).hasSize(6);
    assertThat(Ledger.of("petition.move", id(settled))).hasSize(5);
  }

  @Test
  void countsFifteenDaysToTransferAndSixtyToHandle() {
    JsonNode registered = town.registered();
    assertThat(due(registered, "登记转送")).isEqualTo(in(15, DeadlineUnit.CALENDAR_DAY));
    JsonNode transferred = moved(town.desk, registered, "transfer", Map.of("unit", town.bureau));
    assertThat(due(transferred, "受理告知")).isEqualTo(in(15, DeadlineUnit.CALENDAR_DAY));
    assertThat(due(transferred, "提出异议")).isEqualTo(in(5, DeadlineUnit.WORKING_DAY));
    JsonNode accepted = moved(town.clerk, transferred, "accept", Map.of());
    assertThat(due(accepted, "办理")).isEqualTo(in(60, DeadlineUnit.CALENDAR_DAY));
  }

  @Test
  void isHandedBackByTheWrongOrganWithinFiveWorkingDaysOnly() {
    JsonNode transferred = town.transferred();
    JsonNode objected =
        moved(town.clerk, transferred, "object", Map.of("reason", "该路段由镇里管养，不属本局职责"));
    JsonNode upheld = moved(town.desk, objected, "uphold", Map.of("reason", "核实无误，改转镇里"));
    assertThat(state(upheld)).isEqualTo("REGISTERED");
    JsonNode again = moved(town.desk, upheld, "transfer", Map.of("unit", town.bureau));
    String petition = id(again);
    pastObjection(petition);
    Client.Answer refused = tried(town.clerk, again, "object", Map.of("reason", "过了十天才想起来"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("5 个工作日");
  }

  @Test
  void isExtendedOnceByAnotherThanWhoAsked() {
    JsonNode accepted = town.accepted();
    JsonNode asked =
        moved(town.leader, accepted, "ask-extension", Map.of("days", 30, "reason", "需委托检测"));
    assertThat(tried(town.leader, asked, "grant-extension", Map.of()).text()).contains("另一位负责人");
    assertThat(asked.get("moves").toString()).contains("refuse-extension").doesNotContain("grant");
    Client other = people.hire("UNIT_LEADER", town.bureau).browser();
    JsonNode granted = moved(other, asked, "grant-extension", Map.of());
    assertThat(due(granted, "办理")).isEqualTo(in(90, DeadlineUnit.CALENDAR_DAY));
    assertThat(word(town.clerk, granted))
        .contains("信访事项延期告知书", "因需委托检测", written(due(granted, "办理")));
    Map<String, Object> more = Map.of("days", 5, "reason", "再缓一缓");
    assertThat(tried(town.clerk, granted, "ask-extension", more).status()).isEqualTo(422);
    Map<String, Object> tooMuch = Map.of("days", 31, "reason", "需委托检测");
    assertThat(tried(town.clerk, town.accepted(), "ask-extension", tooMuch).text())
        .contains("1 至 30");
  }

  @Test
  void isReviewedTwiceAndEndsThere() {
    Map<String, Object> higher = Map.of("unit", town.superior, "reason", "不服处理意见");
    JsonNode reviewing = moved(town.desk, town.answered(), "ask-review", higher);
    assertThat(due(reviewing, "复查")).isEqualTo(in(30, DeadlineUnit.CALENDAR_DAY));
    Map<String, Object> opinion = Map.of("outcome", "EXPLAIN", "opinion", "维持原处理意见。");
    JsonNode reviewed = moved(town.reviewer, reviewing, "review", opinion);
    JsonNode rechecking = moved(town.desk, reviewed, "ask-recheck", higher);
    JsonNode ended = moved(town.reviewer, rechecking, "recheck", opinion);
    assertThat(state(ended)).isEqualTo("ENDED");
    assertThat(word(town.desk, ended)).contains("信访事项复核意见书", "不再受理");
  }

  @Test
  void isNotReviewedByTheUnitThatHandledIt() {
    Map<String, Object> itself = Map.of("unit", town.bureau, "reason", "不服处理意见");
    assertThat(tried(town.desk, town.answered(), "ask-review", itself).text()).contains("上一级");
  }

  @Test
  void isHandledAgainUntilPeopleAreContent() {
    JsonNode sad =
        moved(town.clerk, town.answered(), "visit", Map.of("level", 1, "reason", "还在积水"));
    Map<String, Object> early = Map.of("resolution", "CLAIM", "reason", "想早点办结");
    assertThat(tried(town.desk, sad, "settle", early).status()).isEqualTo(422);
    JsonNode again = moved(town.clerk, sad, "handle-again", Map.of("reason", "重新疏通管道"));
    JsonNode answered = moved(town.clerk, again, "answer", SUPPORTED);
    JsonNode glad = moved(town.clerk, answered, "visit", Map.of("level", 4, "reason", "雨后不再积水"));
    assertThat(state(moved(town.desk, glad, "settle", early))).isEqualTo("SETTLED");
  }

  @Test
  void answersInAWordLetterWithTheWayThatIsOpen() {
    String letter = word(town.clerk, town.answered());
    assertThat(letter).contains("信访事项处理意见书", "予以支持", "30 日内", "请求复查");
    JsonNode diverted =
        moved(
            town.desk,
            town.registered(),
            "divert",
            Map.of("route", "ARBITRATION", "organ", "区劳动人事争议仲裁委员会"));
    assertThat(word(town.desk, diverted)).contains("分流告知书", "仲裁");
    JsonNode accepted = town.accepted();
    assertThat(word(town.clerk, accepted))
        .contains("信访事项受理告知书", "现予受理", written(due(accepted, "办理")));
    Client.Answer none = town.desk.get(PETITIONS + "/" + id(town.registered()) + "/letter.docx");
    assertThat(none.status()).isEqualTo(422);
  }

  @Test
  void takesAtMostFiveRepresentatives() {
    Map<String, Object> six = PetitionTown.group(town.draft("某"), 6, 20);
    Client.Answer refused = town.desk.post(PETITIONS, six);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("不得超过 5 人");
    JsonNode five = ok(town.desk.post(PETITIONS, PetitionTown.group(town.draft("某"), 5, 20)));
    assertThat(five.get("collective").asBoolean()).isTrue();
  }

  @Test
  void linksARepeatToTheFirstAndCountsItOnce() {
    String name = OfficialTown.name();
    String first = id(ok(town.desk.post(PETITIONS, town.draft(name))));
    JsonNode repeat = ok(town.desk.post(PETITIONS, town.draft(name)));
    assertThat(state(repeat)).isEqualTo("REPEATED");
    assertThat(word(town.desk, repeat)).contains("信访事项不予受理告知书", "不予重复受理");
    assertThat(repeat.get("repeatOf").get("id").asString()).isEqualTo(first);
    assertThat(repeat.get("moves")).isEmpty();
    assertThat(figure("RECEIVED")).isEqualTo(1);
    assertThat(figure("REPEATED")).isEqualTo(1);
    Map<String, Object> another = town.draft(name);
    another.put("another", true);
    assertThat(state(ok(town.desk.post(PETITIONS, another)))).isEqualTo("REGISTERED");
    assertThat(
            ok(
                town.desk.post(
                    PETITIONS + "/earlier",
                    Map.of("petitioners", town.draft(name).get("petitioners")))))
        .hasSize(2);
  }

  @Test
  void takesNamesakesForOneOnlyWhereAPersonSaysSo() {
    String name = OfficialTown.name();
    String first = id(ok(town.desk.post(PETITIONS, town.draft(name))));
    Map<String, Object> namesake = town.draft(name);
    namesake.put("petitioners", List.of(Map.of("name", name)));
    assertThat(state(ok(town.desk.post(PETITIONS, namesake)))).isEqualTo("REGISTERED");
    namesake.put("repeatOf", first);
    assertThat(state(ok(town.desk.post(PETITIONS, namesake)))).isEqualTo("REPEATED");
    namesake.put("repeatOf", id(town.registered()));
    assertThat(town.desk.post(PETITIONS, namesake).text()).contains("repeatOf");
  }

  @Test
  void keepsNamesSealedAndNotesWhoAskedForAContact() throws SQLException {
    String name = OfficialTown.name();
    String petition = id(ok(town.desk.post(PETITIONS, town.draft(name))));
    JsonNode sheet = ok(town.desk.get(PETITIONS + "/" + petition));
    assertThat(sheet.get("petitioners").get(0).get("contact").asString()).isEqualTo("*******1234");
    assertThat(ok(town.desk.get(PETITIONS + "/" + petition + "/contacts")).toString())
        .contains("19900001234");
    assertThat(Ledger.of("petition.contact", petition)).hasSize(1);
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select name from petition.petitioners where petition = '%s'"
                    .formatted(petition))) {
      assertThat(rows.next()).isTrue();
      assertThat(new String(rows.getBytes(1), StandardCharsets.UTF_8)).doesNotContain(name);
    }
  }

  @Test
  void keepsNobodysNameInTheAnswerOfARepeatedRequest() throws SQLException {
    String name = OfficialTown.name();
    UUID key = UUID.randomUUID();
    String first = id(ok(town.desk.write("POST", PETITIONS, town.draft(name), key)));
    assertThat(id(ok(town.desk.write("POST", PETITIONS, town.draft(name), key)))).isEqualTo(first);
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select answer from access.idempotency where key = '%s'".formatted(key))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).contains(first).doesNotContain(name);
    }
  }

  @Test
  void forgetsPeopleAndWordsWhenTheArchivesTermIsOverAndKeepsTheFigures() {
    String name = OfficialTown.name();
    Map<String, Object> elsewhere = Map.of("route", "COURT", "organ", "区人民法院");
    JsonNode first = ok(town.desk.post(PETITIONS, town.draft(name)));
    first = moved(town.desk, first, "divert", elsewhere);
    JsonNode repeat = ok(town.desk.post(PETITIONS, town.draft(name)));
    JsonNode young = moved(town.desk, town.registered(), "divert", elsewhere);
    JsonNode open = town.accepted();
    aged(first, 11);
    aged(open, 11);
    assertThat(road.job(forgetting::some)).as("its repeat is younger").isZero();
    aged(repeat, 11);
    assertThat(road.job(forgetting::some)).isEqualTo(2);
    JsonNode gone = ok(town.desk.get(PETITIONS + "/" + id(first)));
    assertThat(gone.toString()).doesNotContain(name, "积水", "修复").contains("交通出行", "区人民法院");
    assertThat(gone.get("petitioners")).isEmpty();
    assertThat(gone.get("moves")).isEmpty();
    assertThat(gone.get("forgottenAt").asString()).isNotBlank();
    assertThat(town.desk.get(PETITIONS + "/" + id(first) + "/letter.docx").text()).contains("保存期满");
    assertThat(
            ok(town.desk.post(PETITIONS + "/earlier", Map.of("petitioners", List.of(who(name))))))
        .isEmpty();
    for (JsonNode kept : List.of(young, open)) {
      assertThat(ok(town.desk.get(PETITIONS + "/" + id(kept))).toString()).contains("积水");
    }
    assertThat(figure("DIVERTED")).isEqualTo(2);
    assertThat(figure("REPEATED")).isEqualTo(1);
    assertThat(road.job(forgetting::some)).isZero();
    assertThat(Ledger.of("petition.forget", "over")).isNotEmpty();
  }

  private static Map<String, Object> who(String name) {
    return Map.of("name", name, "contact", "19900001234");
  }

  private static void aged(JsonNode sheet, int years) {
    owner(
        "update petition.petitions set changed_at = changed_at - interval '%d years' where id = '%s'"
            .formatted(years, UUID.fromString(id(sheet))));
  }

  @Test
  void isMovedByItsOwnPartyOnly() {
    JsonNode registered = town.registered();
    assertThat(tried(town.outsider("PETITION_OFFICER"), registered, "transfer", Map.of()).status())
        .isEqualTo(404);
    JsonNode transferred = moved(town.desk, registered, "transfer", Map.of("unit", town.bureau));
    assertThat(tried(town.desk, transferred, "accept", Map.of()).status()).isEqualTo(403);
    assertThat(tried(town.clerk, registered, "accept", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void opensEachFigureIntoTheRecordsThatItCounts() {
    town.answered();
    moved(town.desk, town.registered(), "divert", Map.of("route", "COURT", "organ", "区人民法院"));
    for (JsonNode figure : figures()) {
      String filter = "?year=" + year() + "&figure=" + figure.get("figure").asString();
      assertThat(ok(town.desk.get(PETITIONS + filter)).get("total").asInt())
          .as(figure.get("label").asString())
          .isEqualTo(figure.get("count").asInt());
    }
    assertThat(figure("IN_SCOPE")).isEqualTo(1);
    assertThat(figure("DIVERTED")).isEqualTo(1);
    assertThat(figure("IN_TIME")).isEqualTo(1);
  }

  @Test
  void leavesAsAWorkbookWithoutNames() throws IOException {
    String code = town.answered().get("line").get("code").asString();
    byte[] sent = town.leader.bytes(PETITIONS + "/export.xlsx?year=" + year());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      List<String> codes = rows.map(row -> row.getCellText(0)).toList();
      assertThat(codes).containsExactly("编号", code);
    }
  }

  @Test
  void tellsOnceThatATermHasPassed() {
    town.registered();
    Instant late = clock.instant().plus(Duration.ofDays(20));
    TimeTravel.at(late, () -> road.job(reminders::some));
    JsonNode told = ok(town.desk.get("/api/notices")).get("items");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("title").asString()).contains("信访超期");
    TimeTravel.at(late, () -> road.job(reminders::some));
    assertThat(ok(town.desk.get("/api/notices")).get("items")).hasSize(1);
  }

  /** Lets the five working days of the petition run out. */
  private static void pastObjection(String petition) {
    String change =
        "update petition.terms set began_at = began_at - interval '20 days', due = due - interval '20 days'"
            + " where stage = 'OBJECT' and petition = '%s'".formatted(UUID.fromString(petition));
    owner(change);
  }

  private static void owner(String change) {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(change);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private JsonNode figures() {
    return ok(town.desk.get(PETITIONS + "/figures?year=" + year()));
  }

  private int figure(String code) {
    for (JsonNode figure : figures()) {
      if (figure.get("figure").asString().equals(code)) {
        return figure.get("count").asInt();
      }
    }
    throw new AssertionError("No figure " + code);
  }

  private static int year() {
    return LocalDate.now(Days.ZONE).getYear();
  }

  private String in(int days, DeadlineUnit unit) {
    return calendars.deadline(clock.instant(), days, unit).at().toString();
  }

  private static String written(String moment) {
    LocalDate day = Days.of(Instant.parse(moment));
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String due(JsonNode sheet, String stage) {
    String due = "";
    for (JsonNode term : sheet.get("terms")) {
      if (term.get("stage").asString().equals(stage)) {
        due = term.get("due").asString();
      }
    }
    return due;
  }

  private static String word(Client reader, JsonNode sheet) {
    byte[] letter = reader.bytes(PETITIONS + "/" + id(sheet) + "/letter.docx");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
