package yixian.petition.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class ReportLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ReportLifecycle.GRAPH,
                "检举控告（petition.report）",
                "",
                ReportState.RECEIVED,
                "登记",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(ReportLifecycle.GRAPH.reachedFrom(ReportState.RECEIVED))
        .containsExactlyInAnyOrder(ReportState.values());
  }
}
