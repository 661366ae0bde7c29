package yixian.approval.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.directory.Units;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 流程校验 · A flow that could not run is not kept; faults name the step as its row. */
@Component
class FlowCheck {

  private static final int MOST_STEPS = 12;
  private static final int MOST_DAYS = 60;
  private static final int MOST_NAMED = 20;

  private final Accounts accounts;
  private final Units units;

  FlowCheck(Accounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  void demandSound(String code, FlowEdit edit) {
    List<Fault> faults = new ArrayList<>();
    if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
      faults.add(new Fault("code", "流程代码“" + code + "”应为小写字母开头的字母、数字或 -", "请改正代码"));
    }
    if (missing(edit.name(), 40)) {
      faults.add(new Fault("name", "流程名称应为 1 至 40 个字", "请填写名称"));
    }
    if (isNull(edit.withdrawal())) {
      faults.add(new Fault("withdrawal", "没有选择撤回规则", "请选择撤回规则"));
    }
    if (isNull(edit.steps()) || edit.steps().isEmpty() || edit.steps().size() > MOST_STEPS) {
      faults.add(new Fault("steps", "流程应有 1 至 " + MOST_STEPS + " 个步骤", "请增减步骤"));
    } else {
      for (int i = 0; i < edit.steps().size(); i++) {
        check(faults, i + 1, edit.steps().get(i));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private void check(List<Fault> faults, int row, Step step) {
    if (missing(step.name(), 30)) {
      faults.add(new Fault("name", row, "步骤名称应为 1 至 30 个字", "请填写步骤名称"));
    }
    if (step.days() < 1 || step.days() > MOST_DAYS) {
      faults.add(
          new Fault("days", row, "期限应为 1 至 " + MOST_DAYS + " 个工作日，现为 " + step.days(), "请改正期限"));
    }
    if (isNull(step.mode())) {
      faults.add(new Fault("mode", row, "没有选择会签或或签", "请选择"));
    }
    if (isNull(step.approvers()) || isNull(step.approvers().kind())) {
      faults.add(new Fault("approvers", row, "没有指定审批人", "请指定审批人"));
    } else {
      check(faults, row, step.approvers());
    }
  }

  private void check(List<Fault> faults, int row, Approvers approvers) {
    switch (approvers.kind()) {
      case OWN_UNIT -> role(faults, row, approvers);
      case ROLE_IN_UNIT -> {
        role(faults, row, approvers);
        UUID unit = approvers.unit();
        if (unit == null || units.find(unit).isEmpty()) {
          faults.add(new Fault("unit", row, "没有选择单位，或单位已不存在", "请从列表中选择单位"));
        }
      }
      case NAMED -> {
        if (approvers.people().isEmpty() || approvers.people().size() > MOST_NAMED) {
          faults.add(new Fault("accounts", row, "应指定 1 至 " + MOST_NAMED + " 人", "请选择审批人"));
        }
        if (approvers.people().stream().anyMatch(each -> accounts.find(each).isEmpty())) {
          faults.add(new Fault("accounts", row, "所选的人中有账号已不存在", "请重新选择审批人"));
        }
      }
    }
  }

  private void role(List<Fault> faults, int row, Approvers approvers) {
    if (accounts.roles().stream().noneMatch(role -> role.code().equals(approvers.role()))) {
      faults.add(new Fault("role", row, "没有选择角色，或角色已不存在", "请从列表中选择角色"));
    }
  }

  private static boolean missing(String text, int most) {
    return isNull(text) || text.isBlank() || text.length() > most;
  }

  /** What was not sent arrives as null in spite of its type. */
  private static boolean isNull(Object sent) {
    return Objects.isNull(sent);
  }
}
