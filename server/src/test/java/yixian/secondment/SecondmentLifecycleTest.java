package yixian.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.secondment.batch.BatchLifecycle;
import yixian.secondment.batch.BatchState;
import yixian.secondment.placement.PlacementLifecycle;
import yixian.secondment.placement.PlacementMove;
import yixian.secondment.placement.PlacementState;
import yixian.secondment.placement.Telling;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class SecondmentLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                BatchLifecycle.GRAPH, "挂职批次（batch）", "", BatchState.DRAFT, "拟定", move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                PlacementLifecycle.GRAPH,
                "选派（placement）",
                "",
                PlacementState.PLANNED,
                "拟派",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryStateOfABatchAndOfAPlacement() {
    assertThat(BatchLifecycle.GRAPH.reachedFrom(BatchState.DRAFT))
        .containsExactlyInAnyOrder(BatchState.values());
    assertThat(PlacementLifecycle.GRAPH.reachedFrom(PlacementState.PLANNED))
        .containsExactlyInAnyOrder(PlacementState.values());
  }

  @Test
  void neverTakesAnOfficialAwayWithoutAReason() {
    assertThat(PlacementMove.RECALL.needs()).containsExactly(Telling.REASON);
    assertThat(PlacementMove.WITHDRAW.needs()).containsExactly(Telling.REASON);
    assertThat(PlacementMove.RECALL.permission()).isEqualTo("secondment.recall");
  }
}
