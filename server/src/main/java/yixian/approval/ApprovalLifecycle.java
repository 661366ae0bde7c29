package yixian.approval;

import static yixian.approval.State.APPROVED;
import static yixian.approval.State.REFUSED;
import static yixian.approval.State.RETURNED;
import static yixian.approval.State.RUNNING;
import static yixian.approval.State.WITHDRAWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/**
 * 生命周期 · The whole life of a request as one graph of allowed moves.
 *
 * <p>Only agreeing has two ends: the request runs on until the last one of the last step has
 * signed.
 */
public final class ApprovalLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<State, Move, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(RUNNING, Move.AGREE, RUNNING, Given.MORE_TO_SIGN, null),
              edge(RUNNING, Move.AGREE, APPROVED, Given.LAST_SIGNED, null),
              edge(RUNNING, Move.REFUSE, REFUSED, Given.NOTHING, null),
              edge(RUNNING, Move.RETURN, RETURNED, Given.NOTHING, null),
              edge(RUNNING, Move.SEND_BACK, RUNNING, Given.EARLIER_STEP, "前面步骤漏看或情况有变，请其重新表态"),
              edge(RUNNING, Move.TRANSFER, RUNNING, Given.NOTHING, "本人不便办理，交他人全权办理"),
              edge(RUNNING, Move.ADD_BEFORE, RUNNING, Given.ADDING_ALLOWED, "先听他人意见，本人随后再签"),
              edge(RUNNING, Move.ADD_AFTER, RUNNING, Given.ADDING_ALLOWED, "本人同意，并请他人再签"),
              edge(RUNNING, Move.URGE, RUNNING, Given.NOTHING, null),
              edge(RUNNING, Move.REASSIGN, RUNNING, Given.OVERDUE, "审批人久不办理时不使事情停在一人手上"),
              edge(RUNNING, Move.WITHDRAW, WITHDRAWN, Given.WITHDRAWAL_OPEN, null),
              edge(RETURNED, Move.RESEND, RUNNING, Given.NOTHING, null),
              edge(RETURNED, Move.WITHDRAW, WITHDRAWN, Given.NOTHING, "退回后不再办理"),
              edge(RUNNING, Move.COPY, RUNNING, Given.NOTHING, null),
              edge(APPROVED, Move.COPY, APPROVED, Given.NOTHING, "结果抄送有关人员"),
              edge(REFUSED, Move.COPY, REFUSED, Given.NOTHING, "结果抄送有关人员")));

  private ApprovalLifecycle() {}

  private static Edge<State, Move, Given> edge(
      State from, Move move, State to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
