package yixian.unannounced.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 检查轮次的生命周期 · Once its promise is public, a round can no longer be dropped, only drawn. */
final class RoundLifecycle {
  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.PLANNED, Move.COMMIT, State.COMMITTED, Given.NOTHING, null),
              edge(State.COMMITTED, Move.REVEAL, State.DRAWN, Given.NOTHING, null),
              edge(State.DRAWN, Move.START, State.UNDER_WAY, Given.ALL_DEALT, null),
              edge(State.UNDER_WAY, Move.FINISH, State.CLOSED, Given.ALL_SEEN, null),
              edge(State.PLANNED, Move.DROP, State.DROPPED, Given.NOTHING, "公布承诺之后不能撤销，只能开签")));

  private RoundLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
