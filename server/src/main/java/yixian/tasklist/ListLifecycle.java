package yixian.tasklist;

import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 任务清单的生命周期 · The whole life of a list: it ends with its purpose. */
final class ListLifecycle {

  static final Lifecycle<ListState, ListMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(ListState.DRAFT, ListMove.SEND, ListState.RUNNING, null),
              edge(ListState.RUNNING, ListMove.END, ListState.ENDED, null),
              edge(ListState.ENDED, ListMove.FORGET, ListState.FORGOTTEN, null),
              edge(ListState.RUNNING, ListMove.FORGET, ListState.FORGOTTEN, "到期删除日已到而没有结束"),
              edge(ListState.DRAFT, ListMove.FORGET, ListState.FORGOTTEN, "到期删除日已到而没有下发")));

  private ListLifecycle() {}

  private static Edge<ListState, ListMove, Always> edge(
      ListState from, ListMove move, ListState to, @Nullable String odd) {
    return new Edge<>(from, move, to, NOTHING, odd);
  }
}
