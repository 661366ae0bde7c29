package yixian.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class CareLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                ActionLifecycle.GRAPH,
                "走访行动（care）",
                "到期删除之后只留计数；行动结束后帮扶照常，直到到期删除。",
                ActionState.RUNNING,
                "编制",
                move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                NeedLifecycle.GRAPH,
                "走访记下的需求（care.need）",
                "是否落实由群众说了算；落实后又有同样的需求，另记一项。",
                NeedState.OPEN,
                "走访时记下",
                move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                LeadLifecycle.GRAPH,
                "走访线索（care.lead）",
                "只转一次；转出之后办到何处，由所转的事件或单位说明。",
                LeadState.NOTED,
                "走访时记下",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(ActionLifecycle.GRAPH.reachedFrom(ActionState.RUNNING))
        .containsExactlyInAnyOrder(ActionState.values());
    assertThat(NeedLifecycle.GRAPH.reachedFrom(NeedState.OPEN))
        .containsExactlyInAnyOrder(NeedState.values());
    assertThat(LeadLifecycle.GRAPH.reachedFrom(LeadState.NOTED))
        .containsExactlyInAnyOrder(LeadState.values());
  }

  @Test
  void forgetsAnActionHoweverFarItIs() {
    for (ActionState state : ActionState.values()) {
      assertThat(ActionLifecycle.GRAPH.find(state, ActionMove.FORGET).isPresent())
          .as(state.label())
          .isEqualTo(state != ActionState.FORGOTTEN);
    }
  }

  @Test
  void passesALeadOnOnce() {
    for (LeadState way : LeadState.values()) {
      assertThat(LeadLifecycle.way(LeadState.NOTED, way).isPresent())
          .isEqualTo(way != LeadState.NOTED);
      assertThat(LeadLifecycle.way(way, LeadState.TOLD).isPresent())
          .isEqualTo(way == LeadState.NOTED);
    }
  }
}
