package yixian.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class DeliveryLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                DeliveryLifecycle.GRAPH,
                "事件推送（webhook.delivery）",
                "除重发外都由系统办理；已送达的留三十天，未能送达的留九十天，其后删除。",
                DeliveryState.WAITING,
                "事件发生",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(DeliveryLifecycle.GRAPH.reachedFrom(DeliveryState.WAITING))
        .containsExactlyInAnyOrder(DeliveryState.values());
  }
}
