package yixian.outreach;

import static yixian.outreach.QuestionState.ANSWERED;
import static yixian.outreach.QuestionState.ASKED;
import static yixian.outreach.QuestionState.PUBLISHED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 提问的生命周期 · Answered to who asked; shown to anybody, and taken back, in words of its own. */
final class QuestionLifecycle {

  static final Lifecycle<QuestionState, QuestionMove, QuestionGiven> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(ASKED, QuestionMove.ANSWER, ANSWERED, QuestionGiven.KEPT, null),
              edge(ANSWERED, QuestionMove.ANSWER, ANSWERED, QuestionGiven.KEPT, "公开之前可以更正"),
              edge(ANSWERED, QuestionMove.RELEASE, PUBLISHED, QuestionGiven.NAMELESS, null),
              edge(
                  PUBLISHED,
                  QuestionMove.WITHDRAW,
                  ANSWERED,
                  QuestionGiven.NOTHING,
                  "有误或不宜公开；原文清除之后也撤得回")));

  private QuestionLifecycle() {}

  private static Edge<QuestionState, QuestionMove, QuestionGiven> edge(
      QuestionState from,
      QuestionMove move,
      QuestionState to,
      QuestionGiven given,
      @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }

  /** What may be done from here, whether the words that were asked are still kept or not. */
  static List<QuestionMove> open(QuestionState from, boolean kept) {
    return GRAPH.from(from).stream()
        .filter(edge -> kept || edge.given() == QuestionGiven.NOTHING)
        .map(Edge::move)
        .toList();
  }
}
