package yixian.care;

import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 需求的生命周期 · Met when the household says so; what did not arrive opens the need again. */
final class NeedLifecycle {

  static final Lifecycle<NeedState, NeedMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(NeedState.OPEN, NeedMove.HELP, NeedState.HELPING, null),
              edge(NeedState.HELPING, NeedMove.RECEIVED, NeedState.MET, null),
              edge(NeedState.HELPING, NeedMove.NOT_RECEIVED, NeedState.OPEN, "群众没有收到，须再帮扶")));

  private NeedLifecycle() {}

  private static Edge<NeedState, NeedMove, Always> edge(
      NeedState from, NeedMove move, NeedState to, @Nullable String odd) {
    return new Edge<>(from, move, to, NOTHING, odd);
  }
}
