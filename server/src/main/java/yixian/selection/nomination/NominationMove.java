package yixian.selection.nomination;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 推荐动作 · What moves a nomination on. What the approval decides comes from there alone. */
public enum NominationMove implements Lifecycle.Move {
  APPROVE("审批同意", "approval.act", List.of()),
  REFUSE("审批不同意", "approval.act", List.of()),
  RETURN("审批退回", "approval.act", List.of()),
  RESEND("修改后重新提请", "selection.nominate", List.of(() -> "推荐理由")),
  WITHDRAW("撤回", "selection.nominate", List.of(() -> "撤回理由")),
  FILE("报备案", "selection.arrange", List.of(() -> "备案文号", () -> "备案日期"));

  private final String label;
  private final String who;
  private final List<Labelled> needs;

  NominationMove(String label, String who, List<Labelled> needs) {
    this.label = label;
    this.who = who;
    this.needs = needs;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String code() {
    return Lifecycle.code(this);
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public List<Labelled> needs() {
    return needs;
  }
}
