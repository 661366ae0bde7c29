package yixian.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yixian.testing.DrawnPage;
import yixian.testing.LifeDrawing;

class OutreachLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(
        new LifeDrawing<>(
                CampaignLifecycle.GRAPH,
                "宣传活动（outreach）",
                "止期由日历说明，不是一个状态：过了止期仍可补记做过的，直到牵头单位结束。",
                CampaignState.RUNNING,
                "编制",
                move -> false)
            .markdown());
    DrawnPage.demand(
        new LifeDrawing<>(
                QuestionLifecycle.GRAPH,
                "群众提问（outreach.question）",
                "提问人凭编号和查询码看解答，看不出是否公开；半年后原文清除，公开的另文留存。",
                QuestionState.ASKED,
                "群众提问",
                move -> false)
            .markdown());
  }

  @Test
  void reachesEveryState() {
    assertThat(CampaignLifecycle.GRAPH.reachedFrom(CampaignState.RUNNING))
        .containsExactlyInAnyOrder(CampaignState.values());
    assertThat(QuestionLifecycle.GRAPH.reachedFrom(QuestionState.ASKED))
        .containsExactlyInAnyOrder(QuestionState.values());
  }

  @Test
  void takesAReleasedTextBackWhenTheWordsOfTheQuestionAreGone() {
    assertThat(QuestionLifecycle.open(QuestionState.PUBLISHED, false))
        .containsExactly(QuestionMove.WITHDRAW);
    assertThat(QuestionLifecycle.open(QuestionState.ANSWERED, false)).isEmpty();
    assertThat(QuestionLifecycle.open(QuestionState.ANSWERED, true))
        .containsExactly(QuestionMove.ANSWER, QuestionMove.RELEASE);
  }
}
