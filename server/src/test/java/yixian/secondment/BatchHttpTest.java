package yixian.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.secondment.SecondmentTown.faults;
import static yixian.secondment.SecondmentTown.ok;
import static yixian.secondment.SecondmentTown.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
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

/** Batches and posts, as the organisation department plans them. */
@HouseTest
class BatchHttpTest {

  private static final String BATCHES = "/api/secondment/batches";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired Grids grids;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired People people;
  @Autowired DSLContext sql;

  private SecondmentTown town;
  private Client desk;

  @BeforeEach
  void found() {
    town = new SecondmentTown(road, units, divisions, grids, directory, profiles, people);
    desk = town.organiser;
  }

  @Test
  void plansABatchOnTheUsualBasis() {
    JsonNode batch = ok(desk.post(BATCHES, town.draft()));
    assertThat(batch.get("stateName").asString()).isEqualTo("草拟");
    assertThat(batch.get("legalBasis").asString()).contains("公务员法").contains("第七十二条");
    assertThat(ok(desk.get(BATCHES)).findValuesAsString("id")).contains(batch.get("id").asString());
  }

  @Test
  void refusesABatchWithoutANamedTaskBesideTheField() {
    Map<String, Object> draft = town.draft();
    draft.remove("task");
    assertThat(faults(desk.post(BATCHES, draft))).containsExactly("task");
  }

  @Test
  void refusesAnOpenEndedBorrowingUpwardsAndNamesTheRule() {
    Map<String, Object> draft = town.draft();
    draft.put("direction", "UP");
    draft.remove("to");
    Client.Answer answer = desk.post(BATCHES, draft);
    assertThat(faults(answer)).containsExactly("to");
    assertThat(answer.json().get("detail").asString()).contains("为基层减负").contains("借调");
  }

  @Test
  void refusesATermLongerThanTheRuleAllows() {
    Map<String, Object> draft = town.draft();
    draft.put("to", today().plusMonths(24).toString());
    assertThat(faults(desk.post(BATCHES, draft))).containsExactly("to");
    draft.put("to", today().plusMonths(24).minusDays(1).toString());
    ok(desk.post(BATCHES, draft));
  }

  @Test
  void refusesPhasesThatGoBack() {
    Map<String, Object> draft = town.draft();
    draft.put(
        "phases", List.of(phase("CALL", 0, 5), phase("NOMINATION", 3, 9), phase("REVIEW", 2, 12)));
    assertThat(faults(desk.post(BATCHES, draft))).containsExactly("phases.REVIEW");
    draft.put(
        "phases", List.of(phase("NOMINATION", 3, 9), phase("CALL", 0, 5), phase("REVIEW", 4, 12)));
    JsonNode batch = ok(desk.post(BATCHES, draft));
    assertThat(batch.get("phases").findValuesAsString("phase"))
        .containsExactly("CALL", "NOMINATION", "REVIEW");
  }

  @Test
  void opensNoBatchWithoutAPost() {
    String id = ok(desk.post(BATCHES, town.draft())).get("id").asString();
    Client.Answer answer =
        desk.post(BATCHES + "/" + id + "/moves", Map.of("version", 1, "move", "open"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("detail").asString()).contains("岗位");
  }

  @Test
  void tellsTheOneWhoComesSecondWhoWasFirst() {
    Open open = town.open(1);
    Client.Answer late =
        desk.put(BATCHES + "/" + open.batch(), Map.of("version", 1, "batch", town.draft()));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("winner").asString()).isNotBlank();
  }

  @Test
  void abandonsABatchOnlyWithAReason() {
    Open open = town.open(1);
    String path = BATCHES + "/" + open.batch() + "/moves";
    assertThat(faults(desk.post(path, Map.of("version", 2, "move", "abandon"))))
        .containsExactly("reason");
    JsonNode batch = ok(desk.post(path, Map.of("version", 2, "move", "abandon", "reason", "任务取消")));
    assertThat(batch.get("state").asString()).isEqualTo("ABANDONED");
    assertThat(batch.get("moves")).isEmpty();
  }

