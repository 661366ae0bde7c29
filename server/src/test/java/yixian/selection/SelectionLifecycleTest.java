package yixian.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.selection.nomination.NominationLifecycle;
import yixian.selection.nomination.NominationMove;
import yixian.selection.nomination.NominationState;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

/** The life of a nomination, drawn. */
class SelectionLifecycleTest {

  @Test
  void isDrawnInTheDocuments() {
    DrawnPage.demand(
        new LifeDrawing<>(
                NominationLifecycle.GRAPH,
                "推荐（nomination）",
                "",
                NominationState.REVIEWING,
                "推荐",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(NominationLifecycle.GRAPH.reachedFrom(NominationState.REVIEWING))
        .containsExactlyInAnyOrder(NominationState.values());
  }

  @Test
  void neverLetsAnApprovedNomineeGoWithoutAReason() {
    assertThat(NominationMove.WITHDRAW.needs()).hasSize(1);
  }
}
