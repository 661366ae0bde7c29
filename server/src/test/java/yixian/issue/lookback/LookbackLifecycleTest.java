package yixian.issue.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class LookbackLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                RoundLifecycle.GRAPH,
                "回头看（issue.lookback）",
                "公布承诺之后名单不再变，只能开签；处理决定由人作出。",
                State.PLANNED,
                "设立",
                move -> false)
            .markdown());
  }

  @Test
  void everyStateIsReached() {
    assertThat(RoundLifecycle.GRAPH.reachedFrom(State.PLANNED))
        .containsExactlyInAnyOrder(State.values());
  }
}
