package yixian.issue.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.issue.Need;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class DeductionLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                DeductionLifecycle.GRAPH,
                "扣分（deduction）",
                "每月认定后公示给单位；公示期满无申诉的，或申诉后维持的，才计入。期满由日历说明，不是一个状态。",
                State.SHOWN,
                "认定公示",
                move -> false)
            .markdown());
  }

  @Test
  void nobodyDecidesWithoutANoteAndNobodyDisputesWithoutAReason() {
    assertThat(Move.DISPUTE.needs()).containsExactly(Need.REASON);
    assertThat(Move.CLEAR.needs()).containsExactly(Need.NOTE);
    assertThat(Move.UPHOLD.needs()).containsExactly(Need.NOTE);
  }

  @Test
  void whoDisputesDoesNotDecide() {
    assertThat(DeductionLifecycle.GRAPH.edges())
        .filteredOn(edge -> edge.to() != State.DISPUTED)
        .allMatch(edge -> edge.move().who().equals(Deductions.DECIDE));
  }
}
