package yixian.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

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
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.Scope;
import yixian.kernel.SignalSource;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class SignalHttpTest {

  private static final String SIGNALS = "/api/signals";
  private static final String MINE = SIGNALS + "/mine";
  private static final Map<String, Object> CLEAR =
      Map.of("version", 1, "outcome", "CLEAR", "reason", "当月在党校学习");

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Postings postings;
  @Autowired Signals signals;
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
  void isShownToTheOfficialWhoAnswersOnce() {
    String signal = word(leader, official);
    JsonNode shown = ok(official.client().get(MINE)).get(0);
    assertThat(shown.get("id").asString()).isEqualTo(signal);
    assertThat(shown.get("mayAnswer").asBoolean()).isTrue();
    String answer = MINE + "/" + signal + "/answer";
    ok(official.client().post(answer, Map.of("text", "上周在区里参加防汛值守")));
    assertThat(official.client().post(answer, Map.of("text", "再说一次")).status()).isEqualTo(422);
    JsonNode read = ok(leader.get(SIGNALS + "/" + signal));
    assertThat(read.get("answer").asString()).contains("防汛值守");
    assertThat(read.get("state").asString()).isEqualTo("已说明");
  }

  @Test
  void isHiddenFromOthersAndFromOtherUnits() {
    String signal = word(leader, official);
    assertThat(town.colleague().get(MINE).text()).doesNotContain(signal);
    assertThat(
            town.colleague().post(MINE + "/" + signal + "/answer", Map.of("text", "替他说")).status())
        .isEqualTo(404);
    assertThat(town.outsider("UNIT_LEADER").get(SIGNALS + "/" + signal).status()).isEqualTo(404);
  }

  @Test
  void letsNothingThatWeighsBeDecidedBeforeTheOfficialWasHeard() {
    String settlement = SIGNALS + "/" + word(leader, official) + "/settlement";
    Map<String, Object> recall = Map.of("version", 1, "outcome", "RECALL", "reason", "长期不在岗");
    Client.Answer early = town.organiser.post(settlement, recall);
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("说明");
    JsonNode settled = ok(town.organiser.post(settlement, CLEAR));
    assertThat(settled.get("state").asString()).isEqualTo("已处置");
    assertThat(town.organiser.post(settlement, CLEAR).status()).isEqualTo(422);
  }

  @Test
  void mayWeighOnceHeardAndStillRecallsNobodyByItself() {
    String signal = word(leader, official);
    ok(official.client().post(MINE + "/" + signal + "/answer", Map.of("text", "家中有事")));
    Map<String, Object> retrain = Map.of("version", 2, "outcome", "RETRAIN", "reason", "需要补课");
    ok(town.organiser.post(SIGNALS + "/" + signal + "/settlement", retrain));
    String placement = "/api/secondment/placements/" + official.placement();
    assertThat(ok(town.organiser.get(placement)).get("state").asString()).isEqualTo("SERVING");
    assertThat(Ledger.of("signal.settle", signal)).hasSize(1);
  }

  @Test
  void asksForAReasonAndRefusesWhoSawAnOlderVersion() {
    String signal = word(leader, official);
    String settlement = SIGNALS + "/" + signal + "/settlement";
    Map<String, Object> bare = Map.of("version", 1, "outcome", "CLEAR", "reason", " ");
    assertThat(town.organiser.post(settlement, bare).text()).contains("reason");
    ok(official.client().post(MINE + "/" + signal + "/answer", Map.of("text", "在外学习")));
    assertThat(town.organiser.post(settlement, CLEAR).status()).isEqualTo(409);
  }

  @Test
  void isAMentorsWordOnlyOfWhomHeGuides() {
    UUID mentor =
        town.sending.person(
            "导师" + UUID.randomUUID().toString().substring(0, 6), town.sending.bureau);
    Client himself = people.join(mentor, town.host).browser();
    Map<String, Object> said = Map.of("placement", official.placement(), "text", "近来少见");
    assertThat(himself.post(MINE + "/guided", said).status()).isEqualTo(400);
    ok(
        town.organiser.put(
            "/api/secondment/placements/" + official.placement() + "/mentors",
            Map.of("mentors", Map.of("HOST", mentor))));
    assertThat(ok(himself.get(MINE + "/guided"))).hasSize(1);
    ok(himself.post(MINE + "/guided", said));
    assertThat(ok(official.client().get(MINE)).get(0).get("kind").asString())
        .isEqualTo("MENTOR_WORD");
  }

  @Test
  void tellsTheSameFactOnce() {
    Posting posting = postingOf(official);
    SignalSource.Finding finding =
        new SignalSource.Finding(
            posting.id(),
            SignalSource.Kind.LATE_RETURN,
            "leave-1",
            "应于昨日销假，尚未销假",
            List.<ReportSource.Source>of());
    Actor house = Actor.system("测试");
    assertThat(road.job(() -> signals.found(house, posting, finding))).isTrue();
    assertThat(road.job(() -> signals.found(house, posting, finding))).isFalse();
    assertThat(ok(official.client().get(MINE))).hasSize(1);
  }

  private Posting postingOf(Serving serving) {
    LocalDate today = LocalDate.now(Days.ZONE);
    return road.job(
        () ->
            postings.during(Scope.EVERYTHING, today, today.plusDays(1)).stream()
                .filter(each -> each.id().toString().equals(serving.placement()))
                .findFirst()
                .orElseThrow());
  }

  private static String word(Client leader, Serving official) {
    Map<String, Object> said =
        Map.of("placement", official.placement(), "text", "本月三次例会没有到会，电话也没有接");
    return ok(leader.post(SIGNALS, said)).get("id").asString();
  }
}
