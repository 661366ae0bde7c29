package yixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.RowSecurity;

/**
 * What row security holds when the predicate on the ledger is forgotten, and the other way round.
 */
@HouseTest
class FactWallsTest {

  private static final String VIEW = "indicator.view";
  private static final LocalDate DAY = LocalDate.of(2016, 5, 4);

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired Boards boards;
  @Autowired TallyStore tallies;
  @Autowired FormulaStore formulas;

  private Story story;

  @BeforeEach
  void tell() {
    story = new Story(road, events);
    story.happened("issue.reported", DAY.toString());
  }

  @Test
  void rowSecurityAloneHidesForeignFacts() {
    assertThat(seen(story.unit, Scope.EVERYTHING).values()).containsOnly(1);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).containsOnly(0);
  }

  @Test
  void thePredicateAloneHidesForeignFacts() {
    UUID stranger = UUID.randomUUID();
    RowSecurity.without(
        () -> {
          assertThat(seen(story.unit, scope(story.unit)).values()).containsOnly(1);
          assertThat(seen(stranger, scope(stranger)).values()).containsOnly(0);
        });
  }

  @Test
  void withBothWallsDownEverythingShows() {
    RowSecurity.without(
        () -> assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).containsOnly(1));
  }

  private static Scope scope(UUID unit) {
    return Narrow.reader(unit, VIEW).scope(VIEW);
  }

  /** In how many ways the story shows to a reader of the unit who asks with the scope. */
  private Map<String, Integer> seen(UUID unit, Scope scope) {
    return road.read(
        Narrow.reader(unit, VIEW),
        VIEW,
        () -> {
          Map<String, Integer> seen = new TreeMap<>();
          for (Grouping by : List.of(Grouping.UNIT, Grouping.GRID, Grouping.CATEGORY)) {
            Board board = boards.board(question(by, scope));
            seen.put("board by " + by, rows(board));
          }
          Formula filing =
              formulas.list().stream()
                  .filter(formula -> formula.code().equals("VALID_REPORT"))
                  .findFirst()
                  .orElseThrow();
          seen.put(
              "records",
              tallies
                  .records(
                      question(Grouping.UNIT, scope), filing, false, story.unit.toString(), null, 9)
                  .size());
          return seen;
        });
  }

  private int rows(Board board) {
    return (int)
        board.rows().stream()
            .filter(
                row ->
                    List.of(story.unit, story.grid, story.category).stream()
                        .anyMatch(key -> Objects.equals(key.toString(), row.key())))
            .count();
  }

  private static Question question(Grouping by, Scope scope) {
    return new Question(by, DAY, DAY, null, scope);
  }
}
