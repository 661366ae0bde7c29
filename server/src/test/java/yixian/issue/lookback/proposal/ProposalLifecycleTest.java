package yixian.issue.lookback.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class ProposalLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ProposalLifecycle.GRAPH,
                "修改结案标准的建议（issue.lookback.proposal）",
                "由分类目录维护人答复一次；采纳即写成该分类新一版结案标准，结案时显示给办理人。",
                ProposalState.OPEN,
                "建议修改",
                move -> false)
            .markdown());
  }

  @Test
  void everyStateIsReached() {
    assertThat(ProposalLifecycle.GRAPH.reachedFrom(ProposalState.OPEN))
        .containsExactlyInAnyOrder(ProposalState.values());
  }
}
