package yixian.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.selection.SelectionTown.faults;
import static yixian.selection.SelectionTown.id;
import static yixian.selection.SelectionTown.ok;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.selection.SelectionTown.Open;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Both sides rank each other, and nobody sees the other's order before the window closes. */
@HouseTest
class PreferenceHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired DSLContext sql;

  private SelectionTown town;
  private Open open;
  private String second;
  private JsonNode sheet;
  private Person nominee;
  private Person receiver;

  @BeforeEach
  void found() {
    town = new SelectionTown(road, units, divisions, directory, people);
    open = town.open();
    second = town.post(open.batch(), "招商专员", 1);
    UUID official = town.official();
    nominee = people.join(official, town.bureau);
    receiver = people.hire("UNIT_LEADER", town.host);
    sheet = town.approved(open, official);
  }

  private Client.Answer window(int version, Instant opens, Instant closes) {
    return town.organiser
        .browser()
        .put(
            open.path() + "/window",
            Map.of("version", version, "opens", opens.toString(), "closes", closes.toString()));
  }

  private void openNow() {
    ok(window(0, Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600)));
  }

  /** Moves the end, and lets it pass. */
  private void close() {
    ok(window(1, Instant.now().minusSeconds(60), Instant.now().plusSeconds(600)));
    town.letClose(open, sql);
  }

  private Client.Answer wish(List<String> seen, List<String> posts) {
    return nominee
        .browser()
        .put("/api/selection/mine/" + id(sheet) + "/order", Map.of("seen", seen, "ranked", posts));
  }

  private Client.Answer choose(Person host, String post, List<String> seen, List<String> order) {
    return host.browser()
        .put("/api/selection/posts/" + post + "/order", Map.of("seen", seen, "ranked", order));
  }

  @Test
  void ranksBothWaysAndMayBeChangedUntilTheClosing() {
    openNow();
    JsonNode mine = ok(nominee.browser().get("/api/selection/mine")).get(0);
    assertThat(mine.get("mayRank").asBoolean()).isTrue();
    assertThat(mine.get("posts")).hasSize(2);
    ok(wish(List.of(), List.of(open.post(), second)));
    JsonNode again = ok(wish(List.of(open.post(), second), List.of(second)));
    assertThat(strings(again.get("order"))).containsExactly(second);
    assertThat(wish(List.of(), List.of(open.post())).status()).isEqualTo(409);
    JsonNode ranking = ok(choose(receiver, open.post(), List.of(), List.of(id(sheet))));
    assertThat(ranking.get("candidates")).hasSize(1);
    close();
    assertThat(wish(List.of(second), List.of(open.post())).status()).isEqualTo(422);
    assertThat(choose(receiver, open.post(), List.of(id(sheet)), List.of()).status())
        .isEqualTo(422);
  }

  @Test
  void letsAUnitRankThatComesToReceiveAfterTheWindowWasSet() {
    openNow();
    Person late = people.hire("UNIT_LEADER", town.other);
    assertThat(ok(late.browser().get(open.path() + "/ranking")).get("posts")).isEmpty();
    String post = town.post(open.batch(), town.other, "TASK_GROUP", "后设岗位", 1);
    JsonNode ranking = ok(choose(late, post, List.of(), List.of(id(sheet))));
    assertThat(ranking.get("candidates")).hasSize(1);
    assertThat(strings(ok(wish(List.of(), List.of(post))).get("order"))).containsExactly(post);
  }

  @Test
  void hidesEachSideFromTheOtherAndFromEverybodyUntilTheClosing() {
    openNow();
    ok(wish(List.of(), List.of(second, open.post())));
    ok(choose(receiver, second, List.of(), List.of(id(sheet))));
    Person colleague = people.hire("UNIT_LEADER", town.other);
    JsonNode ranking = ok(receiver.browser().get(open.path() + "/ranking"));
    ranking.get("posts").forEach(post -> assertThat(post.get("wanted")).isEmpty());
    JsonNode both = ok(town.organiser.browser().get(open.path() + "/wishes"));
    assertThat(both.get("wishes")).isEmpty();
    assertThat(both.get("choices")).isEmpty();
    assertThat(ok(colleague.browser().get(open.path() + "/ranking")).get("posts")).isEmpty();
    JsonNode mine = ok(nominee.browser().get("/api/selection/mine")).get(0);
    assertThat(mine.toString()).doesNotContain("\"wanted\"", "choices");
    assertThat(rows(town.organiser, "selection.arrange")).isEqualTo("0 wishes, 0 choices");
    assertThat(rows(town.head, "selection.arrange")).isEqualTo("0 wishes, 0 choices");
    assertThat(rows(town.clerk, "selection.view")).isEqualTo("0 wishes, 0 choices");
    assertThat(rows(receiver, "selection.rank")).isEqualTo("0 wishes, 1 choices");
    assertThat(ownRows()).isEqualTo("2 wishes, 0 choices");
    close();
    JsonNode opened = ok(receiver.browser().get(open.path() + "/ranking"));
    assertThat(opened.get("posts").findValuesAsString("rank")).hasSize(2);
    JsonNode all = ok(town.organiser.browser().get(open.path() + "/wishes"));
    assertThat(all.get("wishes")).hasSize(2);
    assertThat(all.get("choices")).hasSize(1);
    assertThat(rows(town.organiser, "selection.arrange")).isEqualTo("2 wishes, 1 choices");
    assertThat(rows(town.clerk, "selection.view")).isEqualTo("0 wishes, 0 choices");
    assertThat(rows(colleague, "selection.rank")).isEqualTo("0 wishes, 0 choices");
  }

  /** What the database itself lets through where every predicate is forgotten. */
  private String rows(Person reader, String permission) {
    Actor actor = accounts.actor(reader.account());
    return road.read(actor, permission, this::counts);
  }

  private String ownRows() {
    return road.ownRead(accounts.actor(nominee.account()), this::counts);
  }

  private String counts() {
    UUID batch = UUID.fromString(open.batch());
    return sql.fetchCount(sql.selectOne().from("selection.wishes").where("batch = ?", batch))
        + " wishes, "
        + sql.fetchCount(sql.selectOne().from("selection.choices").where("batch = ?", batch))
        + " choices";
  }

  @Test
  void letsNobodyRankBeforeTheOpeningNorReopenWhatHasClosed() {
    assertThat(wish(List.of(), List.of(second)).status()).isEqualTo(422);
    ok(window(0, Instant.now().plusSeconds(600), Instant.now().plusSeconds(3_600)));
    assertThat(wish(List.of(), List.of(second)).status()).isEqualTo(422);
    assertThat(ok(receiver.browser().get(open.path() + "/ranking")).get("candidates")).isEmpty();
    close();
    assertThat(window(2, Instant.now(), Instant.now().plusSeconds(600)).status()).isEqualTo(422);
  }

  @Test
  void ranksOnlyWhatTheBatchOffersAndEachOnce() {
    openNow();
    Open foreign = town.open();
    assertThat(faults(wish(List.of(), List.of(foreign.post())))).containsExactly("ranked");
    assertThat(faults(wish(List.of(), List.of(second, second)))).containsExactly("ranked");
    assertThat(faults(choose(receiver, second, List.of(), List.of(UUID.randomUUID().toString()))))
        .containsExactly("ranked");
  }

  @Test
  void ranksOnlyForOnesOwnPostsEvenWhoReachesEverything() {
    openNow();
    Person elsewhere = people.hire("UNIT_LEADER", town.other);
    Person everywhere = people.hire("UNIT_LEADER");
    for (Person person : List.of(elsewhere, everywhere)) {
      assertThat(choose(person, second, List.of(), List.of(id(sheet))).status()).isEqualTo(404);
    }
  }

  @Test
  void asksNobodyWhoWasNotApproved() {
    openNow();
    UUID official = town.official();
    Person waiting = people.join(official, town.bureau);
    JsonNode early = town.nominate(open, official);
    Client.Answer answer =
        waiting
            .browser()
            .put(
                "/api/selection/mine/" + id(early) + "/order",
                Map.of("seen", List.of(), "ranked", List.of(second)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(ok(receiver.browser().get(open.path() + "/ranking")).get("candidates")).hasSize(1);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(each -> strings.add(each.asString()));
    return strings;
  }
}
