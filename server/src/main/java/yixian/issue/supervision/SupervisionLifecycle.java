package yixian.issue.supervision;

import static yixian.issue.supervision.State.ANSWERED;
import static yixian.issue.supervision.State.CLOSED;
import static yixian.issue.supervision.State.ORDERED;
import static yixian.issue.supervision.State.WITHDRAWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 督办单的生命周期 · An order ends only when whoever supervises is content with the answer. */
final class SupervisionLifecycle {

  static final Lifecycle<State, Move, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(ORDERED, Move.ANSWER, ANSWERED, null),
              edge(ANSWERED, Move.CLOSE, CLOSED, null),
              edge(ANSWERED, Move.INSIST, ORDERED, "答复不能令人信服，重新限期"),
              edge(ORDERED, Move.WITHDRAW, WITHDRAWN, "督办有误或已无必要")));

  private SupervisionLifecycle() {}

  private static Edge<State, Move, Always> edge(
      State from, Move move, State to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }
}
