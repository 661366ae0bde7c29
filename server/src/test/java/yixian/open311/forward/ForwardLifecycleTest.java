package yixian.open311.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class ForwardLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ForwardLifecycle.GRAPH,
                "转送邻区（open311.forward）",
                "由人转送一次，其后都由系统办理；邻区的进展记作事件的内部备注。",
                ForwardState.WAITING,
                "转送",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryStateAndIsCarriedUntilItEnds() {
    assertThat(ForwardLifecycle.GRAPH.reachedFrom(ForwardState.WAITING))
        .containsExactlyInAnyOrder(ForwardState.values());
    assertThat(ForwardLifecycle.underWay())
        .containsExactlyInAnyOrder(ForwardState.WAITING, ForwardState.SENT);
  }
}
