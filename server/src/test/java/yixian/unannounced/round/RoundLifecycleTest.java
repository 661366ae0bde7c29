package yixian.unannounced.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class RoundLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                RoundLifecycle.GRAPH,
                "四不两直检查轮次（unannounced.round）",
                "公布承诺之后名单不再变，只能开签；派出之后检查员才看到去哪里，检查之后被检查人才看到。",
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
