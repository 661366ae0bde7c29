package yixian.feedback.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 反馈通报的生命周期 · From the draft to the yes; what was sent is corrected, never changed. */
final class LetterLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.DRAFT, Move.SEND, State.SENT, Given.AS_READ, null),
              edge(State.DRAFT, Move.SET_ASIDE, State.ASIDE, Given.NOTHING, "这个月不发，写明理由"),
              edge(State.ASIDE, Move.TAKE_UP, State.DRAFT, Given.NOTHING, "还是要发"),
              edge(State.SENT, Move.REPLACE, State.CORRECTED, Given.REPLACED, "有误，以更正通报接替，原件留存")));

  private LetterLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
