package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yixian.kernel.Lifecycle;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class IssueLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                IssueLifecycle.GRAPH,
                "事件（issue）",
                "任何未结状态还可以申请、批准或不同意强制结案，以及作废、督办、催办（图中略，表中列出）。",
                State.REPORTED,
                Move.REPORT.label(),
                Set.of(
                        Move.ASK_FORCE,
                        Move.FORCE_CLOSE,
                        Move.REFUSE_FORCE,
                        Move.VOID,
                        Move.SUPERVISE,
                        Move.URGE)
                    ::contains)
            .markdown());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void reachesEveryStateFromTheReport(State state) {
    assertThat(IssueLifecycle.GRAPH.reachedFrom(State.REPORTED)).contains(state);
  }

  @ParameterizedTest
  @EnumSource(value = State.class)
  void leavesNoOpenStateWithoutAWayToTheEnd(State state) {
    if (state.open()) {
      assertThat(IssueLifecycle.GRAPH.find(state, Move.FORCE_CLOSE)).isPresent();
      assertThat(IssueLifecycle.GRAPH.find(state, Move.VOID)).isPresent();
    } else {
      assertThat(IssueLifecycle.GRAPH.from(state))
          .allMatch(edge -> edge.from() == State.CLOSED || edge.move() == Move.UNMERGE);
    }
  }

  @Test
  void hasOneEdgeForAMoveFromAState() {
    assertThat(IssueLifecycle.GRAPH.edges())
        .filteredOn(edge -> edge.move() != Move.UNMERGE)
        .extracting(edge -> edge.from() + " " + edge.move())
        .doesNotHaveDuplicates();
  }

  @Test
  void leadsWhatIsTakenOutBackToEachStateThatMayBeMerged() {
    assertThat(IssueLifecycle.GRAPH.ends(State.MERGED, Move.UNMERGE))
        .extracting(Lifecycle.Edge::to)
        .containsExactlyInAnyOrderElementsOf(IssueLifecycle.GRAPH.statesFor(Move.MERGE))
        .doesNotHaveDuplicates();
  }

  @Test
  void usesEveryMoveButTheReportItself() {
    Set<Move> used =
        IssueLifecycle.GRAPH.edges().stream().map(Lifecycle.Edge::move).collect(Collectors.toSet());
    assertThat(Arrays.stream(Move.values()).filter(move -> !used.contains(move)))
        .containsExactly(Move.REPORT);
  }

  @Test
  void forcesNoPhotoAndNoRating() {
    assertThat(Move.values()).noneMatch(move -> move.needs().contains(Need.PHOTOS));
    assertThat(IssueLifecycle.GRAPH.from(State.CLOSED))
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
                Move.MERGE,
                Move.UNMERGE,
                Move.REFUSE_REOPEN,
                Move.GRANT_REOPEN))
        .allMatch(move -> move.needs().contains(Need.REASON));
  }
}
