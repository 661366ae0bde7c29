package yixian.webhook.delivery;

import static yixian.webhook.delivery.DeliveryState.DEAD;
import static yixian.webhook.delivery.DeliveryState.DELIVERED;
import static yixian.webhook.delivery.DeliveryState.WAITING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 投递的生命周期 · Sent until it arrives or is given up; what has ended a person may send again. */
final class DeliveryLifecycle {

  static final Lifecycle<DeliveryState, DeliveryMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(WAITING, DeliveryMove.ARRIVE, DELIVERED, null),
              edge(WAITING, DeliveryMove.LATER, WAITING, "没有送到，等待逐次加倍，至多一小时"),
              edge(WAITING, DeliveryMove.GIVE_UP, DEAD, "送了三十次仍没有送到，或对方答 410 不再接收"),
              edge(DEAD, DeliveryMove.AGAIN, WAITING, "对方恢复接收，同一事件编号再送"),
              edge(DELIVERED, DeliveryMove.AGAIN, WAITING, "对方丢失，同一事件编号再送")));

  private DeliveryLifecycle() {}

  private static Edge<DeliveryState, DeliveryMove, Always> edge(
      DeliveryState from, DeliveryMove move, DeliveryState to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }

  /** Where it stands after the move. */
  static DeliveryState after(DeliveryState from, DeliveryMove move) {
    return GRAPH.find(from, move).orElseThrow().to();
  }
}
