package yixian.officials.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static yixian.officials.OfficialTown.name;
import static yixian.officials.OfficialTown.ok;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.documents.form.FormField;
import yixian.documents.form.LrmFile;
import yixian.documents.form.OfficialForm;
import yixian.officials.InventedOfficial;
import yixian.officials.OfficialTown;
import yixian.officials.Officials;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class OfficialRosterHttpTest {

  private static final Logger LOG = LoggerFactory.getLogger(OfficialRosterHttpTest.class);
  private static final String POST = "现任职务";
  private static final String NUMBER = "编号（勿改）";
  private static final String VERSION = "版本（勿改）";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Officials officials;
  private OfficialTown town;

  @BeforeEach
  void foundATown() {
    town = new OfficialTown(road, units, directory, people);
  }

  @Test
  void takesOutTheListInViewWithoutIdentityNumbers() throws IOException {
    OfficialForm old = InventedOfficial.form(name(), "197501", 61);
    OfficialForm young = InventedOfficial.form(name(), "199503", 62);
    town.official(officials, old, town.bureau);
    UUID person = town.official(officials, young, town.bureau);
    byte[] file = town.organiser.bytes(address() + "&bornFrom=1990-01");
    SheetOfOfficials sheet = SheetOfOfficials.open(file);
    assertThat(sheet.size()).isEqualTo(1);
    int row = sheet.rowOf(young.name().trimmed());
    assertThat(sheet.cell(row, "出生年月")).isEqualTo("1995.03");
    assertThat(sheet.cell(row, NUMBER)).isEqualTo(person.toString());
    assertThat(sheet.cell(row, "三门干部（只读）")).isEqualTo("三门干部");
    assertThat(parts(file)).doesNotContain(young.idNumber());
  }

  @Test
  void notesHowManyWereTakenOut() {
    town.official(officials, InventedOfficial.form(name(), "197501", 76), town.bureau);
    town.official(officials, InventedOfficial.form(name(), "199503", 77), town.bureau);
    taken();
    String unit = town.bureau.toString();
    JsonNode notes = town.notes("roster", found -> found.toString().contains(unit));
    assertThat(notes.get("items"))
        .map(JsonNode::toString)
        .filteredOn(note -> note.contains(unit))
        .singleElement(STRING)
        .containsPattern("rows\\W+2\\b");
  }

  @Test
  void offersCodedFieldsInDropDownsAndExplainsEachColumn() throws IOException {
    town.official(officials, InventedOfficial.form(name(), "199003", 63), town.bureau);
    byte[] file = town.organiser.bytes(address());
    assertThat(parts(file)).contains("<dataValidation ", "type=\"list\"", "showDropDown=\"false\"");
    assertThat(firstColumn(file, 1)).containsAll(List.of("出生年月", "入党时间", POST, NUMBER));
    assertThat(firstColumn(file, 2)).containsExactly("性别", "男", "女");
  }

  private static List<String> firstColumn(byte[] workbook, int sheet) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getSheet(sheet).orElseThrow().openStream()) {
      return rows.map(row -> row.getCellText(0)).filter(text -> !text.isEmpty()).toList();
    }
  }

  @Test
  void bringsBackWhatWasChangedAsTheNextVersionAndLeavesTheRest() {
    OfficialForm one = InventedOfficial.form(name(), "199003", 64);
    OfficialForm two = InventedOfficial.form(name(), "199104", 65);
    UUID first = town.official(officials, one, town.bureau);
    UUID second = town.official(officials, two, town.bureau);
    SheetOfOfficials sheet = taken();
    sheet.set(sheet.rowOf(one.name().trimmed()), POST, "示例区发展和改革局副局长");
    JsonNode seen = ok(send("preview", sheet));
    assertThat(seen.get("changed").asInt()).isEqualTo(1);
    assertThat(seen.get("unchanged").asInt()).isEqualTo(1);
    JsonNode change = seen.get("changes").get(0).get("changes");
    assertThat(change.findValuesAsString("field")).containsExactly(POST);
    assertThat(versions(first)).isEqualTo(1);
    assertThat(ok(send("import", sheet)).get("kept").asInt()).isEqualTo(1);
    assertThat(versions(first)).isEqualTo(2);
    assertThat(versions(second)).isEqualTo(1);
    JsonNode official = ok(town.organiser.get("/api/officials/" + first));
    assertThat(official.toString()).contains("示例区发展和改革局副局长").contains("第 ");
    assertThat(official.get("photo").asBoolean()).isTrue();
    assertThat(official.get("family")).hasSize(1);
    assertThat(ok(send("import", taken())).get("kept").asInt()).isZero();
  }

  @Test
  void readsMonthsInEverySpellingAndTakesTheSameMonthForNoChange() {
    OfficialForm form =
        InventedOfficial.form(name(), "199010", 66).with(FormField.WORK_START, "201207");
    UUID person = town.official(officials, form, town.bureau);
    for (Object same :
        List.of("199010", "1990.10", "1990年10月", "1990-10", LocalDate.of(1990, 10, 1), 1990.1)) {
      SheetOfOfficials sheet = taken().set(2, "出生年月", same);
      assertThat(ok(send("preview", sheet)).get("unchanged").asInt()).as("" + same).isEqualTo(1);
    }
    for (Object next : List.of("201309", "2013.9", "２０１３年９月", "2013/09", 41518)) {
      SheetOfOfficials sheet = taken().set(2, "参加工作时间", next);
      JsonNode change = ok(send("preview", sheet)).get("changes").get(0).get("changes").get(0);
      assertThat(change.get("after").asString()).as("" + next).isEqualTo("201309");
    }
    JsonNode doubtful = ok(send("preview", taken().set(2, "参加工作时间", 2014.1)));
    assertThat(doubtful.get("faults").get(0).get("mend").asString()).contains("201410");
    assertThat(versions(person)).isEqualTo(1);
  }

  @Test
  void tellsAllBadRowsAtOnceAndWritesNothingUnlessTheGoodOnesAreAskedFor() {
    OfficialForm good = InventedOfficial.form(name(), "199003", 67);
    OfficialForm bad = InventedOfficial.form(name(), "199104", 68);
    UUID person = town.official(officials, good, town.bureau);
    UUID other = town.official(officials, bad, town.bureau);
    SheetOfOfficials sheet = taken();
    sheet.set(sheet.rowOf(good.name().trimmed()), "健康状况", "一般");
    int row = sheet.rowOf(bad.name().trimmed());
    sheet.set(row, "性别", "男性").set(row, "参加工作时间", "去年").set(row, "民族", "汉");
    sheet.row("无此人");
    JsonNode refused = ok(send("import", sheet));
    assertThat(refused.get("kept").asInt()).isZero();
    assertThat(refused.get("faults"))
        .filteredOn(fault -> fault.get("row").asInt() == row)
        .extracting(fault -> fault.get("field").asString())
        .containsExactly("性别", "民族", "参加工作时间");
    assertThat(refused.get("faults").findValuesAsString("mend")).allMatch(mend -> !mend.isEmpty());
    assertThat(refused.get("faults").toString()).contains("机构人员中没有“无此人”");
    assertThat(versions(person)).isEqualTo(1);
    assertThat(ok(send("import?goodRows=true", sheet)).get("kept").asInt()).isEqualTo(1);
    assertThat(versions(person)).isEqualTo(2);
    assertThat(versions(other)).isEqualTo(1);
  }

  @Test
  void refusesRowsSortedApartRowsTwiceAndRowsTakenOutBeforeTheLatestVersion() {
    OfficialForm one = InventedOfficial.form(name(), "199003", 69);
    OfficialForm two = InventedOfficial.form(name(), "199104", 70);
    UUID person = town.official(officials, one, town.bureau);
    town.official(officials, two, town.bureau);
    SheetOfOfficials sheet = taken();
    int row = sheet.rowOf(one.name().trimmed());
    SheetOfOfficials apart = taken().set(row, "姓名", two.name().trimmed());
    assertThat(ok(send("preview", apart)).toString()).contains("请核对是否错行");
    SheetOfOfficials twice = taken();
    twice.row(one.name().trimmed()).set(4, NUMBER, person.toString());
    assertThat(ok(send("preview", twice)).toString()).contains("是同一个人");
    town.keep(officials, person, one.with(FormField.HEALTH, "良好"), 1);
    sheet.set(row, "籍贯", "示例市");
    JsonNode fault = ok(send("import", sheet)).get("faults").get(0);
    assertThat(fault.get("message").asString()).contains("现为第 2 版");
    assertThat(fault.get("mend").asString()).contains("重新导出");
    SheetOfOfficials undated = taken().set(row, "籍贯", "示例市").set(row, VERSION, "");
    assertThat(ok(send("preview", undated)).toString()).contains("有编号而没有版本");
  }

  @Test
  void recognisesRowsWithoutANumberByNameAndMonthOfBirthAndBeginsAFirstForm() {
    OfficialForm known = InventedOfficial.form(name(), "199003", 71);
    UUID person = town.official(officials, known, town.bureau);
    String namesake = name();
    UUID one = town.person(namesake, town.bureau);
    SheetOfOfficials sheet =
        SheetOfOfficials.with("姓名", "出生年月", "健康状况", NUMBER)
            .row(known.name().trimmed(), "1990.03", "一般", "")
            .row(namesake, "1991.05", "健康", "");
    assertThat(ok(send("preview", sheet)).toString()).contains("有同名人员");
    sheet.set(3, NUMBER, one.toString());
    assertThat(ok(send("import", sheet)).get("kept").asInt()).isEqualTo(2);
    assertThat(versions(person)).isEqualTo(2);
    JsonNode first = ok(town.organiser.get("/api/officials/" + one));
    assertThat(first.get("entries").findValuesAsString("text")).contains(namesake, "199105");
  }

  @Test
  void leavesBlankCellsAloneAndEmptiesAFieldOnlyByTheWord() {
    OfficialForm form =
        InventedOfficial.form(name(), "199003", 72).with(FormField.SPECIALITY, "城市规划");
    UUID person = town.official(officials, form, town.bureau);
    SheetOfOfficials blank = taken().set(2, "熟悉专业有何专长", "");
    assertThat(ok(send("preview", blank)).get("unchanged").asInt()).isEqualTo(1);
    SheetOfOfficials cleared = taken().set(2, "熟悉专业有何专长", "清空");
    assertThat(ok(send("import", cleared)).get("kept").asInt()).isEqualTo(1);
    assertThat(ok(town.organiser.get("/api/officials/" + person)).toString())
        .doesNotContain("城市规划");
  }

  @Test
  void neverTakesATextForAFormulaOnTheWayOutOrAChangeOnTheWayBack() {
    OfficialForm form =
        InventedOfficial.form(name(), "199003", 73).with(FormField.PRESENT_POST, "=1+1");
    town.official(officials, form, town.bureau);
    SheetOfOfficials sheet = taken();
    assertThat(sheet.cell(2, POST)).isEqualTo("'=1+1");
    assertThat(ok(send("preview", sheet)).get("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void writesOnlyTheChangedFieldOfAnOlderFileAndKeepsItsFormat() {
    OfficialForm form =
        InventedOfficial.form(name(), "199003", 74).with(FormField.ID_NUMBER, "").withPhoto(null);
    UUID person = town.person(form.name().trimmed(), town.bureau);
    Map<String, Object> pick = Map.of("file", "旧.lrm", "person", person);
    town.enter(Map.of("旧.lrm", LrmFile.of(form).bytes().bytes()), Map.of("picks", List.of(pick)));
    assertThat(ok(send("import", taken().set(2, POST, "示例街道主任"))).get("kept").asInt()).isEqualTo(1);
    JsonNode latest = ok(town.organiser.get("/api/officials/" + person)).get("versions").get(0);
    assertThat(latest.get("kind").asString()).isEqualTo("LRM");
  }

  @Test
  void learnsAndWritesNothingOfPeopleBeyondReach() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 75);
    UUID person = town.official(officials, form, town.bureau);
    Client outsider = people.hire("ORGANISER", town.unit("外单位")).browser();
    SheetOfOfficials sheet = taken().set(2, "健康状况", "一般");
    JsonNode answer = ok(send(outsider, "import?goodRows=true", sheet));
    assertThat(answer.get("kept").asInt()).isZero();
    assertThat(answer.get("faults").get(0).get("message").asString()).contains("管辖范围");
    sheet.set(2, NUMBER, "");
    assertThat(ok(send(outsider, "preview", sheet)).toString()).contains("机构人员中没有");
    assertThat(SheetOfOfficials.open(outsider.bytes("/api/officials/roster.xlsx")).size()).isZero();
    assertThat(versions(person)).isEqualTo(1);
  }

  @Test
  void answersTenThousandBadRowsClearlyAndSoon() {
    SheetOfOfficials sheet = SheetOfOfficials.with("姓名", "出生年月", "性别", NUMBER);
    for (int at = 0; at < 10_000; at++) {
      sheet.row("示例" + at, "十月", "不明", at % 2 == 0 ? "" : "x" + at);
    }
    byte[] file = sheet.save();
    long began = System.nanoTime();
    JsonNode answer = ok(send(town.organiser, "preview", file));
    long took = (System.nanoTime() - began) / 1_000_000;
    LOG.info("10,000 bad rows: {} ms", took);
    assertThat(answer.get("rows").asInt()).isEqualTo(10_000);
    assertThat(answer.get("faults")).hasSize(30_000);
    assertThat(answer.get("faults").get(29_999).get("row").asInt()).isEqualTo(10_001);
  }

  @Test
  void saysWhatIsMissingWhenItIsNoRoster() {
    Client.Answer answer =
        send(town.organiser, "preview", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("缺少列：姓名");
  }

  private String address() {
    return "/api/officials/roster.xlsx?unit=" + town.bureau;
  }

  private SheetOfOfficials taken() {
    return SheetOfOfficials.open(town.organiser.bytes(address()));
  }

  private Client.Answer send(String what, SheetOfOfficials sheet) {
    return send(town.organiser, what, sheet.save());
  }

  private static Client.Answer send(Client browser, String what, SheetOfOfficials sheet) {
    return send(browser, what, sheet.save());
  }

  private static Client.Answer send(Client browser, String what, byte[] file) {
    return browser.upload("/api/officials/roster/" + what, "花名册.xlsx", file, Map.of());
  }

  private int versions(UUID person) {
    return ok(town.organiser.get("/api/officials/" + person)).get("versions").size();
  }

  /** All that is written in the parts of the workbook. */
  private static String parts(byte[] workbook) throws IOException {
    Path file = Files.write(Files.createTempFile("roster", ".xlsx"), workbook);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(part)) {
          in.transferTo(all);
        }
      }
    } finally {
      Files.delete(file);
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
