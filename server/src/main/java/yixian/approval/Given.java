package yixian.approval;

import yixian.kernel.Labelled;

/**
 * 前提 · What must hold, beyond the state, for a move to be allowed, or what tells two ends of one
 * move apart.
 */
public enum Given implements Labelled {
  NOTHING("", ""),
  MORE_TO_SIGN("本步还有人未签，或还有下一步", ""),
  LAST_SIGNED("最后一步签齐", ""),
  ADDING_ALLOWED("本步允许加签", "流程规定本步不加签；如需他人意见可转办或抄送"),
  EARLIER_STEP("前面有步骤", "已是第一步，请用“退回修改”退给申请人"),
  WITHDRAWAL_OPEN("流程允许撤回", "流程规定此时不能撤回；可请审批人退回修改"),
  OVERDUE("有人超期未批", "还没有超期的待办，只有超期后才能改派");

  private final String label;
  private final String refusal;

  Given(String label, String refusal) {
    this.label = label;
    this.refusal = refusal;
  }

  @Override
  public String label() {
    return label;
  }

  /** What the person is told when it does not hold. */
  public String refusal() {
    return refusal;
  }
}
