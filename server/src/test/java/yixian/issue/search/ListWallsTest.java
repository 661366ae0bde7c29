package yixian.issue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.category.Categories;
import yixian.issue.hint.Words;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Point;
import yixian.kernel.Scope;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

/**
 * What row security holds when the predicate is forgotten: each list, count and search is asked
 * with the scope wide open, in a transaction that is narrow.
 */
@HouseTest
class ListWallsTest {

  private static final String VIEW = "issue.view";
  private static final TextStore.Reach ANYTIME =
      new TextStore.Reach(Words.sought("井盖缺失"), null, Instant.now(), 10);
  private static final SimilarStore.Lately EVER =
      new SimilarStore.Lately(Instant.EPOCH, Instant.EPOCH, false);

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired ListStore lists;
  @Autowired TextStore texts;
  @Autowired SimilarStore similar;
  @Autowired TitleStore titles;
  @Autowired Categories categories;

  private IssueTown town;
  private UUID issue;

  @BeforeEach
  void report() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    Client desk = town.dispatcher().browser();
    JsonNode sheet = town.report(desk, "墙后的井盖缺失");
    move(desk, sheet, "dispatch", Map.of("unit", town.roads));
    issue = UUID.fromString(sheet.get("id").asString());
  }

  @Test
  void rowSecurityAloneHidesForeignIssuesInListsCountsAndSearches() {
    assertThat(seenBy(town.roads).values()).doesNotContain(0).hasSize(10);
    assertThat(seenBy(town.water).values()).containsOnly(0);
  }

  @Test
  void withBothWallsDownEverythingShows() {
    RowSecurity.without(
        () -> assertThat(seenBy(town.water).values()).doesNotContain(0).hasSize(10));
  }

  /** How many rows each question finds, past the predicate. */
  private Map<String, Integer> seenBy(UUID unit) {
    Actor reader = Narrow.reader(unit, VIEW);
    return road.read(
        reader,
        VIEW,
        () -> {
          Map<String, Integer> found = new TreeMap<>();
          ListStore.Search all = search(reader, null);
          ListStore.Search words = search(reader, "井盖缺失");
          Point place = new Point(town.longitude, town.latitude);
          found.put("newest", lists.newest(all, null, 10).size());
          found.put("by words", texts.hits(words, ANYTIME).size());
          found.put("rows by id", lists.all(List.of(issue)).size());
          found.put("most urgent", lists.mostUrgent(all, null, 10).size());
          found.put("count", lists.count(all));
          found.put("count by words", lists.count(words));
          found.put("points", lists.points(all, 10).size());
          found.put("states", lists.countsByState(all).size());
          found.put("similar", similar.around(place, 200, EVER, Scope.EVERYTHING).size());
          found.put("titles", titles.titles(Scope.EVERYTHING, List.of(issue)).size());
          return found;
        });
  }

  private ListStore.Search search(Actor reader, @Nullable String text) {
    IssueQuery query =
        new IssueQuery(
            text,
            null,
            null,
            town.roads,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return ListStore.search(query, reader, categories.book(), Instant.now(), Scope.EVERYTHING);
  }
}