  @Test
  void refusesAPostInAGridThatItsHostDoesNotRun() {
    Open open = town.open(1);
    Map<String, Object> post = town.post(1);
    post.put("hostUnit", town.bureau);
    assertThat(faults(desk.post(BATCHES + "/" + open.batch() + "/posts", post)))
        .containsExactly("grid");
    post.remove("grid");
    assertThat(faults(desk.post(BATCHES + "/" + open.batch() + "/posts", post)))
        .containsExactly("grid");
  }

  @Test
  void copiesLastYearsBatchAYearLaterWithItsPosts() {
    Map<String, Object> draft = town.draft();
    draft.put("phases", List.of(phase("CALL", 0, 5)));
    String id = ok(desk.post(BATCHES, draft)).get("id").asString();
    ok(desk.post(BATCHES + "/" + id + "/posts", town.post(4)));
    String copy =
        ok(desk.post(BATCHES + "/" + id + "/copies", Map.of("number", 99, "name", "下一年")))
            .get("id")
            .asString();
    JsonNode batch = ok(desk.get(BATCHES + "/" + copy));
    assertThat(batch.get("from").asString()).isEqualTo(today().plusYears(1).toString());
    assertThat(batch.get("phases").get(0).get("from").asString())
        .isEqualTo(today().plusYears(1).toString());
    JsonNode posts = ok(desk.get(BATCHES + "/" + copy + "/posts"));
    assertThat(posts).hasSize(1);
    assertThat(posts.get(0).get("places").asInt()).isEqualTo(4);
  }

  @Test
  void letsAHostUnitSeeItsOwnPostsAndNoOthers() {
    Open open = town.open(1);
    Map<String, Object> elsewhere = new HashMap<>(town.post(1));
    elsewhere.put("kind", "TASK_GROUP");
    elsewhere.put("hostUnit", town.other);
    elsewhere.remove("grid");
    ok(desk.post(BATCHES + "/" + open.batch() + "/posts", elsewhere));
    Client host = people.hire("UNIT_LEADER", town.town).browser();
    JsonNode posts = ok(host.get(BATCHES + "/" + open.batch() + "/posts"));
    assertThat(posts).hasSize(1);
    assertThat(posts.get(0).get("id").asString()).isEqualTo(open.post());
    Client stranger = people.hire("UNIT_LEADER", town.bureau).browser();
    assertThat(stranger.get(BATCHES + "/" + open.batch()).status()).isEqualTo(404);
    assertThat(ok(stranger.get(BATCHES)).findValuesAsString("id")).doesNotContain(open.batch());
  }

  @Test
  void hidesBatchesAndPostsInTheDatabaseItselfWhereThePredicateIsForgotten() {
    Open open = town.open(1);
    assertThat(rows(new Scope(false, Set.of(town.town), Set.of(), null), open))
        .containsExactly(1, 1);
    assertThat(rows(new Scope(false, Set.of(), Set.of(town.grid), null), open))
        .containsExactly(1, 1);
    assertThat(rows(new Scope(false, Set.of(town.bureau), Set.of(), null), open))
        .containsExactly(0, 0);
    assertThat(rows(Scope.NOTHING, open)).containsExactly(0, 0);
  }

  /** How many batches and posts a transaction with the scope sees without any predicate. */
  private List<Integer> rows(Scope scope, Open open) {
    Actor reader = new Actor(null, null, "读者", null, Map.of("secondment.view", scope), null, null);
    return road.read(
        reader,
        "secondment.view",
        () ->
            List.of(
                count("select count(*) from secondment.batches where id = ?", open.batch()),
                count("select count(*) from secondment.posts where id = ?", open.post())));
  }

  private int count(String query, String id) {
    return sql.fetchValue(query, UUID.fromString(id)) instanceof Number number
        ? number.intValue()
        : -1;
  }

  private static Map<String, Object> phase(String phase, int from, int to) {
    return Map.of(
        "phase", phase,
        "from", today().plusDays(from).toString(),
        "to", today().plusDays(to).toString());
  }
}
