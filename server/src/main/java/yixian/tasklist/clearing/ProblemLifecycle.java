package yixian.tasklist.clearing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 问题的生命周期 · From found to zero; nobody clears what he put right himself. */
final class ProblemLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.FOUND, Move.FIX, State.FIXED, Given.NOTHING, null),
              edge(State.FIXED, Move.CLEAR, State.CLEARED, Given.ANOTHER, null),
              edge(State.FIXED, Move.SEND_BACK, State.FOUND, Given.ANOTHER, "整改不到位"),
              edge(State.FOUND, Move.DISMISS, State.MISTAKEN, Given.NOTHING, "现场没有这个问题")));

  private ProblemLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
