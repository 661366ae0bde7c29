package yixian.issue.deduction;

import static yixian.issue.deduction.State.CLEARED;
import static yixian.issue.deduction.State.DISPUTED;
import static yixian.issue.deduction.State.SHOWN;
import static yixian.issue.deduction.State.UPHELD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 扣分的生命周期 · Disputed once, decided once; what the centre itself finds wrong it clears. */
final class DeductionLifecycle {

  static final Lifecycle<State, Move, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(SHOWN, Move.DISPUTE, DISPUTED, null),
              edge(DISPUTED, Move.CLEAR, CLEARED, null),
              edge(DISPUTED, Move.UPHOLD, UPHELD, null),
              edge(SHOWN, Move.CLEAR, CLEARED, "指挥中心自行发现认定有误，不待申诉")));

  private DeductionLifecycle() {}

  private static Edge<State, Move, Always> edge(
      State from, Move move, State to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }
}
