package yixian.secondment.placement;

import static yixian.secondment.placement.PlacementState.APPROVED;
import static yixian.secondment.placement.PlacementState.FILED;
import static yixian.secondment.placement.PlacementState.PLANNED;
import static yixian.secondment.placement.PlacementState.RECALLED;
import static yixian.secondment.placement.PlacementState.RETURNED;
import static yixian.secondment.placement.PlacementState.SERVING;
import static yixian.secondment.placement.PlacementState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 选派的生命周期 · The life of a placement as one graph of allowed moves; what is no edge here does not
 * happen. It is drawn into {@code docs/lifecycles.md}.
 */
public final class PlacementLifecycle {

  private static final List<Edge> EDGES =
      List.of(
          new Edge(PLANNED, PlacementMove.APPROVE, APPROVED, null),
          new Edge(APPROVED, PlacementMove.FILE, FILED, null),
          new Edge(FILED, PlacementMove.START, SERVING, null),
          new Edge(SERVING, PlacementMove.RETURN, RETURNED, null),
          new Edge(SERVING, PlacementMove.RECALL, RECALLED, "空挂、虚挂或不宜继续；本人十日内可以答复，答复附卷"),
          new Edge(PLANNED, PlacementMove.WITHDRAW, WITHDRAWN, "未获批准，或本人、单位情况有变"),
          new Edge(APPROVED, PlacementMove.WITHDRAW, WITHDRAWN, "批准后情况有变"),
          new Edge(FILED, PlacementMove.WITHDRAW, WITHDRAWN, "到岗前情况有变"));

  private PlacementLifecycle() {}

  /**
   * 流转边 · One allowed move.
   *
   * @param odd why an edge off the straight way exists
   */
  public record Edge(
      PlacementState from, PlacementMove move, PlacementState to, @Nullable String odd) {}

  public static List<Edge> all() {
    return EDGES;
  }

  public static List<Edge> from(PlacementState state) {
    return EDGES.stream().filter(edge -> edge.from() == state).toList();
  }

  static Optional<Edge> find(PlacementState from, PlacementMove move) {
    return from(from).stream().filter(edge -> edge.move() == move).findFirst();
  }

  static List<PlacementState> statesFor(PlacementMove move) {
    return EDGES.stream().filter(edge -> edge.move() == move).map(Edge::from).toList();
  }
}
