package yixian.attendance.leave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class LeaveLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                LeaveLifecycle.GRAPH, "请假（leave）", "", LeaveState.ASKED, "申请", move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(LeaveLifecycle.GRAPH.reachedFrom(LeaveState.ASKED))
        .containsExactlyInAnyOrder(LeaveState.values());
  }
}
