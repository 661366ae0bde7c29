package yixian.issue.intake.unplaced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class UnplacedLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                UnplacedLifecycle.GRAPH,
                "待定位来件（issue.intake.unplaced）",
                "只写了地址、系统不认得的来件，由人定位；定位后按事件的规则办理，来件里写到的来电人不再留在这里。",
                UnplacedState.WAITING,
                "来件",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(UnplacedLifecycle.GRAPH.reachedFrom(UnplacedState.WAITING))
        .containsExactlyInAnyOrder(UnplacedState.values());
  }
}
