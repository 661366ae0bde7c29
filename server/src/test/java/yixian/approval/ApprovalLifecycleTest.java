package yixian.approval;

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

class ApprovalLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ApprovalLifecycle.GRAPH,
                "审批（approval）",
                "动作还须具备身份：权限只说能否办理审批，谁的待办由流程定。审批中与办结后都可抄送（图中略，表中列出）。",
                State.RUNNING,
                Move.ASK.label(),
                move -> move == Move.COPY)
            .markdown());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void reachesEveryStateFromTheAsking(State state) {
    assertThat(ApprovalLifecycle.GRAPH.reachedFrom(State.RUNNING)).contains(state);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void leavesNoOpenStateWithoutAWayToTheEndAndNoEndedOneAtAll(State state) {
    if (state.ended()) {
      assertThat(ApprovalLifecycle.GRAPH.from(state)).allMatch(edge -> edge.to() == state);
    } else {
      assertThat(ApprovalLifecycle.GRAPH.reachedFrom(state)).anyMatch(State::ended);
    }
  }

  @Test
  void hasOneEndForAMoveExceptForAgreeing() {
    assertThat(ApprovalLifecycle.GRAPH.edges())
        .filteredOn(edge -> edge.move() != Move.AGREE)
        .extracting(edge -> edge.from() + " " + edge.move())
        .doesNotHaveDuplicates();
    assertThat(ApprovalLifecycle.GRAPH.ends(State.RUNNING, Move.AGREE))
        .extracting(Lifecycle.Edge::given)
        .containsExactly(Given.MORE_TO_SIGN, Given.LAST_SIGNED);
  }

  @Test
  void usesEveryMoveButTheAskingItself() {
    Set<Move> used =
        ApprovalLifecycle.GRAPH.edges().stream()
            .map(Lifecycle.Edge::move)
            .collect(Collectors.toSet());
    assertThat(Arrays.stream(Move.values()).filter(move -> !used.contains(move)))
        .containsExactly(Move.ASK);
  }

  @Test
  void asksForAReasonWhateverTakesSomethingFromSomebody() {
    assertThat(Set.of(Move.REFUSE, Move.RETURN, Move.SEND_BACK, Move.TRANSFER, Move.REASSIGN))
        .allMatch(move -> move.needs().contains(Need.COMMENT));
  }

  @Test
  void refusesInWordsWhateverAConditionHolds() {
    assertThat(ApprovalLifecycle.GRAPH.edges())
        .map(Lifecycle.Edge::given)
        .filteredOn(
            given ->
                given != Given.NOTHING && given != Given.MORE_TO_SIGN && given != Given.LAST_SIGNED)
        .allMatch(given -> !given.refusal().isBlank());
  }
}
