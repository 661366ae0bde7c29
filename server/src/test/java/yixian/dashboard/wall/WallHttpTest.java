package yixian.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Road;
import yixian.indicator.Story;
import yixian.kernel.Ids;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WallHttpTest {

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired People people;
  @Autowired ObjectMapper json;

  private Story story;

  @BeforeEach
  void begin() {
    story = new Story(road, events);
  }

  @Test
  void hearsOfAFactOnceItIsCommitted() throws IOException {
    try (BufferedReader line = line(people.hire("DISPATCHER", story.unit).browser())) {
      JsonNode whole = hear(line, "whole");
      assertThat(reported(whole)).isEqualTo("0 件");
      assertThat(whole.path("whose").asString()).isEqualTo("您的查看范围");
      UUID record = happensNow();
      JsonNode news = hearUntilReported(line, "1 件");
      assertThat(news.at("/latest/0/record").asString()).isEqualTo(record.toString());
      assertThat(news.at("/latest/0/what").asString()).isEqualTo("上报");
    }
  }

  /** What others told just before may bring news in which this is not yet counted. */
  private JsonNode hearUntilReported(BufferedReader line, String figure) throws IOException {
    JsonNode news = hear(line, "news");
    while (!reported(news).equals(figure)) {
      news = hear(line, "news");
    }
    return news;
  }

  @Test
  void tellsManyFactsOfOneDeedAtOnce() throws IOException {
    try (BufferedReader line = line(people.hire("DISPATCHER", story.unit).browser())) {
      hear(line, "whole");
      Instant now = Instant.now();
      story.tellAll(
          java.util.stream.IntStream.range(0, 50)
              .mapToObj(
                  _ ->
                      new Story.Told(
                          "issue.reported",
                          Ids.next(),
                          now,
                          story.unit,
                          null,
                          null,
                          Map.of(),
                          null))
              .toList());
      JsonNode news = hear(line, "news");
      while (reported(news).equals("0 件")) {
        news = hear(line, "news");
      }
      assertThat(reported(news)).isEqualTo("50 件");
    }
  }

  @Test
  void showsAUnitNothingOfAnother() throws IOException {
    UUID record = happensNow();
    try (BufferedReader line = line(people.hire("DISPATCHER", UUID.randomUUID()).browser())) {
      JsonNode whole = hear(line, "whole");
      assertThat(reported(whole)).isEqualTo("0 件");
      assertThat(whole.toString()).doesNotContain(record.toString());
    }
    try (BufferedReader line = line(people.hire("DISPATCHER").browser())) {
      JsonNode all = hear(line, "whole");
      assertThat(all.path("whose").asString()).isEqualTo("全区");
      assertThat(reported(all)).isNotEqualTo("0 件");
    }
  }

  @Test
  void opensForWhoHoldsTheRightAndOnlyOnABoardMadeForIt() {
    assertThat(people.hire("UNIT_LEADER", story.unit).browser().get("/api/wall/line").status())
        .isEqualTo(403);
    Client dispatcher = people.hire("DISPATCHER").browser();
    String district =
        dispatcher
            .get("/api/dashboards")
            .json()
            .valueStream()
            .filter(each -> each.path("audience").asString().equals("DISTRICT"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    assertThat(dispatcher.get("/api/wall/line?board=" + district).status()).isEqualTo(404);
  }

  private UUID happensNow() {
    UUID record = Ids.next();
    return story.happened(story.unit, record, "issue.reported", Instant.now(), Map.of());
  }

  private static String reported(JsonNode state) {
    return state.at("/tiles/0/total/shown").asString();
  }

  private static BufferedReader line(Client reader) {
    return new BufferedReader(
        new InputStreamReader(reader.stream("/api/wall/line"), StandardCharsets.UTF_8));
  }

  /** What is said next under a name. */
  private JsonNode hear(BufferedReader line, String name) throws IOException {
    String event = "";
    for (String words = line.readLine(); words != null; words = line.readLine()) {
      if (words.startsWith("event:")) {
        event = words.substring(6).strip();
      }
      if (words.startsWith("data:") && event.equals(name)) {
        return json.readTree(words.substring(5));
      }
    }
    throw new AssertionError("The line ended before " + name);
  }
}
