package yixian.journal.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class TalkHttpTest {

  private static final String TALKS = "/api/journal/talks";
  private static final String MINE = TALKS + "/mine";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private JournalTown town;
  private Serving official;
  private Client leader;

  @BeforeEach
  void foundATown() {
    town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    official = town.serving();
    leader = town.leaderOf(town.host);
  }

  @Test
  void isReadByWhoHeldItAndByNobodyElseOfTheUnit() {
    String talk = hold(leader, "谈了思想状况与家庭困难", false);
    assertThat(ok(leader.get(MINE + "/" + talk)).get("content").asString()).contains("思想状况");
    assertThat(official.client().get(MINE + "/" + talk).status()).isEqualTo(404);
    assertThat(town.leaderOf(town.host).get(MINE + "/" + talk).status()).isEqualTo(404);
    assertThat(town.leaderOf(town.host).get(TALKS + "/" + talk).status()).isEqualTo(403);
    assertThat(town.organiser.get(TALKS + "/" + talk).status()).isEqualTo(403);
  }

  @Test
  void tellsTheOfficialThatATalkWasHeldAndWhatWasSaidOnlyWhereItIsShared() {
    String talk = hold(leader, "肯定了走访工作", false);
    JsonNode line = ok(official.client().get(MINE)).get(0);
    assertThat(line.get("opens").asBoolean()).isFalse();
    assertThat(line.toString()).doesNotContain("肯定了");
    String sharing = MINE + "/" + talk + "/sharing";
    Map<String, Object> share = Map.of("version", 1, "shared", true);
    assertThat(official.client().post(sharing, share).status()).isEqualTo(404);
    ok(leader.post(sharing, share));
    assertThat(ok(official.client().get(MINE + "/" + talk)).get("content").asString())
        .contains("肯定了");
  }

  @Test
  void isReadInScopeByTheDepartmentsLeaderAndEveryReadingIsNoted() {
    String talk = hold(leader, "反映住宿困难", true);
    Client head = people.hire("ORGANISATION_LEADER").browser();
    assertThat(head.get(TALKS).text()).contains(talk).doesNotContain("住宿困难");
    assertThat(ok(head.get(TALKS + "/" + talk)).get("content").asString()).contains("住宿困难");
    ok(official.client().get(MINE + "/" + talk));
    ok(leader.get(MINE + "/" + talk));
    assertThat(Ledger.of("journal.talk-read", talk)).hasSize(3);
    assertThat(town.outsider("ORGANISATION_LEADER").get(TALKS + "/" + talk).status())
        .isEqualTo(404);
  }

  @Test
  void isHeldByAMentorWithWhomHeGuidesAndWithNobodyElse() {
    UUID mentor = town.sending.person(OfficialTown.name(), town.sending.bureau);
    Client himself = people.join(mentor, town.sending.bureau).browser();
    assertThat(ok(himself.get(MINE + "/guided"))).isEmpty();
    assertThat(himself.post(MINE, talk("没有结对", false)).status()).isEqualTo(400);
    ok(
        town.organiser.put(
            "/api/secondment/placements/" + official.placement() + "/mentors",
            Map.of("mentors", Map.of("HOST", mentor))));
    assertThat(ok(himself.get(MINE + "/guided")).get(0).get("placement").asString())
        .isEqualTo(official.placement());
    String talk = ok(himself.post(MINE, talk("传授群众工作方法", true))).get("id").asString();
    JsonNode line = ok(official.client().get(MINE)).get(0);
    assertThat(line.get("id").asString()).isEqualTo(talk);
    assertThat(line.get("partName").asString()).isEqualTo("结对导师");
  }

  @Test
  void isHeldWithinTheScopeOnly() {
    assertThat(town.leaderOf(UUID.randomUUID()).post(TALKS, talk("外单位", false)).text())
        .contains("范围");
    assertThat(leader.get(TALKS + "/partners").text()).contains(official.placement());
    assertThat(town.outsider("UNIT_LEADER").get(TALKS + "/partners").text())
        .doesNotContain(official.placement());
  }

  @Test
  void liesSealedAndLeavesNoWordsInTheLedgerOfIntents() throws SQLException {
    hold(leader, "only for the file", false);
    String kept =
        """
        select (select string_agg(encode(content, 'escape'), '') from journal.talks)
          || (select string_agg(answer::text, '') from access.idempotency)
        """;
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(kept)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isNotBlank().doesNotContain("only for the file");
    }
  }

  @Test
  void asksForADayTopicsAndWhatWasSaid() {
    Client.Answer answer =
        leader.post(
            TALKS,
            Map.of(
                "placement",
                official.placement(),
                "heldOn",
                LocalDate.now(Days.ZONE).plusDays(2).toString(),
                "topics",
                List.of(),
                "content",
                " ",
                "shared",
                false));
    assertThat(answer.json().get("faults").findValuesAsString("field"))
        .containsExactly("heldOn", "topics", "content");
  }

  private String hold(Client talker, String content, boolean shared) {
    return ok(talker.post(TALKS, talk(content, shared))).get("id").asString();
  }

  private Map<String, Object> talk(String content, boolean shared) {
    return Map.of(
        "placement", official.placement(),
        "heldOn", LocalDate.now(Days.ZONE).toString(),
        "topics", List.of("思想状况", "工作困难"),
        "content", content,
        "shared", shared);
  }
}
