package yixian.tasklist.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class UseLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                UseLifecycle.GRAPH,
                "资源申用（tasklist.offer）",
                "借用的办结后归还、可再申用；物资与讲座办结即用掉。",
                UseState.ASKED,
                "申用",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(UseLifecycle.GRAPH.reachedFrom(UseState.ASKED))
        .containsExactlyInAnyOrder(UseState.values());
  }
}
