package yixian.tasklist.offer;

import static yixian.tasklist.offer.UseState.AGREED;
import static yixian.tasklist.offer.UseState.ASKED;
import static yixian.tasklist.offer.UseState.CLOSED;
import static yixian.tasklist.offer.UseState.DELIVERED;
import static yixian.tasklist.offer.UseState.REFUSED;
import static yixian.tasklist.offer.UseState.WITHDRAWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 申用的生命周期 · From asked to closed; what is lent is back when it is closed. */
final class UseLifecycle {

  static final Lifecycle<UseState, UseMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(ASKED, UseMove.AGREE, AGREED, null),
              edge(ASKED, UseMove.REFUSE, REFUSED, null),
              edge(AGREED, UseMove.DELIVER, DELIVERED, null),
              edge(DELIVERED, UseMove.CLOSE, CLOSED, null),
              edge(ASKED, UseMove.WITHDRAW, WITHDRAWN, "不再需要"),
              edge(AGREED, UseMove.WITHDRAW, WITHDRAWN, "到位之前不再需要")));

  private UseLifecycle() {}

  private static Edge<UseState, UseMove, Always> edge(
      UseState from, UseMove move, UseState to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }
}
