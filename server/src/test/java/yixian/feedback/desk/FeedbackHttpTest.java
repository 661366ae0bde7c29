package yixian.feedback.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.feedback.FeedbackTown.RECEIVED;
import static yixian.feedback.FeedbackTown.ROOT;
import static yixian.feedback.FeedbackTown.at;
import static yixian.feedback.FeedbackTown.wanted;
import static yixian.officials.OfficialTown.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.feedback.FeedbackTown;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.kernel.Sha256;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired LetterStore store;
  @Autowired Timekeeper timekeeper;

  /** For scenes that need no town of their own. */
  private FeedbackTown shared;

  @BeforeAll
  void foundATown() {
    shared = town();
  }

  private FeedbackTown town() {
    return new FeedbackTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Test
  void draftsOneLetterForWhoSendsAndOneForWhoReceivesAndRenewsThemKeepingTheRemark() {
    FeedbackTown town = town();
    Serving official = town.journal.serving();
    String name = directory.name(official.person());
    town.drafted();
    JsonNode home = town.sheet(town.line(town.bureau, "HOME"));
    assertThat(home.get("letter").toString()).contains(name, units.name(town.host));
    assertThat(home.get("letter").toString()).doesNotContain("TALK-");
    JsonNode host = town.sheet(town.line(town.host, "HOST"));
    assertThat(host.get("letter").toString()).contains("请贵单位办理", "MENTOR_OPEN-open", name);

    JsonNode line = home.get("line");
    ok(town.desk.put(at(line), Map.of("version", line.get("version").asInt(), "remark", "辛苦了")));
    town.talk(official);
    assertThat(town.drafted().get("renewed").asInt()).isPositive();
    JsonNode renewed = town.sheet(town.line(town.bureau, "HOME"));
    assertThat(renewed.get("text").get("remark").asString()).isEqualTo("辛苦了");
    assertThat(renewed.get("letter").toString())
        .contains("TALK-" + official.placement())
        .doesNotContain("只有谈话双方知道的话");
    assertThat(renewed.get("line").get("edition").asInt()).isEqualTo(1);
  }

  @Test
  void sendsWhatWasReadAndTellsWhyTheRestWasNotSent() {
    FeedbackTown town = town();
    Serving official = town.journal.serving();
    town.talk(official);
    town.drafted();
    JsonNode home = town.line(town.bureau, "HOME");
    JsonNode host = town.line(town.host, "HOST");
    assertThat(town.desk.post(ROOT + "/sending", Map.of("letters", List.of(wanted(home)))).status())
        .isEqualTo(403);
    town.talk(official);
    JsonNode outcomes = town.sent(List.of(wanted(home), wanted(host)));
    assertThat(outcomes.get(0).get("sent").asBoolean()).isFalse();
    assertThat(outcomes.get(0).get("because").asString()).contains("记录有变");
    assertThat(outcomes.get(1).get("sent").asBoolean()).isTrue();

    JsonNode again = town.line(town.bureau, "HOME");
    assertThat(town.sent(List.of(wanted(home))).get(0).get("sent").asBoolean()).isFalse();
    assertThat(town.sent(List.of(wanted(again))).get(0).get("sent").asBoolean()).isTrue();
    String id = again.get("id").asString();
    String text = road.job(() -> store.find(UUID.fromString(id)).orElseThrow().getSentText());
    assertThat(town.sheet(again).get("proof").get("fingerprint").asString())
        .isEqualTo(Sha256.hex(text));
    assertThat(town.desk.put(at(again), Map.of("version", 9, "remark", "改")).status())
        .isEqualTo(422);
  }

  @Test
  void isReadByItsUnitOnlyReceivedWithoutANameAndAnsweredOnce() {
    FeedbackTown town = town();
    Serving official = town.journal.serving();
    town.talk(official);
    String id = town.sentTo(town.bureau, "HOME");
    String own = RECEIVED + "/" + id;
    assertThat(town.hostLeader.get(own).status()).isEqualTo(404);
    assertThat(town.desk.get(own).status()).isEqualTo(404);
    JsonNode sheet = ok(town.bureauLeader.get(own));
    assertThat(sheet.get("addressed").asBoolean()).isTrue();
    assertThat(ok(town.bureauLeader.post(own + "/receipt", Map.of())).get("first").asBoolean())
        .isTrue();
    assertThat(ok(town.bureauLeader.post(own + "/receipt", Map.of())).get("first").asBoolean())
        .isFalse();

    JsonNode opened = ok(town.bureauLeader.get(own + "/figures/TALK-" + official.placement()));
    assertThat(opened.get("total").asInt()).isEqualTo(1);
    assertThat(opened.get("entries").size() + opened.get("hidden").asInt()).isEqualTo(1);
    assertThat(opened.toString()).doesNotContain("思想");

    Map<String, Object> answer =
        Map.of("version", sheet.get("version").asInt(), "text", "已阅，将安排走访");
    ok(town.bureauLeader.post(own + "/answer", answer));
    assertThat(town.bureauLeader.post(own + "/answer", answer).status()).isEqualTo(422);
    JsonNode back = ok(town.desk.get(ROOT + "/" + id));
    assertThat(back.get("answer").asString()).isEqualTo("已阅，将安排走访");
    assertThat(back.get("line").hasNonNull("readAt")).isTrue();
    assertThat(town.bureauLeader.get(own + "/export.docx").status()).isEqualTo(200);
  }

  @Test
  void leavesALineOutWithAReasonThatStaysAtTheDesk() {
    FeedbackTown town = town();
    Serving official = town.journal.serving();
    town.talk(official);
    town.drafted();
    JsonNode line = town.line(town.bureau, "HOME");
    String key = "TALK-" + official.placement();
    int version = line.get("version").asInt();
    assertThat(
            town.desk
                .put(
                    at(line),
                    Map.of(
                        "version", version, "leftOut", List.of(Map.of("key", key, "reason", " "))))
                .status())
        .isEqualTo(400);
    ok(
        town.desk.put(
            at(line),
            Map.of(
                "version", version, "leftOut", List.of(Map.of("key", key, "reason", "下月一并说明")))));
    String id = town.sentTo(town.bureau, "HOME");
    assertThat(town.bureauLeader.get(RECEIVED + "/" + id).text())
        .doesNotContain(key)
        .doesNotContain("下月一并说明");
    assertThat(ok(town.desk.get(ROOT + "/" + id)).get("leftOut").get(key).asString())
        .isEqualTo("下月一并说明");
    assertThat(town.bureauLeader.get(RECEIVED + "/" + id + "/figures/" + key).status())
        .isEqualTo(404);
  }

  @Test
  void correctsByAnotherLetterThatTakesThePlaceOfTheFirst() {
    FeedbackTown town = town();
    Serving official = town.journal.serving();
    String first = town.sentTo(town.bureau, "HOME");
    town.talk(official);
    assertThat(town.drafted().get("month").asString()).isEqualTo(FeedbackTown.MONTH);
    JsonNode sent = ok(town.desk.get(ROOT + "/" + first));
    assertThat(sent.get("text").toString()).doesNotContain("TALK-");
    Map<String, Object> note =
        Map.of("version", sent.get("line").get("version").asInt(), "note", "补记一次谈话");
    String second =
        ok(town.desk.post(ROOT + "/" + first + "/correction", note)).get("id").asString();
    assertThat(town.desk.post(ROOT + "/" + first + "/correction", note).status()).isEqualTo(422);
    assertThat(town.bureauLeader.get(RECEIVED + "/" + second).status()).isEqualTo(404);
    assertThat(town.sentTo(town.bureau, "HOME")).isEqualTo(second);
    JsonNode old = ok(town.bureauLeader.get(RECEIVED + "/" + first));
    assertThat(old.get("line").get("state").asString()).isEqualTo("CORRECTED");
    assertThat(old.get("correctedBy").asString()).isEqualTo(second);
    assertThat(ok(town.bureauLeader.get(RECEIVED + "/" + second)).get("text").toString())
        .contains("TALK-", "补记一次谈话");
  }

  @Test
  void setsADraftAsideWithAReasonAndDraftsNoOther() {
    FeedbackTown town = town();
    town.journal.serving();
    town.drafted();
    JsonNode line = town.line(town.bureau, "HOME");
    int version = line.get("version").asInt();
    assertThat(
            town.desk
                .post(at(line) + "/moves", Map.of("move", "set-aside", "version", version))
                .status())
        .isEqualTo(400);
    ok(
        town.desk.post(
            at(line) + "/moves",
            Map.of("move", "set-aside", "version", version, "reason", "本月已当面沟通")));
    town.drafted();
    JsonNode aside = town.line(town.bureau, "HOME");
    assertThat(aside.get("id")).isEqualTo(line.get("id"));
    assertThat(aside.get("state").asString()).isEqualTo("ASIDE");
    assertThat(town.sent(List.of(wanted(aside))).get(0).get("sent").asBoolean()).isFalse();
  }

  @Test
  void tellsDepartmentsCountsByUnitWithoutNames() {
    FeedbackTown town = shared;
    Serving official = town.journal.serving();
    town.talk(official);
    UUID community = town.journal.sending.unit("社会工作部");
    Map<String, Object> rules = new HashMap<>();
    rules.put("inForce", LocalDate.now(Days.ZONE).toString());
    rules.put("day", 3);
    rules.put("keepMonths", 36);
    rules.put("because", "指定社会工作部门");
    rules.put("community", community);
    rules.put("indicators", List.of("OWN_HANDLED_IN_TIME"));
    JsonNode before = ok(town.desk.get(ROOT + "/rules")).get("versions").get(0);
    rules.put("home", before.get("home"));
    rules.put("host", before.get("host"));
    rules.put("department", Map.of("matters", List.of("WORK"), "answerDays", 5));
    assertThat(town.desk.post(ROOT + "/rules", rules).text()).contains("不收个人的指标");
    rules.put("department", Map.of("matters", List.of("TALK"), "answerDays", 5));
    ok(town.desk.post(ROOT + "/rules", rules));
    town.drafted();
    String letter = town.sheet(town.line(community, "COMMUNITY")).get("letter").toString();
    assertThat(letter)
        .contains("全区合计", units.name(town.host), "TALK-" + town.host)
        .doesNotContain(directory.name(official.person()));
  }

  @Test
  void remindsOnceOfAnAnswerThatIsDue() {
    FeedbackTown town = town();
    town.journal.serving();
    String id = town.sentTo(town.bureau, "HOME");
    Instant later = Instant.now().plus(Duration.ofDays(15));
    int first = road.job(() -> TimeTravel.at(later, timekeeper::round));
    assertThat(first).isPositive();
    assertThat(town.bureauLeader.get("/api/notices").text()).contains("待回复", id);
    long before = town.bureauLeader.get("/api/notices").text().split("待回复").length;
    road.job(() -> TimeTravel.at(later, timekeeper::round));
    assertThat((long) town.bureauLeader.get("/api/notices").text().split("待回复").length)
        .isEqualTo(before);
  }
}
