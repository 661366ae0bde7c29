package yixian.selection.nomination;

import static yixian.selection.nomination.NominationState.APPROVED;
import static yixian.selection.nomination.NominationState.FILED;
import static yixian.selection.nomination.NominationState.REFUSED;
import static yixian.selection.nomination.NominationState.RETURNED;
import static yixian.selection.nomination.NominationState.REVIEWING;
import static yixian.selection.nomination.NominationState.WITHDRAWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 推荐的生命周期 · From the nomination over the approval to the filing. */
public final class NominationLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<NominationState, NominationMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(REVIEWING, NominationMove.APPROVE, APPROVED, null),
              edge(REVIEWING, NominationMove.REFUSE, REFUSED, null),
              edge(REVIEWING, NominationMove.RETURN, RETURNED, null),
              edge(RETURNED, NominationMove.RESEND, REVIEWING, null),
              edge(REVIEWING, NominationMove.WITHDRAW, WITHDRAWN, "能否撤回由审批流程的撤回规则决定"),
              edge(RETURNED, NominationMove.WITHDRAW, WITHDRAWN, null),
              edge(APPROVED, NominationMove.FILE, FILED, null),
              edge(APPROVED, NominationMove.WITHDRAW, WITHDRAWN, "通过之后情况有变，不再参加"),
              edge(FILED, NominationMove.WITHDRAW, WITHDRAWN, "备案之后情况有变，不再参加")));

  private NominationLifecycle() {}

  private static Edge<NominationState, NominationMove, Always> edge(
      NominationState from, NominationMove move, NominationState to, @Nullable String odd) {
    return new Edge<>(from, move, to, Always.NOTHING, odd);
  }
}
