package yixian.assessment.round;

import static yixian.assessment.round.RoundState.LOCKED;
import static yixian.assessment.round.RoundState.MEETING;
import static yixian.assessment.round.RoundState.RATING;
import static yixian.assessment.round.RoundState.TOLD;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 考核期的生命周期 · From the day the calendar draws it to the seal. There is no way back. */
public final class RoundLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<RoundState, RoundMove, RoundGiven> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(RATING, RoundMove.CLOSE_RATING, MEETING, RoundGiven.NOTHING, null),
              new Edge<>(MEETING, RoundMove.TELL, TOLD, RoundGiven.ALL_GRADED, null),
              new Edge<>(TOLD, RoundMove.LOCK, LOCKED, RoundGiven.ALL_HEARD, null)));

  private RoundLifecycle() {}
}
