package yixian.officials.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.name;
import static yixian.officials.OfficialTown.ok;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.documents.form.FormField;
import yixian.documents.form.LrmFile;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;
import yixian.officials.InventedOfficial;
import yixian.officials.OfficialTown;
import yixian.officials.Officials;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class IntakeHttpTest {

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
  void comparesFieldByFieldBeforeAnythingIsWritten() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 11);
    UUID person = town.official(officials, form, town.bureau);
    OfficialForm next = form.with(FormField.PRESENT_POST, "示例区发展和改革局副局长");
    JsonNode row = town.preview(Map.of("甲.lrmx", lrmx(next))).get(0);
    assertThat(row.get("match").get("how").asString()).isEqualTo("身份证号相同");
    assertThat(row.get("person").asString()).isEqualTo(person.toString());
    assertThat(row.get("version").asInt()).isEqualTo(1);
    assertThat(row.get("changes").findValuesAsString("field")).containsExactly("现任职务");
    assertThat(versions(person)).isEqualTo(1);
  }

  @Test
  void keepsTheNextVersionAndNotesOneDeedAForm() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 12);
    UUID person = town.official(officials, form, town.bureau);
    OfficialForm next = form.with(FormField.PRESENT_POST, "示例区发展和改革局副局长");
    JsonNode result = town.enter(Map.of("甲.lrmx", lrmx(next)), Map.of());
    assertThat(result.get("kept").asInt()).isEqualTo(1);
    assertThat(versions(person)).isEqualTo(2);
    JsonNode notes = town.notes(person, 5);
    assertThat(notes.get("items").findValuesAsString("action"))
        .filteredOn("officials.keep"::equals)
        .hasSize(2);
  }

  @Test
  void recognisesByNameAndMonthOfBirthWhereNoNumberIsKnown() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 13).with(FormField.ID_NUMBER, "");
    UUID person = town.official(officials, form, town.bureau);
    JsonNode row = town.preview(Map.of("甲.lrmx", lrmx(form.with(FormField.HEALTH, "一般")))).get(0);
    assertThat(row.get("match").get("how").asString()).isEqualTo("姓名与出生年月相同");
    assertThat(row.get("person").asString()).isEqualTo(person.toString());
  }

  @Test
  void letsAPersonChooseAmongNamesakes() {
    String shared = name();
    UUID one = town.person(shared, town.bureau);
    town.person(shared, town.bureau);
    byte[] file = lrmx(InventedOfficial.form(shared, "199003", 14));
    JsonNode row = town.preview(Map.of("甲.lrmx", file)).get(0);
    assertThat(row.get("match").get("state").asString()).isEqualTo("AMBIGUOUS");
    assertThat(row.get("match").get("candidates")).hasSize(2);
    JsonNode refused = town.enter(Map.of("甲.lrmx", file), Map.of());
    assertThat(refused.get("faults").get(0).get("mend").asString()).contains("选定");
    Map<String, Object> pick = Map.of("file", "甲.lrmx", "person", one, "version", 0);
    assertThat(
            town.enter(Map.of("甲.lrmx", file), Map.of("picks", List.of(pick))).get("kept").asInt())
        .isEqualTo(1);
    assertThat(versions(one)).isEqualTo(1);
  }

  @Test
  void entersPeopleWhoAreNotInTheDirectoryOnlyWhereAsked() {
    String stranger = name();
    Map<String, byte[]> files =
        Map.of("新.lrmx", lrmx(InventedOfficial.form(stranger, "199003", 15)));
    assertThat(town.enter(files, Map.of()).get("faults").get(0).get("message").asString())
        .contains("没有这个人");
    JsonNode result = town.enter(files, Map.of("found", true, "unit", town.bureau));
    assertThat(result.get("founded").asInt()).isEqualTo(1);
    JsonNode page = ok(town.organiser.get("/api/officials?unit=" + town.bureau));
    assertThat(OfficialTown.names(page)).containsExactly(stranger);
  }

  @Test
  void keepsAllOrNoneUnlessTheGoodOnesAloneAreAskedFor() {
    OfficialForm good = InventedOfficial.form(name(), "199003", 16);
    UUID person = town.person(good.name().trimmed(), town.bureau);
    Map<String, byte[]> files =
        Map.of(
            "好.lrmx", lrmx(good), "坏.lrmx", "<Person><XingMing>".getBytes(StandardCharsets.UTF_8));
    Map<String, Object> picks =
        Map.of("picks", List.of(Map.of("file", "好.lrmx", "person", person)));
    JsonNode refused = town.enter(files, picks);
    assertThat(refused.get("kept").asInt()).isZero();
    assertThat(refused.get("faults").get(0).get("file").asString()).isEqualTo("坏.lrmx");
    assertThat(refused.get("faults").get(0).get("mend").asString()).isNotBlank();
    Map<String, Object> order = Map.of("picks", picks.get("picks"), "goodOnly", true);
    assertThat(town.enter(files, order).get("kept").asInt()).isEqualTo(1);
    assertThat(versions(person)).isEqualTo(1);
  }

  @Test
  void readsAZipWithGbkNamesAndThePhotoBesideALrm() throws IOException {
    OfficialForm form = InventedOfficial.form(name(), "199003", 17);
    UUID person = town.person(form.name().trimmed(), town.bureau);
    byte[] zip =
        zip(
            Map.of(
                "区委办/示例.lrm", LrmFile.of(form).bytes().bytes(),
                "区委办/示例.png", Objects.requireNonNull(form.photo()).bytes(),
                "说明.txt", new byte[] {1}));
    JsonNode row = town.preview(Map.of("来件.zip", zip)).get(0);
    assertThat(row.get("file").asString()).isEqualTo("来件.zip/区委办/示例.lrm");
    assertThat(row.get("doubts").findValuesAsString("message"))
        .anyMatch(doubt -> doubt.contains("没有身份证号"));
    Map<String, Object> pick = Map.of("file", "来件.zip/区委办/示例.lrm", "person", person);
    town.enter(Map.of("来件.zip", zip), Map.of("picks", List.of(pick)));
    JsonNode sheet = ok(town.organiser.get("/api/officials/" + person));
    assertThat(sheet.get("photo").asBoolean()).isTrue();
    byte[] out = town.organiser.bytes("/api/officials/" + person + "/form?as=LRMX");
    assertThat(new String(out, StandardCharsets.UTF_8)).contains("<ZhaoPian>");
  }

  @Test
  void refusesOnePersonTwiceAndAVersionThatIsNoLongerTheLatest() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 18);
    UUID person = town.official(officials, form, town.bureau);
    byte[] file = lrmx(form.with(FormField.HEALTH, "一般"));
    JsonNode twice = town.enter(Map.of("甲.lrmx", file, "乙.lrmx", file), Map.of());
    assertThat(twice.get("faults").get(0).get("message").asString()).contains("同一个人");
    Map<String, Object> pick = Map.of("file", "甲.lrmx", "person", person, "version", 0);
    JsonNode stale = town.enter(Map.of("甲.lrmx", file), Map.of("picks", List.of(pick)));
    assertThat(stale.get("faults").get(0).get("field").asString()).isEqualTo("版本");
    assertThat(versions(person)).isEqualTo(1);
  }

  @Test
  void leavesOutTheSecondFileOfOnePersonWhenToldSo() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 22);
    UUID person = town.official(officials, form, town.bureau);
    byte[] file = lrmx(form.with(FormField.HEALTH, "一般"));
    Map<String, Object> pick = Map.of("file", "乙.lrmx", "leave", true);
    JsonNode result =
        town.enter(Map.of("甲.lrmx", file, "乙.lrmx", file), Map.of("picks", List.of(pick)));
    assertThat(result.get("faults")).isEmpty();
    assertThat(result.get("kept").asInt()).isEqualTo(1);
    assertThat(versions(person)).isEqualTo(2);
  }

  @Test
  void leavesTheSameFileAlone() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 19);
    UUID person = town.official(officials, form, town.bureau);
    JsonNode result = town.enter(Map.of("甲.lrmx", lrmx(form)), Map.of());
    assertThat(result.get("unchanged").asInt()).isEqualTo(1);
    assertThat(versions(person)).isEqualTo(1);
  }

  @Test
  void refusesThePersonOfAnotherUnitAndLearnsNothingOfHim() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 20);
    UUID person = town.official(officials, form, town.bureau);
    Client outsider = people.hire("ORGANISER", town.unit("外单位")).browser();
    Map<String, byte[]> files = Map.of("甲.lrmx", lrmx(form.with(FormField.HEALTH, "一般")));
    JsonNode row = ok(outsider.upload("/api/officials/preview", files, Map.of())).get(0);
    assertThat(row.get("match").get("state").asString()).isEqualTo("NEW");
    Map<String, Object> pick = Map.of("file", "甲.lrmx", "person", person);
    JsonNode result = ok(OfficialTown.tryEnter(outsider, files, Map.of("picks", List.of(pick))));
    assertThat(result.get("faults").get(0).get("message").asString()).contains("管辖范围");
    Map<String, Object> founding = Map.of("found", true, "unit", town.bureau);
    assertThat(
            ok(OfficialTown.tryEnter(outsider, files, founding))
                .get("faults")
                .get(0)
                .get("field")
                .asString())
        .isEqualTo("单位");
  }

  @Test
  void letsAnOfficerOfOneUnitImportItsOwnPeople() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 21);
    Client officer = people.hire("ORGANISER", town.bureau).browser();
    Map<String, Object> order = Map.of("found", true, "unit", town.bureau);
    Map<String, byte[]> first = Map.of("甲.lrmx", lrmx(form));
    assertThat(ok(OfficialTown.tryEnter(officer, first, order)).get("kept").asInt()).isEqualTo(1);
    Map<String, byte[]> next = Map.of("甲.lrmx", lrmx(form.with(FormField.HEALTH, "一般")));
    assertThat(ok(OfficialTown.tryEnter(officer, next, Map.of())).get("kept").asInt()).isEqualTo(1);
    JsonNode page = ok(officer.get("/api/officials"));
    assertThat(OfficialTown.names(page)).containsExactly(form.name().trimmed());
    assertThat(page.get("items").get(0).get("version").asInt()).isEqualTo(2);
  }

  @Test
  void saysWhatItTakesWhenSomethingElseIsSent() {
    Client.Answer answer =
        town.organiser.upload(
            "/api/officials/preview", Map.of("花名册.xlsx", new byte[] {1}), Map.of());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("花名册.xlsx").contains(".lrmx");
  }

  private int versions(UUID person) {
    return ok(town.organiser.get("/api/officials/" + person)).get("versions").size();
  }

  private static byte[] lrmx(OfficialForm form) {
    return LrmxFile.of(form).bytes();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }
}
