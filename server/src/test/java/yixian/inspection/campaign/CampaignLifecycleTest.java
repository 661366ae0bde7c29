package yixian.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class CampaignLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                CampaignLifecycle.GRAPH,
                "专项行动（inspection.campaign）",
                "结束时对象都已检查，或写明理由移出。",
                State.PREPARING,
                "立项",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(CampaignLifecycle.GRAPH.reachedFrom(State.PREPARING))
        .containsExactlyInAnyOrder(State.values());
  }
}
