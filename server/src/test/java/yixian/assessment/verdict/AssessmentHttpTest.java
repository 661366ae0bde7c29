package yixian.assessment.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.assessment.verdict.AssessmentTown.ROOT;
import static yixian.assessment.verdict.AssessmentTown.figure;
import static yixian.assessment.verdict.AssessmentTown.panel;
import static yixian.officials.OfficialTown.ok;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.assessment.plan.Cadence;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.indicator.About;
import yixian.indicator.Indicators;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.Period;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class AssessmentHttpTest {

  private static final String MINE = ROOT + "/mine";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Opening opening;
  @Autowired Sealing sealing;
  @Autowired Timekeeper timekeeper;
  @Autowired Indicators indicators;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  private AssessmentTown place;

  @BeforeEach
  void foundATown() {
    place = new AssessmentTown(road, units, grids, boundaries, routes, directory, people, opening);
  }

  @Test
  void isDrawnByTheCalendarOnceForWhoeverServedHalfOfIt() {
    place.town.serving();
    place.adopted(place.draft("QUARTER", List.of(panel("HOST", 100))));
    JsonNode round = place.drawn(place.later());
    assertThat(round.get("rows")).hasSize(1);
    assertThat(round.get("state").asString()).isEqualTo("RATING");
    assertThat(round.get("rows").get(0).get("state").asString()).isEqualTo("OPEN");
    Client.Answer again = place.town.organiser.post(ROOT + "/rounds", Map.of());
    assertThat(again.status()).as("nothing is due today").isIn(200, 422);
    assertThat(place.round().get("id").asString()).isEqualTo(round.get("id").asString());
  }

  @Test
  void asksTheHostTheMentorAndTheTeamButNobodyOfHimself() {
    Serving official = place.town.serving();
    Serving fellow = place.town.serving();
    place.adopted(
        place.draft("QUARTER", List.of(panel("HOST", 60), panel("TEAM", 20), panel("MENTOR", 20))));
    place.drawn(place.later());
    assertThat(ok(place.town.leaderOf(place.town.host).get(ROOT + "/ratings"))).hasSize(2);
    JsonNode team = ok(fellow.client().get(ROOT + "/ratings"));
    assertThat(team).hasSize(1);
    assertThat(team.get(0).get("panel").asString()).isEqualTo("TEAM");
    assertThat(ok(place.town.outsider("UNIT_LEADER").get(ROOT + "/ratings"))).isEmpty();
    String sheet = team.get(0).get("sheet").asString();
    String address = ROOT + "/ratings/" + sheet + "/TEAM";
    assertThat(official.client().put(address, Map.of("scores", List.of(99, 99))).status())
        .as("he may not speak of himself")
        .isEqualTo(404);
    assertThat(fellow.client().put(address, Map.of("scores", List.of(101, 90))).text())
        .contains("scores");
    ok(fellow.client().put(address, Map.of("scores", List.of(80, 90))));
    assertThat(Ledger.of("assessment.rate", sheet)).hasSize(1);
  }

  @Test
  void neverShowsADraftToTheOfficialNorToOthers() {
    Serving official = place.town.serving();
    place.adopted(place.draft("QUARTER", List.of(panel("HOST", 100))));
    JsonNode round = place.drawn(place.later());
    String sheet = round.get("rows").get(0).get("sheet").asString();
    assertThat(ok(official.client().get(MINE))).isEmpty();
    assertThat(official.client().get(MINE + "/" + sheet).status()).isEqualTo(404);
    assertThat(official.client().get(ROOT + "/sheets/" + sheet).status()).isEqualTo(403);
    assertThat(place.town.hostLeader.get(ROOT + "/sheets/" + sheet).status()).isEqualTo(403);
    assertThat(
            official
                .client()
                .post(MINE + "/" + sheet + "/asked", Map.of("kind", "REVIEW", "text", "不服"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void countsThePanelsWhenTheRatingClosesAndNoLater() {
    place.town.serving();
    place.adopted(
        place.draft("QUARTER", List.of(panel("HOST", 60), figure("HANDLING_IN_TIME", 40, 0, 100))));
    JsonNode round = place.drawn(place.later());
    Client host = place.town.leaderOf(place.town.host);
    place.rate(host, List.of(80, 91));
    round = place.move(round, "close-rating");
    JsonNode row = round.get("rows").get(0);
    assertThat(row.get("lines").get(0).get("score").asDouble()).isEqualTo(85.5);
    assertThat(row.get("lines").get(1).get("absent").isNull())
        .as("nothing was due, so the figure drops out")
        .isFalse();
    assertThat(row.get("score").asDouble()).isEqualTo(85.5);
    String address = ROOT + "/ratings/" + row.get("sheet").asString() + "/HOST";
    assertThat(host.put(address, Map.of("scores", List.of(10, 10))).text()).contains("截止");
  }

  @Test
  void givesNoMoreThanTheQuotaAndExplainsTheLowest() {
    place.town.serving();
    place.adopted(place.draft("QUARTER", List.of(panel("HOST", 100))));
    JsonNode round = place.move(place.drawn(place.later()), "close-rating");
    JsonNode row = round.get("rows").get(0);
    assertThat(place.moved(round, "tell").text()).contains("没有定等次");
    String grade = ROOT + "/sheets/" + row.get("sheet").asString() + "/grade";
    Map<String, Object> bare = Map.of("version", row.get("version").asInt(), "grade", "BASIC");
    assertThat(place.leader.put(grade, bare).text()).contains("reason");
    assertThat(place.town.organiser.put(grade, bare).status())
        .as("the department keeps, its leader grades")
        .isEqualTo(403);
    JsonNode excellent = place.grade(row, "EXCELLENT");
    round = place.round();
    assertThat(round.get("quota").get("places").asInt()).isZero();
    assertThat(place.moved(round, "tell").text()).contains("超过名额 0 人");
    ok(
        place.leader.put(
            grade, Map.of("version", excellent.get("version").asInt(), "grade", "COMPETENT")));
    round = place.move(place.round(), "tell");
    assertThat(round.get("state").asString()).isEqualTo("TOLD");
  }

  @Test
  void isAnsweredReviewedAndAppealedWithinItsTermsByAnotherEachTime() {
    AssessmentTown.Told told = place.told();
    Client official = told.official().client();
    String mine = MINE + "/" + told.sheet();
    ok(official.post(mine + "/receipt", Map.of()));
    ok(official.post(mine + "/answer", Map.of("text", "第三季度在防汛一线")));
    assertThat(official.post(mine + "/answer", Map.of("text", "再说")).status()).isEqualTo(422);
    JsonNode asked = ok(official.post(mine + "/asked", Map.of("kind", "REVIEW", "text", "评议有误")));
    assertThat(asked.get("state").asString()).isEqualTo("REVIEW");
    String ruling = ROOT + "/sheets/" + told.sheet() + "/ruling";
    Map<String, Object> uphold =
        Map.of("version", asked.get("version").asInt(), "recount", false, "reason", "评议程序无误");
    JsonNode upheld = ok(place.leader.post(ruling, uphold));
    assertThat(upheld.get("asked").get(0).get("outcomeName").asString()).isEqualTo("维持原结果");
    JsonNode appealed =
        ok(official.post(mine + "/asked", Map.of("kind", "APPEAL", "text", "请求改为优秀")));
    Map<String, Object> correct =
        Map.of(
            "version",
            appealed.get("version").asInt(),
            "recount",
            true,
            "grade",
            "EXCELLENT",
            "reason",
            "复核时漏计防汛工作");
    assertThat(place.leader.post(ruling, correct).text()).contains("须由他人决定");
    JsonNode shut = ok(place.leader.get(ROOT + "/sheets/" + told.sheet()));
    assertThat(shut.get("mayDecide").asBoolean()).isFalse();
    assertThat(shut.get("decidedBefore").asBoolean()).isTrue();
    Client another = people.hire("ORGANISATION_LEADER").browser();
    JsonNode shown = ok(another.get(ROOT + "/sheets/" + told.sheet()));
    assertThat(shown.get("mayDecide").asBoolean()).isTrue();
    assertThat(shown.get("quota").get("places").asInt()).isZero();
    assertThat(shown.get("otherDeciders").asInt()).isPositive();
    assertThat(another.post(ruling, correct).text()).contains("overQuota", "超过名额 0 人");
    Map<String, Object> beyond = new HashMap<>(correct);
    beyond.put("overQuota", "漏计在先，经部务会研究");
    JsonNode corrected = ok(another.post(ruling, beyond));
    assertThat(corrected.get("asked").get(1).get("overQuota").asString()).contains("部务会");
    assertThat(Ledger.of("assessment.decide", told.sheet()).toString()).contains("部务会");
    assertThat(corrected.get("gradeName").asString()).isEqualTo("优秀");
    assertThat(corrected.get("revisions")).as("drawn, rated, counted anew: each stays").hasSize(3);
    JsonNode seen = ok(official.get(mine));
    assertThat(seen.get("asked").get(1).get("beforeGrade").asString()).isEqualTo("称职");
    assertThat(seen.get("asked").get(1).get("afterGrade").asString()).isEqualTo("优秀");
    assertThat(corrected.get("state").asString()).isEqualTo("APPEALED");
    assertThat(
            AssessmentTown.row(locked(Duration.ofDays(31)), told.sheet()).get("state").asString())
        .isEqualTo("LOCKED");
  }

  /** The round of this town, locked when so much time has passed. */
  private JsonNode locked(Duration later) {
    JsonNode round = place.round();
    TimeTravel.at(
        clock.instant().plus(later),
        () ->
            road.job(
                () -> {
                  sealing.lock(
                      Actor.system("测试"),
                      UUID.fromString(round.get("id").asString()),
                      round.get("version").asInt());
                  return true;
                }));
    return place.round();
  }

  @Test
  void tellsThoseWhoDecideAndWatchesTheTermUntilTheyDid() {
    AssessmentTown.Told told = place.told();
    Client official = told.official().client();
    ok(
        official.post(
            MINE + "/" + told.sheet() + "/asked", Map.of("kind", "REVIEW", "text", "评议有误")));
    assertThat(notices(told, "复核待决定")).isEqualTo(1);
    assertThat(official.get("/api/notices").text()).doesNotContain("复核待决定");
    JsonNode line =
        ok(place.town.organiser.get(ROOT + "/rounds"))
            .valueStream()
            .filter(each -> each.get("id").equals(told.round().get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(line.get("waiting").asInt()).isEqualTo(1);
    Instant until = Instant.parse(line.get("answerBy").asString());
    JsonNode row = AssessmentTown.row(place.round(), told.sheet());
    assertThat(row.get("answerBy").asString()).isEqualTo(line.get("answerBy").asString());
    watch(until.minus(Duration.ofDays(20)));
    assertThat(notices(told, "复核将到期")).isZero();
    watch(until.minus(Duration.ofDays(1)));
    watch(until.minus(Duration.ofHours(12)));
    assertThat(notices(told, "复核将到期")).as("once").isEqualTo(1);
    watch(until.plus(Duration.ofHours(1)));
    watch(until.plus(Duration.ofDays(3)));
    assertThat(notices(told, "复核已逾期")).as("once").isEqualTo(1);
    assertThat(Ledger.of("assessment.remind", told.sheet())).hasSize(2);
    JsonNode sheet = ok(place.leader.get(ROOT + "/sheets/" + told.sheet()));
    ok(
        place.leader.post(
            ROOT + "/sheets/" + told.sheet() + "/ruling",
            Map.of("version", sheet.get("version").asInt(), "recount", false, "reason", "程序无误")));
    row = AssessmentTown.row(place.round(), told.sheet());
    assertThat(row.hasNonNull("answerBy")).isFalse();
    assertThat(row.get("state").asString()).isEqualTo("REVIEWED");
    row = AssessmentTown.row(locked(Duration.ofDays(31)), told.sheet());
    assertThat(row.get("state").asString()).isEqualTo("LOCKED");
  }

  private void watch(Instant at) {
    road.job(() -> TimeTravel.at(at, timekeeper::round));
  }

  /** How many notices of these the leader has of a round. */
  private long notices(AssessmentTown.Told told, String title) {
    String link = "/assessment/rounds/" + told.round().get("id").asString();
    return ok(place.leader.get("/api/notices?limit=100"))
        .get("items")
        .valueStream()
        .filter(each -> each.get("title").asString().startsWith(title))
        .filter(each -> each.get("link").asString().equals(link))
        .count();
  }

  @Test
  void refusesWhatIsAskedTooLateAndLocksOnlyWhenNobodyMayAskAnyMore() {
    AssessmentTown.Told told = place.told();
    assertThat(place.moved(told.round(), "lock").text()).contains("还可在");
    String advice = "/api/talent/advice/" + told.official().placement();
    assertThat(ok(place.town.organiser.get(advice)).get("grades"))
        .as("what is not locked is told to no other room")
        .isEmpty();
    JsonNode locked = locked(Duration.ofDays(31));
    assertThat(locked.get("state").asString()).isEqualTo("LOCKED");
    assertThat(locked.get("seal").asString()).hasSize(64);
    Client.Answer late =
        told.official()
            .client()
            .post(MINE + "/" + told.sheet() + "/asked", Map.of("kind", "REVIEW", "text", "不服"));
    assertThat(late.status()).isEqualTo(422);
    JsonNode grade = ok(place.town.organiser.get(advice)).get("grades").get(0);
    assertThat(grade.get("gradeName").asString()).isEqualTo("称职");
    assertThat(grade.get("sheet").asString()).isEqualTo(told.sheet());
    assertThat(grade.get("round")).isEqualTo(locked.get("id"));
    assertThat(grade.get("title").asString()).endsWith("季度考核");
    Client home = place.town.leaderOf(place.town.sending.bureau);
    assertThat(ok(home.get(advice)).has("grades")).as("kept by the department").isFalse();
  }

  @Test
  void comesOutToTheDigitWhenItIsCountedAgain() {
    AssessmentTown.Told told = place.told();
    String proof = ROOT + "/rounds/" + told.round().get("id").asString() + "/proof";
    JsonNode first = ok(place.town.organiser.get(proof));
    assertThat(first.get("differences")).isEmpty();
    assertThat(first.get("lines").asInt()).isPositive();
    assertThat(ok(place.town.organiser.get(proof))).isEqualTo(first);
  }

  @Test
  void countsWhatWasKnownThenHoweverManyFactsComeAndGoAfterwards() {
    place.town.serving();
    Map<String, Object> draft =
        place.draft("QUARTER", List.of(panel("HOST", 40), hostFigure("HANDLING_IN_TIME", 60)));
    place.adopted(draft);
    LocalDate start = Cadence.QUARTER.lastStart(Days.of(place.later()), LocalDate.EPOCH);
    Instant then = Days.start(start.plusDays(10));
    List<UUID> issues = Stream.generate(UUID::randomUUID).limit(4).toList();
    issues.forEach(issue -> told("issue.due", issue, then, then, Map.of()));
    issues
        .subList(0, 2)
        .forEach(issue -> told("issue.handled", issue, then, then, Map.of("inTime", true)));
    JsonNode round = place.move(place.drawn(place.later()), "close-rating");
    JsonNode row = round.get("rows").get(0);
    assertThat(row.get("lines").get(1).get("value").asDouble()).isEqualTo(50);
    Instant late = place.later().plus(Duration.ofDays(2));
    told("issue.handled", issues.get(2), then, late, Map.of("inTime", true));
    TimeTravel.at(
        late,
        () ->
            road.job(
                () -> {
                  issues
                      .subList(0, 2)
                      .forEach(
                          issue ->
                              events.publishEvent(new FactWithdrawn("issue.handled", issue, "返工")));
                  return true;
                }));
    UUID id = UUID.fromString(round.get("id").asString());
    Proof proof = road.job(() -> sealing.prove(id));
    assertThat(proof.differences()).isEmpty();
    JsonNode opened =
        ok(
            place.town.organiser.get(
                ROOT + "/sheets/" + row.get("sheet").asString() + "/records?seq=2&revision=2"));
    assertThat(opened).hasSize(2);
    assertThat(opened.get(0).get("total").asInt()).isEqualTo(2);
    assertThat(opened.get(1).get("total").asInt()).isEqualTo(4);
    assertThat(
            TimeTravel.at(
                late.plus(Duration.ofDays(1)),
                () ->
                    road.job(
                        () ->
                            indicators
                                .value(
                                    "HANDLING_IN_TIME",
                                    new Indicators.Subject(About.UNIT, place.town.host),
                                    new Period(start, start.plusMonths(3)),
                                    null)
                                .value())))
        .as("what is known now is otherwise")
        .isEqualByComparingTo("25");
  }

  @Test
  void countsWhatWasAgreedWithTheOfficialBeforeThePeriodAndOpensItsRecords() {
    Serving official = place.town.serving();
    place.adopted(
        place.draft(
            "QUARTER", List.of(panel("HOST", 60), Map.of("kind", "PERSONAL", "weight", 40))));
    Instant drawing = Days.start(LocalDate.now(Days.ZONE).plusMonths(8).withDayOfMonth(5));
    LocalDate start = Cadence.QUARTER.lastStart(Days.of(drawing), LocalDate.EPOCH);
    Map<String, Object> first =
        Map.of(
            "text",
            "件数(处置 当 按期) ÷ 件数(处置)，目标 不低于 90%",
            "weight",
            50,
            "from",
            start.toString(),
            "because",
            "本岗位以处置为主");
    ok(
        place.town.organiser.post(
            "/api/indicators/personal",
            Map.of("posting", official.placement(), "name", "经手按期处置率", "first", first)));
    Instant then = Days.start(start.plusDays(10));
    for (boolean inTime : new boolean[] {true, true, true, false}) {
      done(official, then, inTime);
    }
    JsonNode round = place.move(place.drawn(drawing), "close-rating");
    JsonNode row = round.get("rows").get(0);
    JsonNode line = row.get("lines").get(1);
    assertThat(line.get("kind").asString()).isEqualTo("PERSONAL");
    assertThat(line.get("value").asDouble()).isEqualTo(75);
    assertThat(line.get("weight").asDouble()).as("alone, it takes the whole weight").isEqualTo(40);
    String records = ROOT + "/sheets/" + row.get("sheet").asString() + "/records?seq=2&revision=2";
    JsonNode opened = ok(place.town.organiser.get(records));
    assertThat(opened.get(0).get("total").asInt()).isEqualTo(3);
    assertThat(opened.get(1).get("total").asInt()).isEqualTo(4);
    String proof = ROOT + "/rounds/" + round.get("id").asString() + "/proof";
    assertThat(ok(place.town.organiser.get(proof)).get("differences")).isEmpty();
  }

  /** An issue that an official handled himself. */
  private void done(Serving official, Instant at, boolean inTime) {
    TimeTravel.at(
        at,
        () ->
            road.job(
                () -> {
                  events.publishEvent(
                      new ToldFact(
                          "issue.handled",
                          UUID.randomUUID(),
                          at,
                          place.town.host,
                          official.person(),
                          Map.of("inTime", inTime)));
                  return true;
                }));
  }

  private static Map<String, Object> hostFigure(String code, int weight) {
    Map<String, Object> line = new HashMap<>(figure(code, weight, 0, 100));
    line.put("whose", "HOST");
    return line;
  }

  /** A fact of the host, told at a moment. */
  private void told(
      String kind, UUID issue, Instant at, Instant toldAt, Map<String, Object> details) {
    TimeTravel.at(
        toldAt,
        () ->
            road.job(
                () -> {
                  events.publishEvent(
                      new ToldFact(kind, issue, at, place.town.host, null, details));
                  return true;
                }));
  }

  @Test
  void findsALineThatWasTouched() {
    AssessmentTown.Told told = place.told();
    UUID round = UUID.fromString(told.round().get("id").asString());
    Proof before = road.job(() -> sealing.prove(round));
    Tampering.raise(told.sheet());
    Proof after = road.job(() -> sealing.prove(round));
    assertThat(before.holds()).isTrue();
    assertThat(after.holds()).isFalse();
    assertThat(after.differences()).singleElement().asString().contains("接收单位评议");
    assertThat(after.seal()).isNotEqualTo(before.seal());
  }

  @Test
  void showsTheOfficialThePanelsAsOneSoThatNoRaterIsKnown() {
    AssessmentTown.Told told = place.told();
    JsonNode mine = ok(told.official().client().get(MINE + "/" + told.sheet()));
    JsonNode lines = mine.get("revisions").get(0).get("lines");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).get("label").asString()).isEqualTo("各方评议");
    assertThat(lines.get(0).has("score")).as("fewer than three raters").isFalse();
    assertThat(mine.get("remarks")).isEmpty();
    assertThat(mine.has("score")).as("a total would give the score away").isFalse();
  }

  @Test
  void refusesAPlanThatCannotBeFollowedAndChangesNoneInForce() {
    Map<String, Object> draft =
        place.draft("QUARTER", List.of(panel("HOST", 60), panel("COMMUNITY", 30)));
    JsonNode plan = ok(place.town.organiser.post(ROOT + "/plans", draft)).get("plan");
    String address = ROOT + "/plans/" + plan.get("id").asString();
    Client.Answer refused = place.town.organiser.post(address + "/adoption", Map.of("version", 1));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("90，不是 100").contains("由谁评议");
    JsonNode adopted = place.adopted(place.draft("QUARTER", List.of(panel("HOST", 100))));
    Client.Answer changed =
        place.town.organiser.put(
            ROOT + "/plans/" + adopted.get("id").asString(), Map.of("version", 2, "draft", draft));
    assertThat(changed.status()).isEqualTo(422);
    assertThat(
            place
                .town
                .organiser
                .post(
                    ROOT + "/plans", place.draft("QUARTER", List.of(figure("LIKES", 100, 0, 100))))
                .text())
        .contains("LIKES");
  }
}
