package yixian.inspection.campaign;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 专项行动的生命周期 · Prepared, run, and closed when no target is left. */
final class CampaignLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(State.PREPARING, Move.START, State.RUNNING, Given.READY, null),
              new Edge<>(State.RUNNING, Move.CLOSE, State.CLOSED, Given.ALL_CHECKED, null)));

  private CampaignLifecycle() {}
}
