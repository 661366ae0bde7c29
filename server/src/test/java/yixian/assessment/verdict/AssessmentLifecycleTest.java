package yixian.assessment.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.assessment.round.RoundLifecycle;
import yixian.assessment.round.RoundState;
import yixian.assessment.sheet.SheetLifecycle;
import yixian.assessment.sheet.SheetState;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class AssessmentLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void areDrawnInTheDocumentsAsTheyAre() {
    DrawnPage.demand(
        new LifeDrawing<>(
                RoundLifecycle.GRAPH,
                "考核期（assessment round）",
                "",
                RoundState.RATING,
                "按历开表",
                move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                SheetLifecycle.GRAPH,
                "考核表（assessment sheet）",
                "",
                SheetState.OPEN,
                "按历开表",
                move -> false)
            .markdown());
  }

  @Test
  void reachEveryState() {
    assertThat(RoundLifecycle.GRAPH.reachedFrom(RoundState.RATING))
        .containsExactlyInAnyOrder(RoundState.values());
    assertThat(SheetLifecycle.GRAPH.reachedFrom(SheetState.OPEN))
        .containsExactlyInAnyOrder(SheetState.values());
  }

  @Test
  void hasNoWayBackFromWhatWasTold() {
    assertThat(RoundLifecycle.GRAPH.reachedFrom(RoundState.TOLD))
        .containsExactlyInAnyOrder(RoundState.TOLD, RoundState.LOCKED);
    assertThat(SheetLifecycle.GRAPH.reachedFrom(SheetState.TOLD))
        .doesNotContain(SheetState.OPEN, SheetState.GRADED);
  }
}
