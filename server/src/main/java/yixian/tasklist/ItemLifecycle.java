package yixian.tasklist;

import static yixian.kernel.Lifecycle.Always.NOTHING;
import static yixian.tasklist.ItemState.ANSWERED;
import static yixian.tasklist.ItemState.PENDING;
import static yixian.tasklist.ItemState.RETURNED;
import static yixian.tasklist.ItemState.UNPLACED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 清单条目的生命周期 · The life of an item while its list runs. */
final class ItemLifecycle {

  static final Lifecycle<ItemState, ItemMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(PENDING, ItemMove.ANSWER, ANSWERED, null),
              edge(PENDING, ItemMove.RETURN, RETURNED, "不在本网格，或无法核实"),
              edge(PENDING, ItemMove.HAND_OVER, PENDING, "转给同镇街的另一位网格人员"),
              edge(UNPLACED, ItemMove.ASSIGN, PENDING, "地址不能确定网格，由人分派"),
              edge(RETURNED, ItemMove.ASSIGN, PENDING, null),
              edge(PENDING, ItemMove.ASSIGN, PENDING, "改派到另一网格"),
              edge(ANSWERED, ItemMove.ANSWER, ANSWERED, "清单结束前可以更正"),
              edge(ANSWERED, ItemMove.ASK_AGAIN, PENDING, null)));

  private ItemLifecycle() {}

  private static Edge<ItemState, ItemMove, Always> edge(
      ItemState from, ItemMove move, ItemState to, @Nullable String odd) {
    return new Edge<>(from, move, to, NOTHING, odd);
  }
}
