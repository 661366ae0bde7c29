package yixian.issue.intake.unplaced;

import static yixian.issue.intake.unplaced.UnplacedState.DROPPED;
import static yixian.issue.intake.unplaced.UnplacedState.PLACED;
import static yixian.issue.intake.unplaced.UnplacedState.WAITING;
import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 待定位来件的生命周期 · Put on the map, where it becomes an issue, or dropped; once. */
final class UnplacedLifecycle {

  static final Lifecycle<UnplacedState, UnplacedMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(WAITING, UnplacedMove.PLACE, PLACED, NOTHING, null),
              new Edge<>(WAITING, UnplacedMove.DROP, DROPPED, NOTHING, "说不清地点，或不属本区")));

  private UnplacedLifecycle() {}
}
