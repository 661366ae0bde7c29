package yixian.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class PetitionLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                PetitionLifecycle.GRAPH,
                "信访（petition）",
                "同一信访人就同一事项再次提出的，登记为“重复件”并入首次登记的事项，不再流转。",
                State.REGISTERED,
                "登记",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryStateButThatOfARepeat() {
    Set<State> all = EnumSet.allOf(State.class);
    all.remove(State.REPEATED);
    assertThat(PetitionLifecycle.GRAPH.reachedFrom(State.REGISTERED))
        .containsExactlyInAnyOrderElementsOf(all);
  }
}
