package yixian.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class TaskLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ListLifecycle.GRAPH,
                "任务清单（tasklist）",
                "到期删除日一到，条目、联系人、回答和照片由系统删除，只留计数。",
                ListState.DRAFT,
                "编制",
                move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                ItemLifecycle.GRAPH,
                "清单条目（tasklist.item）",
                "地址能确定网格的条目从“待反馈”开始，其余从“待分派”开始。",
                ItemState.UNPLACED,
                "导入",
                move -> false)
            .markdown());
  }

  @Test
  void everyStateIsReached() {
    assertThat(ListLifecycle.GRAPH.reachedFrom(ListState.DRAFT))
        .containsExactlyInAnyOrder(ListState.values());
    assertThat(ItemLifecycle.GRAPH.reachedFrom(ItemState.UNPLACED))
        .containsExactlyInAnyOrder(ItemState.values());
  }

  @Test
  void likePurposesAreFoundAndOthersAreNot() {
    assertThat(SentOnce.likeness("沿街店招安全核实", "沿街店招安全情况核实")).isGreaterThan(0.5);
    assertThat(SentOnce.likeness("沿街店招安全核实", "独居老人走访")).isLessThan(0.2);
  }
}
