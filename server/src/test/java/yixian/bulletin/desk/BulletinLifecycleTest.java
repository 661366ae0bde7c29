package yixian.bulletin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class BulletinLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                BulletinLifecycle.GRAPH,
                "简报（bulletin.desk）",
                "签发的一版不再改动：有误另出更正版，不宜传阅的撤回并写明理由。",
                State.DRAFT,
                "拟稿",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(BulletinLifecycle.GRAPH.reachedFrom(State.DRAFT))
        .containsExactlyInAnyOrder(State.values());
  }
}
