package yixian.issue.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import yixian.issue.Need;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class SupervisionLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                SupervisionLifecycle.GRAPH,
                "督办单（supervision）",
                "在事件上“督办”即下达；逾期未答复的每隔一个工作日上报一级，最多三级。",
                State.ORDERED,
                "督办",
                move -> false)
            .markdown());
  }

  @Test
  void endsOnlyByTheWordOfWhoeverSupervises() {
    assertThat(SupervisionLifecycle.GRAPH.edges())
        .filteredOn(edge -> Set.of(State.CLOSED, State.WITHDRAWN).contains(edge.to()))
        .allMatch(edge -> edge.move().who().equals("issue.urge"));
  }

  @Test
  void givesAReasonForInsistingAndForTakingBack() {
    assertThat(Set.of(Move.INSIST, Move.WITHDRAW))
        .allMatch(move -> move.needs().contains(Need.REASON));
  }
}
