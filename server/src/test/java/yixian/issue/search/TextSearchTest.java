package yixian.issue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** A text is found whenever it was reported, the newest first, page after page. */
@HouseTest
class TextSearchTest {

  /** Both tables, as they would stand had it been reported so many days earlier. */
  private static final List<String> AGED =
      List.of(
          "update issue.issues set reported_at = reported_at - make_interval(days => ?) where id = ?",
          """
          update issue.searchables s
             set reported_at = i.reported_at,
                 words = array_to_tsvector(array(
                   select substr(digits, span / 36 + 1, 1) || substr(digits, span % 36 + 1, 1) || substr(lexeme, 3)
                     from unnest(s.words) as w (lexeme, positions, weights),
                          (select '0123456789abcdefghijklmnopqrstuvwxyz' as digits,
                                  floor((extract(epoch from i.reported_at) - 946684800) / 2419200)::int as span) as marks))
            from issue.issues i
           where i.id = s.issue and ? > 0 and i.id = ?
          """);

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;

  private IssueTown town;
  private Client desk;
  private final String phrase = "喷泉" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
  }

  @Test
  void findsOldOnesWhenTheLastSpansDoNotFillThePage() {
    String today = reported(0);
    String lastYear = reported(400);
    String spring = reported(60);
    assertThat(ids(desk, "")).containsExactly(today, spring, lastYear);
    assertThat(page(desk, "").get("total").asInt()).isEqualTo(3);
    assertThat(page(desk, "").get("totalCapped").asBoolean()).isFalse();
  }

  @Test
  void pagesThroughAllSpansWithoutGapOrRepeat() {
    List<String> all = new ArrayList<>();
    for (int days : List.of(0, 1, 14, 27, 28, 29, 56, 84, 111, 112, 113, 365, 476, 477, 900)) {
      all.add(reported(days));
    }
    assertThat(walked(desk, 2)).isEqualTo(all);
    assertThat(walked(people.hire("OVERSEER", town.town).browser(), 3)).isEqualTo(all);
  }

  @Test
  void countsBeyondThePageAndTheLastSpans() {
    reported(0);
    reported(1);
    reported(400);
    for (Client reader : List.of(desk, people.hire("OVERSEER", town.town).browser())) {
      JsonNode first = page(reader, "&limit=1");
      assertThat(first.get("total").asInt()).isEqualTo(3);
      assertThat(first.get("totalCapped").asBoolean()).isFalse();
    }
  }

  @Test
  void findsForAUnitWhatIsDispatchedToItAndNotWhatGoesElsewhere() {
    JsonNode mine = town.report(desk, phrase);
    reported(0);
    Client clerk = town.clerk(town.water).browser();
    assertThat(ids(clerk, "")).isEmpty();
    IssueTown.move(desk, mine, "dispatch", Map.of("unit", town.water));
    assertThat(ids(clerk, "")).containsExactly(mine.get("id").asString());
  }

  @Test
  void keepsToTheFiltersAndTheScope() {
    String mine = reported(3);
    IssueTown elsewhere = new IssueTown(road, units, grids, boundaries, routes, people);
    elsewhere.report(desk, phrase);
    assertThat(ids(people.hire("OVERSEER", town.town).browser(), "")).containsExactly(mine);
    assertThat(ids(desk, "&area=" + town.town)).containsExactly(mine);
    assertThat(ids(desk, "&state=CLOSED")).isEmpty();
  }

  private List<String> walked(Client reader, int size) {
    List<String> ids = new ArrayList<>();
    String more = "&limit=" + size;
    while (true) {
      JsonNode page = page(reader, more);
      ids.addAll(idsOf(page));
      if (!page.hasNonNull("next")) {
        return ids;
      }
      more = "&limit=" + size + "&cursor=" + page.get("next").asString();
    }
  }

  private List<String> ids(Client reader, String more) {
    return idsOf(page(reader, more));
  }

  private static List<String> idsOf(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private JsonNode page(Client reader, String more) {
    return ok(
        reader.get("/api/issues?q=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8) + more));
  }

  /** Reported so many days ago, by its id. */
  private String reported(int daysAgo) {
    UUID id = UUID.fromString(town.report(desk, phrase).get("id").asString());
    try (Connection owner = Ledger.owner()) {
      for (String sql : daysAgo == 0 ? List.<String>of() : AGED) {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
          statement.setInt(1, daysAgo);
          statement.setObject(2, id);
          assertThat(statement.executeUpdate()).isEqualTo(1);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return id.toString();
  }
}
