package yixian.assessment.verdict;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static yixian.assessment.verdict.AssessmentTown.ROOT;
import static yixian.assessment.verdict.AssessmentTown.panel;
import static yixian.officials.OfficialTown.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class RatersHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Opening opening;
  @Autowired RatingTerm term;
  private AssessmentTown place;

  @BeforeEach
  void foundATown() {
    place = new AssessmentTown(road, units, grids, boundaries, routes, directory, people, opening);
  }

  /** Somebody of whom the directory knows, with a browser of his own. */
  private record Known(UUID person, Client client) {}

  private Known known() {
    UUID person = place.town.sending.person(OfficialTown.name(), place.town.sending.bureau);
    People.Person joined = people.join(person, place.town.sending.bureau);
    return new Known(person, people.give(joined, "SECONDEE", ScopeKind.SELF, List.of()).browser());
  }

  @Test
  void hearsEachPartyAtTheEndOfTheTermAndTellsOnceWhoseWordIsMissing() {
    Serving official = place.town.serving();
    Serving fellow = place.town.serving();
    Known mentor = known();
    ok(
        place.town.organiser.put(
            "/api/secondment/placements/" + official.placement() + "/mentors",
            Map.of("mentors", Map.of("HOST", mentor.person()))));
    Map<String, Known> departments = new LinkedHashMap<>();
    Map<String, Object> raters = new HashMap<>();
    for (String panel : List.of("ORGANISATION", "COMMUNITY", "OPERATIONS")) {
      Known speaker = known();
      departments.put(panel, speaker);
      raters.put(panel, Set.of(speaker.person()));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    List.of("HOST", "MENTOR", "TEAM", "HOME").forEach(each -> lines.add(panel(each, 10)));
    departments.keySet().forEach(each -> lines.add(panel(each, 20)));
    Map<String, Object> draft = place.draft("TERM", lines);
    draft.put("raters", raters);
    place.adopted(draft);
    JsonNode round = place.drawn(Days.start(LocalDate.now(Days.ZONE).plusMonths(11)));
    assertThat(round.get("title").asString()).endsWith("年任期期满考核");
    assertThat(round.get("awaited")).hasSize(7);

    Client host = place.town.leaderOf(place.town.host);
    Client home = place.town.leaderOf(place.town.sending.bureau);
    place.rate(host, List.of(80, 90));
    place.rate(home, List.of(70, 80));
    place.rate(mentor.client(), List.of(90, 90));
    place.rate(fellow.client(), List.of(60, 80));
    departments.forEach(
        (panel, speaker) -> {
          if (!panel.equals("OPERATIONS")) {
            place.rate(speaker.client(), List.of(85, 95));
          }
        });
    Instant until = Instant.parse(round.get("rateUntil").asString());
    watch(until.minus(Duration.ofHours(1)));
    Client late = requireNonNull(departments.get("OPERATIONS")).client();
    assertThat(told(late)).as("the term has not passed").isZero();
    watch(until.plus(Duration.ofHours(1)));
    watch(until.plus(Duration.ofDays(2)));
    assertThat(told(late)).as("once").isEqualTo(1);
    assertThat(told(official.client())).as("he said nothing of his fellow").isEqualTo(1);
    assertThat(told(fellow.client())).isZero();
    assertThat(told(host)).isZero();
    assertThat(told(requireNonNull(departments.get("COMMUNITY")).client())).isZero();
    assertThat(desk(round)).singleElement().asString().contains("工作队 1 人", "运行中心 2 人");
    assertThat(Ledger.of("assessment.rating-over", round.get("id").asString())).hasSize(1);

    place.rate(late, List.of(100, 90));
    round = place.move(place.round(), "close-rating");
    JsonNode row = AssessmentTown.row(round, sheetOf(round, official));
    assertThat(row.get("lines").findValues("score"))
        .extracting(JsonNode::asDouble)
        .containsExactly(85.0, 90.0, 70.0, 75.0, 90.0, 90.0, 95.0);
    assertThat(round.get("awaited")).isEmpty();
  }

  @Test
  void opensTheScoreOfAPanelIntoItsWordsWithoutNamesAndShowsHowFarEachWasMoved() {
    List<Serving> officials = new ArrayList<>();
    for (int at = 0; at < 5; at++) {
      officials.add(place.town.serving());
    }
    Map<String, Object> draft = place.draft("QUARTER", List.of(panel("HOST", 100)));
    draft.put("severity", "CENTRED");
    place.adopted(draft);
    JsonNode round = place.drawn(place.later());
    String sheet = round.get("rows").get(0).get("sheet").asString();
    String words = ROOT + "/sheets/" + sheet + "/words?seq=1";
    place.rate(place.town.leaderOf(place.town.host), List.of(60, 70));
    place.rate(place.town.leaderOf(place.town.host), List.of(90, 80));
    assertThat(place.town.organiser.get(words).status())
        .as("nothing is told while the round is rated")
        .isEqualTo(404);
    round = place.move(round, "close-rating");
    double score = AssessmentTown.row(round, sheet).get("lines").get(0).get("score").asDouble();

    JsonNode opened = ok(place.town.organiser.get(words + "&revision=2"));

    assertThat(opened.get("score").asDouble()).isEqualTo(score).isEqualTo(75);
    assertThat(opened.get("rule").asString()).isEqualTo("按公开规则校正");
    assertThat(opened.get("said")).hasSize(2);
    assertThat(opened.get("said").findValues("mean"))
        .extracting(JsonNode::asDouble)
        .as("the strict one and the mild one")
        .containsExactly(85.0, 65.0);
    assertThat(opened.get("said").findValues("counted"))
        .extracting(JsonNode::asDouble)
        .as("each was moved to the middle")
        .containsExactly(75.0, 75.0);
    assertThat(opened.toString()).doesNotContain("rater");
    assertThat(officials.getFirst().client().get(words + "&revision=2").status()).isEqualTo(403);
    assertThat(Ledger.of("assessment.open", sheet)).isNotEmpty();
  }

  private void watch(Instant at) {
    road.job(() -> TimeTravel.at(at, term::round));
  }

  /** How many times a rater was told that the term has passed. */
  private static long told(Client rater) {
    return ok(rater.get("/api/notices?limit=100"))
        .get("items")
        .valueStream()
        .filter(each -> each.get("title").asString().startsWith("评议期限已过"))
        .count();
  }

  /** What the desk was told of a round. */
  private List<String> desk(JsonNode round) {
    String link = "/assessment/rounds/" + round.get("id").asString();
    return ok(place.leader.get("/api/notices?limit=100"))
        .get("items")
        .valueStream()
        .filter(each -> each.path("link").asString("").equals(link))
        .filter(each -> each.get("title").asString().startsWith("评议期限已过"))
        .map(each -> each.get("text").asString())
        .toList();
  }

  private static String sheetOf(JsonNode round, Serving official) {
    for (JsonNode row : round.get("rows")) {
      if (row.get("lines").size() == 7 && row.get("raters").asInt() == 7) {
        return row.get("sheet").asString();
      }
    }
    throw new AssertionError("No sheet with all seven words: " + official.placement());
  }
}
