package yixian.unannounced.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class FindingLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                FindingLifecycle.GRAPH,
                "四不两直检查发现的问题（unannounced.finding）",
                "先听本人说明；发现的人、整改的人不销号。不据此自动处理任何人。",
                State.FOUND,
                "检查时记“否”",
                move -> false)
            .markdown());
  }

  @Test
  void everyStateIsReached() {
    assertThat(FindingLifecycle.GRAPH.reachedFrom(State.FOUND))
        .containsExactlyInAnyOrder(State.values());
  }
}
