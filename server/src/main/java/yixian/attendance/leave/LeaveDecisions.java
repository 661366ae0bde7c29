package yixian.attendance.leave;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalEnded;

/** Carries out what the approvers decided, in one piece with their deed. */
@Component
class LeaveDecisions {

  private final Leaves leaves;

  LeaveDecisions(Leaves leaves) {
    this.leaves = leaves;
  }

  @EventListener
  void ended(ApprovalEnded ended) {
    if (ended.subjectKind().equals(LeaveApprovals.KIND)) {
      leaves.decided(ended.subject(), ended.outcome());
    }
  }
}
