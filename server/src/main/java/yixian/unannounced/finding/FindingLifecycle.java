package yixian.unannounced.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 检查发现问题的生命周期 · The person is heard first; whoever found or mended it does not end it. */
final class FindingLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(State.FOUND, Move.ANSWER, State.ANSWERED, Given.NOTHING, null),
              edge(State.FOUND, Move.MEND, State.MENDED, Given.HEARD_OUT, "本人期满没有说明"),
              edge(State.ANSWERED, Move.CLEAR, State.CLEARED, Given.ANOTHER, "另有公务等，不是问题"),
              edge(State.ANSWERED, Move.MEND, State.MENDED, Given.NOTHING, null),
              edge(State.MENDED, Move.PASS, State.CLOSED, Given.ANOTHER, null),
              edge(State.MENDED, Move.SEND_BACK, State.ANSWERED, Given.ANOTHER, "整改不到位")));

  private FindingLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
