package yixian.open311.forward;

import static yixian.open311.forward.ForwardState.CLOSED;
import static yixian.open311.forward.ForwardState.REFUSED;
import static yixian.open311.forward.ForwardState.SENT;
import static yixian.open311.forward.ForwardState.WAITING;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 转送的生命周期 · Sent until it arrives or is refused, then asked after until it is closed there. */
final class ForwardLifecycle {

  static final Lifecycle<ForwardState, ForwardMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(WAITING, ForwardMove.ARRIVE, SENT, null),
              edge(SENT, ForwardMove.HEAR, SENT, null),
              edge(SENT, ForwardMove.CLOSE, CLOSED, null),
              edge(WAITING, ForwardMove.REFUSE, REFUSED, "邻区不收，不再转送"),
              edge(WAITING, ForwardMove.LATER, WAITING, "没有送到，等待逐次加倍，至多一小时"),
              edge(SENT, ForwardMove.LATER, SENT, "没有问到，等待逐次加倍，至多一小时")));

  private ForwardLifecycle() {}

  private static Edge<ForwardState, ForwardMove, Always> edge(
      ForwardState from, ForwardMove move, ForwardState to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }

  /** Where it stands after the move. */
  static ForwardState after(ForwardState from, ForwardMove move) {
    return GRAPH.find(from, move).orElseThrow().to();
  }

  /** Where something is still to be done. */
  static Set<ForwardState> underWay() {
    return GRAPH.edges().stream().map(Edge::from).collect(Collectors.toSet());
  }
}
