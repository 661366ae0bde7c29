package yixian.issue.lookback;

import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 回头看的生命周期 · Once its promise is public, a round can no longer be dropped, only drawn. */
final class RoundLifecycle {
  static final Lifecycle<State, Move, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.PLANNED, Move.COMMIT, State.COMMITTED, null),
              edge(State.COMMITTED, Move.REVEAL, State.DRAWN, null),
              edge(State.DRAWN, Move.FINISH, State.FINISHED, null),
              edge(State.PLANNED, Move.DROP, State.DROPPED, "公布承诺之后不能撤销，只能开签")));

  private RoundLifecycle() {}

  private static Edge<State, Move, Always> edge(
      State from, Move move, State to, @Nullable String odd) {
    return new Edge<>(from, move, to, NOTHING, odd);
  }
}
