package yixian.secondment.placement;

import static yixian.secondment.placement.PlacementState.APPROVED;
import static yixian.secondment.placement.PlacementState.FILED;
import static yixian.secondment.placement.PlacementState.PLANNED;
import static yixian.secondment.placement.PlacementState.RECALLED;
import static yixian.secondment.placement.PlacementState.RETURNED;
import static yixian.secondment.placement.PlacementState.SERVING;
import static yixian.secondment.placement.PlacementState.WITHDRAWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 选派的生命周期 · The whole life of a placement, from the plan to the return. */
public final class PlacementLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<PlacementState, PlacementMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(PLANNED, PlacementMove.APPROVE, APPROVED, null),
              edge(APPROVED, PlacementMove.FILE, FILED, null),
              edge(FILED, PlacementMove.START, SERVING, null),
              edge(SERVING, PlacementMove.RETURN, RETURNED, null),
              edge(SERVING, PlacementMove.RECALL, RECALLED, "空挂、虚挂或不宜继续；本人十日内可以答复，答复附卷"),
              edge(PLANNED, PlacementMove.WITHDRAW, WITHDRAWN, "未获批准，或本人、单位情况有变"),
              edge(APPROVED, PlacementMove.WITHDRAW, WITHDRAWN, "批准后情况有变"),
              edge(FILED, PlacementMove.WITHDRAW, WITHDRAWN, "到岗前情况有变")));

  private PlacementLifecycle() {}

  private static Edge<PlacementState, PlacementMove, Always> edge(
      PlacementState from, PlacementMove move, PlacementState to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }
}
