package yixian.issue.lookback.proposal;

import static yixian.kernel.Lifecycle.Always.NOTHING;

import java.util.List;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;

/** 修改建议的生命周期 · Answered once: adopted as the next edition of the rule, or not, with the reason. */
final class ProposalLifecycle {

  /** Every edge there is. */
  static final Lifecycle<ProposalState, ProposalMove, Always> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(
                  ProposalState.OPEN,
                  ProposalMove.ADOPT,
                  ProposalState.ADOPTED,
                  NOTHING,
                  "写成该分类新一版结案标准"),
              new Edge<>(
                  ProposalState.OPEN,
                  ProposalMove.DECLINE,
                  ProposalState.DECLINED,
                  NOTHING,
                  null)));

  private ProposalLifecycle() {}
}
