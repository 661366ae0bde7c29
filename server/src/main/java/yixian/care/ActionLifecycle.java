package yixian.care;

import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 走访行动的生命周期 · It runs, ends, and is forgotten on its day whether somebody ended it or not. */
final class ActionLifecycle {

  static final Lifecycle<ActionState, ActionMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(ActionState.RUNNING, ActionMove.END, ActionState.ENDED, null),
              edge(ActionState.ENDED, ActionMove.FORGET, ActionState.FORGOTTEN, null),
              edge(ActionState.RUNNING, ActionMove.FORGET, ActionState.FORGOTTEN, "到期删除日已到而没有结束")));

  private ActionLifecycle() {}

  private static Edge<ActionState, ActionMove, Always> edge(
      ActionState from, ActionMove move, ActionState to, @Nullable String odd) {
    return new Edge<>(from, move, to, NOTHING, odd);
  }
}
