package yixian.tasklist.contract;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 合同的生命周期 · Checked by visits while it runs, and ended before its term with a reason. */
final class ContractLifecycle {

  static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(State.RUNNING, Move.VISIT, State.RUNNING, Given.NOTHING, null),
              new Edge<>(State.RUNNING, Move.END, State.ENDED, Given.IN_TERM, "承包组织违约或注销，收回重新发包")));

  private ContractLifecycle() {}
}
