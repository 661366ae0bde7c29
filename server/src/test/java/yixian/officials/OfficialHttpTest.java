package yixian.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.name;
import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class OfficialHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Profiles profiles;
  @Autowired Following following;
  private OfficialTown town;

  @BeforeEach
  void foundATown() {
    town = new OfficialTown(road, units, directory, people);
  }

  @Test
  void readsAFormWithItsPeriodsItsFiguresAndTheEvidenceOfEach() {
    OfficialForm form =
        InventedOfficial.form(name(), "199003", 1).with(FormField.CV, InventedOfficial.FRONT_LINE);
    UUID person = town.official(officials, form, town.bureau);
    JsonNode sheet = ok(town.organiser.get("/api/officials/" + person));
    assertThat(sheet.get("cv")).hasSize(3);
    JsonNode meanwhile = sheet.get("cv").get(1).get("meanwhile").get(0);
    assertThat(meanwhile.get("kind").asString()).isEqualTo("挂职借调");
    assertThat(meanwhile.get("from").asString()).isEqualTo("2015.03");
    assertThat(sheet.get("figures").findValuesAsString("key"))
        .contains("age", "service", "full-time", "highest", "front-line");
    JsonNode age = sheet.get("figures").get(0);
    assertThat(age.get("because").asString()).contains("1990.03 出生");
    assertThat(age.get("seen").get(0).get("field").asString()).isEqualTo("出生年月");
    JsonNode door = sheet.get("door");
    assertThat(door.get("name").asString()).isEqualTo("有一线经历");
    assertThat(door.get("because").asString()).contains("24 个月");
    assertThat(door.get("seen").get(0).get("text").asString()).contains("第一书记");
  }

  @Test
  void findsThreeDoorOfficialsByTheirCvAndSaysWhy() {
    String one = name();
    UUID person = town.official(officials, InventedOfficial.form(one, "199003", 2), town.bureau);
    town.official(
        officials,
        InventedOfficial.form(name(), "199003", 3).with(FormField.CV, InventedOfficial.FRONT_LINE),
        town.bureau);
    JsonNode page = ok(town.organiser.get("/api/officials?door=THREE_DOOR&unit=" + town.bureau));
    assertThat(OfficialTown.names(page)).containsExactly(one);
    assertThat(page.get("items").get(0).get("because").asString()).contains("只有学校和机关");
    Profile profile =
        road.job(() -> profiles.find(Scope.EVERYTHING, person, LocalDate.now(Days.ZONE)))
            .orElseThrow();
    assertThat(profile.threeDoor()).isTrue();
  }

  @Test
  void searchesByBirthSchoolingAndWords() {
    String old = name();
    String young = name();
    town.official(officials, InventedOfficial.form(old, "197501", 4), town.bureau);
    town.official(
        officials,
        InventedOfficial.form(young, "199501", 5)
            .with(FormField.FULL_TIME_SCHOOLING, "研究生")
            .with(FormField.FULL_TIME_DEGREE, "法学硕士"),
        town.bureau);
    String mine = "/api/officials?unit=" + town.bureau;
    assertThat(names(mine + "&bornFrom=1990-01")).containsExactly(young);
    assertThat(names(mine + "&bornTo=1990-01")).containsExactly(old);
    assertThat(names(mine + "&schooling=POSTGRADUATE")).containsExactly(young);
    assertThat(names(mine + "&q=" + old)).containsExactly(old);
    assertThat(names(mine + "&limit=1")).hasSize(1);
    assertThat(town.organiser.get(mine + "&bornFrom=1990-01&bornTo=1980-01").status())
        .isEqualTo(400);
  }

  @Test
  void hidesTheIdentityNumberInListsSheetsDifferencesAndNotes() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 6);
    String number = form.idNumber();
    UUID person = town.person(form.name().trimmed(), town.bureau);
    FormFile file = FormFile.of(number + "示例.lrmx", form);
    town.deed(
        "officials.edit",
        Integer.class,
        () -> officials.keep(OfficialTown.HOUSE, person, new ReadForm(file, form, List.of()), 0));
    String list = town.organiser.get("/api/officials?unit=" + town.bureau).text();
    String sheet = town.organiser.get("/api/officials/" + person).text();
    String changes = town.organiser.get("/api/officials/" + person + "/changes?version=1").text();
    String notes = town.notes(person, 5).toString();
    assertThat(sheet).contains("1101****").contains("1101…");
    assertThat(notes).contains("officials.keep").contains("officials.read");
    assertThat(list + sheet + changes + notes).doesNotContain(number.substring(6, 17));
  }

  @Test
  void tellsWhatChangedFromOneVersionToTheNext() {
    OfficialForm first = InventedOfficial.form(name(), "199003", 7);
    UUID person = town.official(officials, first, town.bureau);
    town.keep(officials, person, first.with(FormField.PRESENT_POST, "示例区发展和改革局副局长"), 1);
    JsonNode sheet = ok(town.organiser.get("/api/officials/" + person));
    assertThat(sheet.get("versions").findValuesAsString("number")).containsExactly("2", "1");
    JsonNode changes = ok(town.organiser.get("/api/officials/" + person + "/changes?version=2"));
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).get("field").asString()).isEqualTo("现任职务");
    assertThat(changes.get(0).get("after").asString()).endsWith("副局长");
  }

  @Test
  void showsEverybodyHisOwnFormAndNobodyElses() {
    UUID person = town.official(officials, InventedOfficial.form(name(), "199003", 8), town.bureau);
    Client himself = people.join(person, town.bureau).browser();
    Client colleague = people.join(town.person(name(), town.bureau), town.bureau).browser();
    assertThat(ok(himself.get("/api/officials/mine")).get(0).get("person").asString())
        .isEqualTo(person.toString());
    assertThat(himself.fetch("/api/officials/mine/photo").headers().firstValue("Content-Type"))
        .contains("image/png");
    assertThat(himself.get("/api/officials/" + person).status()).isEqualTo(403);
    assertThat(ok(colleague.get("/api/officials/mine"))).isEmpty();
  }

  @Test
  void followsAnOfficialToTheUnitWhereHeServesNow() {
    UUID person = town.official(officials, InventedOfficial.form(name(), "199003", 9), town.bureau);
    UUID next = town.unit("新单位");
    Client before = people.hire("ORGANISER", town.bureau).browser();
    Client after = people.hire("ORGANISER", next).browser();
    town.move(person, next);
    road.job(following::all);
    assertThat(before.get("/api/officials/" + person).status()).isEqualTo(404);
    assertThat(after.get("/api/officials/" + person).status()).isEqualTo(200);
  }

  @Test
  void opensToTheOrganisationDepartmentOnly() {
    Map<String, Set<String>> roles = people.permissionsOfRoles();
    assertThat(
            roles.entrySet().stream()
                .filter(
                    role ->
                        role.getValue().stream().anyMatch(each -> each.startsWith("officials.")))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("ORGANISER", "ORGANISATION_LEADER");
    assertThat(roles.get("ORGANISATION_LEADER")).doesNotContain("officials.edit");
  }

  private List<String> names(String path) {
    return OfficialTown.names(ok(town.organiser.get(path)));
  }
}
