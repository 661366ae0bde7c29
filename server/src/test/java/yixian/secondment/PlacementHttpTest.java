package yixian.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.secondment.SecondmentTown.faults;
import static yixian.secondment.SecondmentTown.move;
import static yixian.secondment.SecondmentTown.ok;
import static yixian.secondment.SecondmentTown.today;
import static yixian.secondment.SecondmentTown.tryMove;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.secondment.SecondmentTown.Open;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Who is sent where, what he may do while he serves, and how he comes back. */
@HouseTest
class PlacementHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired Grids grids;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired DSLContext sql;

  private SecondmentTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new SecondmentTown(road, units, divisions, grids, directory, profiles, people);
    desk = town.organiser;
  }

  @Test
  void writesDownTheHomeUnitWhenSomebodyIsPlaced() {
    JsonNode sheet = town.place(town.open(1), town.official());
    assertThat(sheet.get("homeUnit").get("id").asString()).isEqualTo(town.bureau.toString());
    assertThat(sheet.get("homeTitle").asString()).isEqualTo("副科长");
    assertThat(sheet.get("released").asBoolean()).isTrue();
    assertThat(sheet.get("stateName").asString()).isEqualTo("拟派");
  }

  @Test
  void fillsNoPostBeyondItsPlaces() {
    Open open = town.open(1);
    town.place(open, town.official());
    assertThat(faults(town.tryPlace(open, town.official(), Map.of()))).containsExactly("post");
  }

  @Test
  void sendsNobodyToTwoPlacesAtOnce() {
    UUID person = town.official();
    town.place(town.open(1), person);
    assertThat(faults(town.tryPlace(town.open(1), person, Map.of()))).containsExactly("person");
  }

  @Test
  void doubtsAPostInTheNativeTownUntilSomebodyWritesWhyAllTheSame() {
    Open open = town.open(1);
    UUID person = town.official(SecondmentTown.from("320612102201"));
    JsonNode doubts =
        ok(desk.get("/api/secondment/doubts?person=" + person + "&post=" + open.post()));
    assertThat(doubts.findValuesAsString("rule")).containsExactly("地域回避");
    Client.Answer refused = town.tryPlace(open, person, Map.of());
    assertThat(faults(refused)).containsExactly("override");
    JsonNode sheet = ok(town.tryPlace(open, person, Map.of("override", "该镇缺水利专业人员，已经部务会研究")));
    assertThat(sheet.get("doubts")).hasSize(1);
    assertThat(sheet.get("overrideReason").asString()).contains("水利");
  }

  @Test
  void findsNoDoubtWhereTheNativePlaceIsAnotherTown() {
    UUID person = town.official(SecondmentTown.from("320612103"));
    ok(town.tryPlace(town.open(1), person, Map.of()));
  }

  @Test
  void approvesFilesAndSendsAWholeBatchByOneList() {
    Open open = town.open(3);
    for (int at = 0; at < 3; at++) {
      town.place(open, town.official());
    }
    String path = "/api/secondment/batches/" + open.batch() + "/placements/moves";
    assertThat(faults(desk.post(path, Map.of("move", "approve")))).containsExactly("document");
    assertThat(
            ok(desk.post(path, Map.of("move", "approve", "document", "1 号"))).get("count").asInt())
        .isEqualTo(3);
    ok(desk.post(path, Map.of("move", "file")));
    ok(desk.post(path, Map.of("move", "start")));
    assertThat(desk.post(path, Map.of("move", "start")).status()).isEqualTo(422);
    JsonNode lines = ok(desk.get("/api/secondment/batches/" + open.batch() + "/placements"));
    assertThat(lines.findValuesAsString("state")).containsOnly("SERVING").hasSize(3);
  }

  @Test
  void givesTheRightsOfASecondeeWithTheServiceAndTakesThemWithTheRecall() {
    UUID official = town.official();
    Person account = people.join(official, town.bureau);
    Open open = town.open(1);
    assertThat(accounts.actor(account.account()).may("issue.report")).isFalse();
    JsonNode sheet = town.serving(open, official);
    Actor serving = accounts.actor(account.account());
    assertThat(serving.scope("issue.report").grids()).containsExactly(town.grid);
    assertThat(directory(official)).contains("三级网格员（挂职）");
    sheet = move(town.leader, sheet, "recall", Map.of("reason", "三次抽查均不在岗"));
    assertThat(accounts.actor(account.account()).may("issue.report")).isFalse();
    assertThat(sheet.get("stateName").asString()).isEqualTo("已召回");
    assertThat(sheet.get("recall").get("answerBy").asString()).isNotBlank();
  }

  private List<String> directory(UUID person) {
    return ok(desk.get("/api/people/" + person)).get("appointments").findValuesAsString("title");
  }

  @Test
  void letsOnlyWhoMayRecallDoSoAndOnlyWithAReason() {
    JsonNode sheet = town.serving(town.open(1), town.official());
    assertThat(tryMove(desk, sheet, "recall", Map.of("reason", "不在岗")).status()).isEqualTo(403);
    assertThat(faults(tryMove(town.leader, sheet, "recall", Map.of()))).containsExactly("reason");
  }

  @Test
  void letsTheOfficialReadHisRecallAndAnswerOnceWithinTenDays() {
    UUID official = town.official();
    Client phone = people.join(official, town.bureau).browser();
    JsonNode sheet = town.serving(town.open(1), official);
    move(town.leader, sheet, "recall", Map.of("reason", "三次抽查均不在岗"));
    JsonNode mine = ok(phone.get("/api/secondment/mine")).get(0);
    assertThat(mine.get("recall").get("reason").asString()).isEqualTo("三次抽查均不在岗");
    assertThat(mine.get("recall").get("mayAnswer").asBoolean()).isTrue();
    Instant by = Instant.parse(mine.get("recall").get("answerBy").asString());
    assertThat(Duration.between(Instant.now(), by)).isGreaterThan(Duration.ofDays(9));
    String path = "/api/secondment/mine/" + mine.get("id").asString() + "/answer";
    JsonNode answered = ok(phone.post(path, Map.of("text", "当日均在村部开会，有签到表")));
    assertThat(answered.get("recall").get("mayAnswer").asBoolean()).isFalse();
    assertThat(phone.post(path, Map.of("text", "再答一次")).status()).isEqualTo(422);
    assertThat(answered.get("state").asString()).isEqualTo("RECALLED");
  }

  @Test
  void tellsTheOfficialOfHisRecallWithTheReason() {
    UUID official = town.official();
    Person account = people.join(official, town.bureau);
    people.give(account, "UNIT_CLERK", ScopeKind.UNIT, List.of(town.bureau));
    JsonNode sheet = town.serving(town.open(1), official);
    move(town.leader, sheet, "recall", Map.of("reason", "三次抽查均不在岗"));
    JsonNode notices = ok(account.browser().get("/api/notices")).get("items");
    assertThat(notices.findValuesAsString("title")).contains("挂职召回");
    assertThat(notices.findValuesAsString("text")).anyMatch(text -> text.contains("三次抽查均不在岗"));
  }

  @Test
  void givesThePlaceOfARecalledOfficialToAnother() {
    Open open = town.open(1);
    JsonNode sheet = town.serving(open, town.official());
    move(town.leader, sheet, "recall", Map.of("reason", "空挂"));
    town.serving(open, town.official());
  }

  @Test
  void returnsWithASummaryAndIsFollowedByAPromotion() {
    JsonNode sheet = town.serving(town.open(1), town.official());
    assertThat(faults(tryMove(desk, sheet, "return", Map.of()))).containsExactly("summary");
    sheet = move(desk, sheet, "return", Map.of("summary", "完成任务"));
    String path = "/api/secondment/placements/" + sheet.get("id").asString() + "/promotions";
    JsonNode promoted =
        ok(
            desk.post(
                path,
                Map.of(
                    "day", today().toString(),
                    "before", "副科长",
                    "after", "科长",
                    "document", "通组干〔2026〕3 号")));
    assertThat(promoted.get("promotions").get(0).get("after").asString()).isEqualTo("科长");
  }

  @Test
  void pairsAnOfficialWithThreeMentorsNoneOfThemHimself() {
    UUID official = town.official();
    JsonNode sheet = town.place(town.open(1), official);
    String path = "/api/secondment/placements/" + sheet.get("id").asString() + "/mentors";
    UUID political = town.official();
    assertThat(faults(desk.put(path, Map.of("mentors", Map.of("POLITICAL", official)))))
        .containsExactly("mentors");
    JsonNode guided =
        ok(
            desk.put(
                path,
                Map.of(
                    "mentors",
                    Map.of(
                        "POLITICAL",
                        political,
                        "BUSINESS",
                        town.official(),
                        "HOST",
                        town.official()))));
    assertThat(guided.get("mentors").findValuesAsString("kindName"))
        .containsExactly("政治辅导员", "业务指导员", "接收单位带教");
  }

  @Test
  void showsAPlacementToItsHomeAndItsHostAndToNoOtherUnit() {
    Open open = town.open(1);
    String path =
        "/api/secondment/placements/" + town.place(open, town.official()).get("id").asString();
    ok(people.hire("UNIT_LEADER", town.bureau).browser().get(path));
    ok(people.hire("UNIT_LEADER", town.town).browser().get(path));
    Client other = people.hire("UNIT_LEADER", town.other).browser();
    assertThat(other.get(path).status()).isEqualTo(404);
  }

  @Test
  void hidesRowsInTheDatabaseItselfWhereThePredicateIsForgotten() {
    JsonNode sheet = town.serving(town.open(1), town.official());
    UUID id = UUID.fromString(sheet.get("id").asString());
    assertThat(rows(new Scope(false, Set.of(town.bureau), Set.of(), null), id))
        .containsExactly(1, 4);
    assertThat(rows(new Scope(false, Set.of(), Set.of(town.grid), null), id)).containsExactly(1, 4);
    assertThat(rows(new Scope(false, Set.of(town.other), Set.of(), null), id))
        .containsExactly(0, 0);
    assertThat(rows(new Scope(false, Set.of(), Set.of(), town.official()), id))
        .containsExactly(0, 0);
  }

  /** How many placements and steps a transaction with the scope sees without any predicate. */
  private List<Integer> rows(Scope scope, UUID id) {
    Actor reader = new Actor(null, null, "读者", null, Map.of("secondment.view", scope), null, null);
    return road.read(
        reader,
        "secondment.view",
        () ->
            List.of(
                count("select count(*) from secondment.placements where id = ?", id),
                count("select count(*) from secondment.steps where placement = ?", id)));
  }

  private int count(String query, UUID id) {
    return sql.fetchValue(query, id) instanceof Number number ? number.intValue() : -1;
  }
}
