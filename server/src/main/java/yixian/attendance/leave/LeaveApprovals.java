package yixian.attendance.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.approval.NewRequest;
import yixian.approval.Row;
import yixian.approval.State;
import yixian.approval.flow.Approvers;
import yixian.approval.flow.Flow;
import yixian.approval.flow.FlowEdit;
import yixian.approval.flow.Flows;
import yixian.approval.flow.Mode;
import yixian.approval.flow.Step;
import yixian.approval.flow.Withdrawal;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.secondment.Names;

/**
 * 请假审批 · Asks the host unit, whose leader knows whether the work allows it; for a long leave also
 * the organisation department.
 *
 * <p>Both are flows of the approvals and are edited there. The short one comes with the house; who
 * signs for the organisation department is a district's own matter, so the long one is made by its
 * administrator.
 */
@Component
class LeaveApprovals {

  static final String KIND = "leave";
  static final String SHORT = "leave-short";
  static final String LONG = "leave-long";
  private static final int DAYS_TO_SIGN = 2;

  private final Approvals approvals;
  private final Flows flows;
  private final Names names;

  LeaveApprovals(Approvals approvals, Flows flows, Names names, Road road) {
    this.approvals = approvals;
    this.flows = flows;
    this.names = names;
    road.job(
        () -> {
          if (flows.find(SHORT).isEmpty()) {
            flows.edit(Actor.system("请假"), SHORT, shortFlow());
          }
          return true;
        });
  }

  private static FlowEdit shortFlow() {
    Step host = new Step("接收单位审批", Approvers.ownUnit("UNIT_LEADER"), Mode.ANY, DAYS_TO_SIGN, true);
    return new FlowEdit(0, "请假（短假）", false, true, Withdrawal.UNTIL_END, List.of(host));
  }

  /** Asks for a leave; the id of the request. */
  UUID ask(Actor actor, LeavesRecord leave, LeaveType type, @Nullable String balance) {
    String code = type.flow(leave.getHalfDays());
    if (flows.find(code).filter(Flow::enabled).isEmpty()) {
      throw Problem.refused("no-leave-flow", "还没有设置请假审批流程“" + code + "”，请联系系统管理员在“审批流程”中设置");
    }
    NewRequest wanted =
        new NewRequest(
            code,
            KIND,
            "请假",
            leave.getId(),
            title(leave),
            link(leave),
            rows(leave, type, balance),
            List.of(),
            leave.getHostUnit());
    return approvals.ask(actor, wanted).id();
  }

  /** Sends a returned request again. */
  void resend(Actor actor, LeavesRecord leave, LeaveType type, @Nullable String balance) {
    approvals.resend(actor, leave.getRequest(), title(leave), rows(leave, type, balance), "已修改");
  }

  void withdraw(Actor actor, LeavesRecord leave) {
    ApprovalSheet sheet = sheet(actor, leave);
    approvals.move(actor, sheet.id(), MoveOrder.saying(Move.WITHDRAW, sheet.version(), null));
  }

  /** Whether it was returned and waits to be mended. */
  boolean returned(Actor actor, LeavesRecord leave) {
    return sheet(actor, leave).state() == State.RETURNED;
  }

  private ApprovalSheet sheet(Actor actor, LeavesRecord leave) {
    return approvals.find(actor, leave.getRequest()).orElseThrow(() -> Problem.notFound("请假审批"));
  }

  private String title(LeavesRecord leave) {
    return names.person(leave.getPerson()).name() + "请假：" + LeaveSheets.span(leave).words();
  }

  static String link(LeavesRecord leave) {
    return "/leave-calendar?month=" + leave.getFromDay().toString().substring(0, 7);
  }

  private List<Row> rows(LeavesRecord leave, LeaveType type, @Nullable String balance) {
    Map<UUID, String> people = names.people(List.of(leave.getPerson(), leave.getStandIn()));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("请假人", people.getOrDefault(leave.getPerson(), "（未知人员）")));
    rows.add(new Row("接收单位", names.unit(leave.getHostUnit()).name()));
    rows.add(new Row("派出单位", names.unit(leave.getHomeUnit()).name()));
    rows.add(new Row("类别", type.name() + "（" + type.basis() + "）"));
    rows.add(new Row("起止", LeaveSheets.span(leave).words()));
    rows.add(
        new Row(
            "天数",
            Balances.told(leave.getHalfDays() / 2.0) + " 天（按" + type.counting().label() + "计）"));
    if (balance != null) {
      rows.add(new Row("额度", balance));
    }
    if (leave.getReason() != null) {
      rows.add(new Row("事由", leave.getReason()));
    }
    rows.add(new Row("代理人", people.getOrDefault(leave.getStandIn(), "（未知人员）")));
    return rows;
  }
}
