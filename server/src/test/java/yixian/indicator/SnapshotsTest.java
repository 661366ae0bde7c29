package yixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** Yesterday's board after something changed: two issues closed in May 2016, one of them rated. */
@HouseTest
class SnapshotsTest {

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired People people;
  @Autowired Snapshots snapshots;

  private Story story;
  private UUID rated = new UUID(0, 0);
  private Client leader;

  @BeforeEach
  void begin() {
    story = new Story(road, events);
    leader = people.hire("UNIT_LEADER", story.unit).browser();
  }

  @AfterEach
  void putBack() {
    denominator("RATED");
  }

  @Test
  void showsYesterdaysBoardAsItStoodAfterACorrectionAndAnotherDenominator() {
    LocalDate day = LocalDate.of(2016, 5, 20);
    close(day);
    takeAfter(day);
    correct();
    for (String from : new String[] {"2016-05-01", "2016-01-01"}) {
      JsonNode kept = board("unit", from, day, day);
      assertThat(satisfaction(kept)).isEqualTo("1/1");
      assertThat(kept.path("takenAt").asString()).isEqualTo("2016-05-20T16:05:00Z");
      assertThat(kept.path("otherwise").get(0).path("indicator").asString()).isEqualTo("满意率");
      assertThat(kept.path("otherwise").get(0).path("denominator").asString()).isEqualTo("已评价");
      assertThat(opened(from, day, day)).isEqualTo(1);
    }
    assertThat(satisfaction(board("unit", "2016-05-01", day, null))).isEqualTo("0/2");
  }

  @Test
  void countsAnewWhatNoSnapshotWasTakenOfAndSaysSo() {
    LocalDate day = LocalDate.of(2016, 6, 20);
    close(day);
    takeAfter(day);
    correct();
    JsonNode otherPeriod = board("unit", "2016-06-02", day, day);
    assertThat(satisfaction(otherPeriod)).isEqualTo("1/2");
    assertThat(otherPeriod.has("takenAt")).isFalse();
    assertThat(opened("2016-06-02", day, day)).isEqualTo(2);
    JsonNode otherDay = board("unit", "2016-06-01", day.plusDays(1), day.plusDays(1));
    assertThat(otherDay.has("takenAt")).isFalse();
    JsonNode otherRows = board("period", "2016-06-01", day, day);
    assertThat(otherRows.has("takenAt")).isFalse();
  }

  @Test
  void takesADaysSnapshotOnceWhicheverHourTheHouseWakes() {
    LocalDate day = LocalDate.of(2016, 7, 20);
    close(day);
    takeAfter(day);
    correct();
    TimeTravel.at(Days.start(day.plusDays(1)).plus(Duration.ofHours(9)), this::take);
    assertThat(satisfaction(board("unit", "2016-07-01", day, day))).isEqualTo("1/1");
  }

  @Test
  void keepsNoSnapshotOfADayByWhichNothingWasKnown() {
    LocalDate day = LocalDate.of(1999, 3, 20);
    takeAfter(day);
    assertThat(board("unit", "1999-03-01", day, day).has("takenAt")).isFalse();
  }

  @Test
  void showsOthersNothingOfAUnitOnAKeptBoardEither() {
    LocalDate day = LocalDate.of(2016, 8, 20);
    close(day);
    takeAfter(day);
    Client stranger = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    String kept = "/api/indicators/board?from=2016-08-01&to=" + day + "&asOf=" + day;
    assertThat(stranger.get(kept).text()).doesNotContain(story.unit.toString());
  }

  private void close(LocalDate day) {
    rated =
        TimeTravel.at(
            Days.start(day),
            () -> {
              String before = day.minusDays(5).toString();
              story.happened("issue.closed", before);
              UUID record = story.happened("issue.closed", before);
              return story.happened(record, "issue.rated", before, Map.of("level", 5));
            });
  }

  private void takeAfter(LocalDate day) {
    TimeTravel.at(Days.start(day.plusDays(1)).plus(Duration.ofMinutes(5)), this::take);
  }

  private boolean take() {
    snapshots.takeYesterday();
    return true;
  }

  /** What comes after the day: the rating is taken back, and all that was closed is the base. */
  private void correct() {
    story.withdrawn(rated, "issue.rated", "误录");
    denominator("ALL");
  }

  private void denominator(String which) {
    Client admin = people.hire("SYSTEM_ADMIN").browser();
    int seen = leader.get("/api/indicators").json().get(0).get("version").asInt();
    Client.Answer answer =
        admin.put("/api/indicators/settings", Map.of("version", seen, "denominatorOf", which));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private JsonNode board(String by, String from, LocalDate to, @Nullable LocalDate asOf) {
    return leader.get("/api/indicators/board?by=" + by + period(from, to, asOf)).json();
  }

  private int opened(String from, LocalDate to, LocalDate asOf) {
    return leader
        .get(
            "/api/indicators/SATISFACTION/records?by=unit&key="
                + story.unit
                + period(from, to, asOf))
        .json()
        .path("total")
        .asInt();
  }

  private static String period(String from, LocalDate to, @Nullable LocalDate asOf) {
    return "&from=" + from + "&to=" + to + (asOf == null ? "" : "&asOf=" + asOf);
  }

  private static String satisfaction(JsonNode board) {
    JsonNode value = board.path("rows").get(0).path("values").path("SATISFACTION");
    return value.path("numerator").asInt() + "/" + value.path("denominator").asInt();
  }
}
