package yixian.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class TargetLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                TargetLifecycle.GRAPH,
                "检查对象（inspection.campaign.target）",
                "对象只是地点或单位。争议未处理完，行动不能结束。",
                TargetState.LEFT,
                "登记",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(TargetLifecycle.GRAPH.reachedFrom(TargetState.LEFT))
        .containsExactlyInAnyOrder(TargetState.values());
  }

  @Test
  void hasItsScoreWithTheLastSheetOnly() {
    assertThat(TargetLifecycle.checked(TargetState.LEFT)).isEqualTo(TargetState.CHECKED);
    assertThat(TargetLifecycle.GRAPH.ends(TargetState.LEFT, TargetMove.CHECK))
        .extracting(edge -> edge.to())
        .containsExactlyInAnyOrder(TargetState.CHECKED, TargetState.LEFT);
  }
}
