package yixian.inspection.finding;

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
                "检查问题（inspection.finding）",
                "整改前后的照片只是选填，不强制上传。",
                State.FOUND,
                "发现",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(FindingLifecycle.GRAPH.reachedFrom(State.FOUND))
        .containsExactlyInAnyOrder(State.values());
  }
}
