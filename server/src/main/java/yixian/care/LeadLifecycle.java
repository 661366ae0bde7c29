package yixian.care;

import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import java.util.Optional;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 线索的生命周期 · Passed on once, to where it belongs; what becomes of it there is told there. */
final class LeadLifecycle {

  static final Lifecycle<LeadState, LeadMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(LeadMove.TO_ISSUE, LeadState.ISSUE),
              edge(LeadMove.TO_PETITION, LeadState.PETITION),
              edge(LeadMove.TELL, LeadState.TOLD)));

  private LeadLifecycle() {}

  private static Edge<LeadState, LeadMove, Always> edge(LeadMove move, LeadState to) {
    return new Edge<>(LeadState.NOTED, move, to, NOTHING, null);
  }

  /** The edge from where a lead is to where it is wanted, if there is one. */
  static Optional<Edge<LeadState, LeadMove, Always>> way(LeadState from, LeadState to) {
    return GRAPH.from(from).stream().filter(edge -> edge.to() == to).findFirst();
  }
}
