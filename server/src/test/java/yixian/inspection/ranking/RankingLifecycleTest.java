package yixian.inspection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class RankingLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                RankingLifecycle.GRAPH,
                "红黑榜（inspection.ranking）",
                "签发即公布。到期日一到不再展示，由日历说明，不是一个状态。",
                RankingState.DRAFT,
                "系统拟稿",
                move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                PlaceLifecycle.GRAPH,
                "上榜位（inspection.ranking.place）",
                "一个位次只申诉一次；撤下的只有拟榜单位还看得到。",
                PlaceState.STANDING,
                "上榜",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(RankingLifecycle.GRAPH.reachedFrom(RankingState.DRAFT))
        .containsExactlyInAnyOrder(RankingState.values());
    assertThat(PlaceLifecycle.GRAPH.reachedFrom(PlaceState.STANDING))
        .containsExactlyInAnyOrder(PlaceState.values());
  }
}
