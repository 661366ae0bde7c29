package yixian.feedback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class LetterLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                LetterLifecycle.GRAPH,
                "反馈通报（feedback.desk）",
                "从记录拟稿，由人发出；发出的不再改动，有误以更正通报接替。",
                State.DRAFT,
                "按历拟稿",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(LetterLifecycle.GRAPH.reachedFrom(State.DRAFT))
        .containsExactlyInAnyOrder(State.values());
  }
}
