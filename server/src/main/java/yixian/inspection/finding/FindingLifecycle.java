package yixian.inspection.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 检查问题的生命周期 · From found to closed; nobody checks again what he put right himself. */
final class FindingLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.FOUND, Move.FIX, State.FIXED, Given.NOTHING, null),
              edge(State.FIXED, Move.CLOSE, State.CLOSED, Given.ANOTHER, null),
              edge(State.FIXED, Move.SEND_BACK, State.FOUND, Given.ANOTHER, "整改不到位"),
              edge(State.FOUND, Move.DROP, State.DROPPED, Given.WITHDRAWN, "扣分被撤销，没有要改的"),
              edge(State.FIXED, Move.DROP, State.DROPPED, Given.WITHDRAWN, "扣分被撤销，没有要改的")));

  private FindingLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
