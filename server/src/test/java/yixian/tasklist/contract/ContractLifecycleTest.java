package yixian.tasklist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class ContractLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ContractLifecycle.GRAPH,
                "合同（tasklist.contract）",
                "到期由日历说明，不是一个状态；到期前由系统提醒一次。",
                State.RUNNING,
                "登记",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(ContractLifecycle.GRAPH.reachedFrom(State.RUNNING))
        .containsExactlyInAnyOrder(State.values());
  }
}
