package yixian.tasklist.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class ProblemLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ProblemLifecycle.GRAPH,
                "清零问题（tasklist.clearing）",
                "整改前后的照片只是选填，不强制上传。",
                State.FOUND,
                "登记",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(ProblemLifecycle.GRAPH.reachedFrom(State.FOUND))
        .containsExactlyInAnyOrder(State.values());
  }
}
