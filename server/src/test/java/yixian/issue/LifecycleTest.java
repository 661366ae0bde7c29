package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yixian.testing.DrawnPage;

class LifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(LifecycleDrawing.markdown());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void reachesEveryStateFromTheReport(State state) {
    Set<State> reached = EnumSet.of(State.REPORTED);
    boolean grew = true;
    while (grew) {
      grew =
          reached.addAll(
              Lifecycle.all().stream()
                  .filter(edge -> reached.contains(edge.from()))
                  .map(Edge::to)
                  .collect(Collectors.toSet()));
    }
    assertThat(reached).contains(state);
  }

  @ParameterizedTest
  @EnumSource(value = State.class)
  void leavesNoOpenStateWithoutAWayToTheEnd(State state) {
    if (state.open()) {
      assertThat(Lifecycle.find(state, Move.FORCE_CLOSE)).isPresent();
      assertThat(Lifecycle.find(state, Move.VOID)).isPresent();
    } else {
      assertThat(Lifecycle.from(state)).allMatch(edge -> edge.from() == State.CLOSED);
    }
  }

  @Test
  void hasOneEdgeForAMoveFromAState() {
    assertThat(Lifecycle.all())
        .extracting(edge -> edge.from() + " " + edge.move())
        .doesNotHaveDuplicates();
  }

  @Test
  void usesEveryMoveButTheReportItself() {
    Set<Move> used = Lifecycle.all().stream().map(Edge::move).collect(Collectors.toSet());
    assertThat(Arrays.stream(Move.values()).filter(move -> !used.contains(move)))
        .containsExactly(Move.REPORT);
  }

  @Test
  void forcesNoPhotoAndNoRating() {
    assertThat(Move.values()).noneMatch(move -> move.needs().contains(Need.PHOTOS));
    assertThat(Lifecycle.from(State.CLOSED))
        .filteredOn(edge -> edge.move() == Move.RATE)
        .allMatch(edge -> edge.to() == State.CLOSED);
  }

  @Test
  void refusesWithAReasonWhateverTakesSomethingFromSomebody() {
    assertThat(
            Set.of(
                Move.REFUSE,
                Move.RETURN,
                Move.REFUSE_RETURN,
                Move.REFUSE_EXTENSION,
                Move.PARK,
                Move.FAIL_CHECK,
                Move.FORCE_CLOSE,
                Move.VOID,
                Move.REFUSE_REOPEN,
                Move.GRANT_REOPEN))
        .allMatch(move -> move.needs().contains(Need.REASON));
  }
}
