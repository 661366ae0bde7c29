package yixian.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.selection.SelectionTown.HOUSE;
import static yixian.selection.SelectionTown.LONG_AGO;
import static yixian.selection.SelectionTown.faults;
import static yixian.selection.SelectionTown.ok;
import static yixian.selection.SelectionTown.today;
import static yixian.selection.SelectionTown.tryNominate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Relative;
import yixian.officials.InventedOfficial;
import yixian.officials.OfficialTown;
import yixian.officials.Officials;
import yixian.selection.SelectionTown.Open;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** Rules as data: each answers with its reason and the fact; people decide. */
@HouseTest
class EligibilityHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired Officials officials;
  @Autowired People people;

  private SelectionTown town;
  private Open open;

  @BeforeEach
  void found() {
    town = new SelectionTown(road, units, divisions, directory, people);
    open = town.open();
  }

  private UUID official(OfficialForm form) {
    UUID person = town.official();
    town.deed(
        "officials.edit",
        Integer.class,
        () -> officials.keep(HOUSE, person, OfficialTown.read(form), 0));
    return person;
  }

  private static OfficialForm form() {
    int year = today().getYear();
    return InventedOfficial.form(OfficialTown.name(), "199003", 7)
        .with(FormField.ANNUAL_RESULTS, (year - 2) + "年优秀，" + (year - 1) + "年称职");
  }

  private static Map<String, Object> rule(
      String kind, @Nullable Integer number, @Nullable String word, boolean strict) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", kind);
    rule.put("number", number);
    rule.put("word", word);
    rule.put("strict", strict);
    return rule;
  }

  private JsonNode set(Map<String, ?> book) {
    return ok(trySet(0, book));
  }

  private Client.Answer trySet(int version, Map<String, ?> book) {
    return town.organiser
        .browser()
        .put(open.path() + "/rules", Map.of("version", version, "book", book));
  }

  private JsonNode check(UUID person) {
    return ok(town.clerk.browser().get(open.path() + "/people/" + person + "/check"));
  }

  private static Map<String, String> answers(JsonNode checks) {
    Map<String, String> answers = new TreeMap<>();
    checks
        .get("findings")
        .forEach(each -> answers.put(each.get("kind").asString(), each.get("answer").asString()));
    return answers;
  }

  private static final List<Map<String, Object>> EVERY_KIND =
      List.of(
          rule("AGE_AT_MOST", 30, null, true),
          rule("SERVICE_AT_LEAST", 3, null, true),
          rule("SCHOOLING_AT_LEAST", null, "UNDERGRADUATE", true),
          rule("POLITICS", null, "PARTY", true),
          rule("ANNUAL_RESULTS", 2, null, true),
          rule("RESERVE_POOL", null, null, false),
          rule("NOT_POSTED", null, null, true),
          rule("THREE_DOOR", null, null, false));

  @Test
  void answersEachRuleWithItsReasonAndTheFactItRestsOn() {
    set(Map.of("rules", EVERY_KIND));
    JsonNode checks = check(official(form()));
    assertThat(answers(checks))
        .containsEntry("AGE_AT_MOST", "NOT_MET")
        .containsEntry("SERVICE_AT_LEAST", "MET")
        .containsEntry("SCHOOLING_AT_LEAST", "MET")
        .containsEntry("POLITICS", "MET")
        .containsEntry("ANNUAL_RESULTS", "MET")
        .containsEntry("RESERVE_POOL", "NOT_MET")
        .containsEntry("NOT_POSTED", "MET")
        .containsEntry("THREE_DOOR", "MET");
    JsonNode age = checks.get("findings").get(0);
    assertThat(age.get("because").asString()).contains("超过 30 周岁");
    assertThat(age.get("fact").asString()).contains("199003");
  }

  @Test
  void saysThatItIsNotKnownWhereNothingIsRecorded() {
    set(Map.of("rules", EVERY_KIND));
    assertThat(answers(check(town.official())))
        .containsEntry("AGE_AT_MOST", "NOT_KNOWN")
        .containsEntry("ANNUAL_RESULTS", "NOT_KNOWN")
        .containsEntry("THREE_DOOR", "NOT_KNOWN");
  }

  @Test
  void countsNoYearOfWhichTheFormTellsNothing() {
    set(Map.of("rules", List.of(rule("ANNUAL_RESULTS", 3, null, true))));
    JsonNode finding = check(official(form())).get("findings").get(0);
    assertThat(finding.get("answer").asString()).isEqualTo("NOT_KNOWN");
    assertThat(finding.get("because").asString()).contains(String.valueOf(today().getYear() - 3));
  }

  @Test
  void letsWhoeverIsBarredBeNominatedWithAWrittenReasonOnly() {
    set(Map.of("rules", List.of(rule("AGE_AT_MOST", 30, null, true))));
    UUID official = official(form());
    assertThat(faults(tryNominate(town.clerk, open, official, Map.of())))
        .containsExactly("override");
    JsonNode sheet = ok(tryNominate(town.clerk, open, official, Map.of("override", "岗位急需，专业对口")));
    assertThat(sheet.get("override").asString()).isEqualTo("岗位急需，专业对口");
    JsonNode approval =
        ok(town.leader.browser().get("/api/approvals/" + sheet.get("approval").asString()));
    assertThat(approval.get("papers").toString()).contains("不符合", "岗位急需，专业对口");
  }

  @Test
  void barsNobodyByWhatIsOnlyPreferred() {
    set(Map.of("rules", List.of(rule("RESERVE_POOL", null, null, false))));
    ok(tryNominate(town.clerk, open, official(form()), Map.of()));
  }

  @Test
  void keepsWhatWasAnsweredWhenTheRulesChangeLater() {
    UUID official = official(form());
    set(Map.of("rules", List.of(rule("SERVICE_AT_LEAST", 3, null, true))));
    JsonNode sheet = town.nominate(open, official);
    ok(trySet(1, Map.of("rules", List.of(rule("SERVICE_AT_LEAST", 40, null, true)))));
    assertThat(answers(SelectionTown.see(town.clerk, sheet).get("checks")))
        .containsEntry("SERVICE_AT_LEAST", "MET");
  }

  @Test
  void warnsOfTheHomePlaceForLeadingPostsAsTheBatchHasSet() {
    String member = town.post(open.batch(), "COMMITTEE_MEMBER", "镇党委委员", 1);
    UUID person = town.official();
    town.deed(
        "directory.edit",
        Boolean.class,
        () -> {
          Profile home = new Profile(null, null, "320612102", null, null, null, null, null, null);
          profiles.record(HOUSE, person, home, LONG_AGO);
          return true;
        });
    JsonNode barriers = check(person).get("barriers");
    assertThat(barriers).hasSize(1);
    assertThat(barriers.get(0).get("post").asString()).isEqualTo(member);
    assertThat(barriers.get(0).get("rule").asString()).isEqualTo("地域回避");
    set(Map.of("home", "OFF"));
    assertThat(check(person).get("barriers")).isEmpty();
  }

  @Test
  void tellsOfTheFamilyNoMoreThanThatAvoidanceIsCalledFor() {
    String work = units.name(town.host) + "党政办公室职员";
    OfficialForm form =
        form().withFamily(List.of(Relative.of("表兄", "示例亲属甲", "198901", "群众", work)));
    UUID person = official(form);
    Client.Answer answer = town.clerk.browser().get(open.path() + "/people/" + person + "/check");
    JsonNode barriers = ok(answer).get("barriers");
    assertThat(barriers).hasSize(1);
    assertThat(barriers.get(0).get("rule").asString()).isEqualTo("亲属回避");
    assertThat(answer.text()).doesNotContain("表兄", "示例亲属甲", "党政办公室", "198901");
    assertThat(Ledger.of("selection.check", person.toString())).isNotEmpty();
    set(Map.of("kin", false));
    assertThat(check(person).get("barriers")).isEmpty();
  }

  @Test
  void answersAboutOnesOwnPeopleOnly() {
    UUID foreign = town.official(town.other);
    assertThat(faults(town.clerk.browser().get(open.path() + "/people/" + foreign + "/check")))
        .containsExactly("person");
  }

  @Test
  void isSetByTheDepartmentWithSoundParameters() {
    Map<String, Object> change = Map.of("version", 0, "book", Map.of("rules", List.of()));
    assertThat(town.clerk.browser().put(open.path() + "/rules", change).status()).isEqualTo(403);
    assertThat(
            faults(
                trySet(
                    0,
                    Map.of(
                        "rules",
                        List.of(
                            rule("AGE_AT_MOST", null, null, true),
                            rule("SCHOOLING_AT_LEAST", null, "KINDERGARTEN", true),
                            rule("NOT_POSTED", null, null, true),
                            rule("NOT_POSTED", null, null, true))))))
        .containsExactly("rules.0", "rules.1", "rules.3");
    set(Map.of("rules", EVERY_KIND));
    assertThat(trySet(0, Map.of()).status()).isEqualTo(409);
    JsonNode book = ok(town.clerk.browser().get(open.path() + "/rules"));
    assertThat(book.get("rules").get(0).get("says").asString()).isEqualTo("年龄不超过 30 周岁");
    assertThat(book.get("editable").asBoolean()).isFalse();
  }
}
