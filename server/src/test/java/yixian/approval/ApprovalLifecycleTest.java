package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yixian.testing.DrawnPage;

class ApprovalLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(ApprovalDrawing.section());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void reachesEveryStateFromTheAsking(State state) {
    assertThat(reachedFrom(State.RUNNING)).contains(state);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void leavesNoOpenStateWithoutAWayToTheEndAndNoEndedOneAtAll(State state) {
    if (state.ended()) {
      assertThat(Lifecycle.from(state)).allMatch(edge -> edge.to() == state);
    } else {
      assertThat(reachedFrom(state)).anyMatch(State::ended);
    }
  }

  private static Set<State> reachedFrom(State start) {
    Set<State> reached = EnumSet.of(start);
    boolean grew = true;
    while (grew) {
      grew =
          reached.addAll(
              Lifecycle.all().stream()
                  .filter(edge -> reached.contains(edge.from()))
                  .map(Edge::to)
                  .collect(Collectors.toSet()));
    }
    return reached;
  }

  @Test
  void hasOneEndForAMoveExceptForAgreeing() {
    assertThat(Lifecycle.all())
        .filteredOn(edge -> edge.move() != Move.AGREE)
        .extracting(edge -> edge.from() + " " + edge.move())
        .doesNotHaveDuplicates();
    assertThat(Lifecycle.find(State.RUNNING, Move.AGREE))
        .extracting(Edge::given)
        .containsExactly(Given.MORE_TO_SIGN, Given.LAST_SIGNED);
  }

  @Test
  void usesEveryMoveButTheAskingItself() {
    Set<Move> used = Lifecycle.all().stream().map(Edge::move).collect(Collectors.toSet());
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
    assertThat(Lifecycle.all())
        .map(Edge::given)
        .filteredOn(
            given ->
                given != Given.NOTHING && given != Given.MORE_TO_SIGN && given != Given.LAST_SIGNED)
        .allMatch(given -> !given.refusal().isBlank());
  }
}
