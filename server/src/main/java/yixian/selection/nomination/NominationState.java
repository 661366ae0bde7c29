package yixian.selection.nomination;

import yixian.kernel.Labelled;

/** 推荐状态 · Where a nomination stands. */
public enum NominationState implements Labelled {
  REVIEWING("审批中"),
  RETURNED("退回修改"),
  APPROVED("已通过"),
  FILED("已报备案"),
  REFUSED("未通过"),
  WITHDRAWN("已撤回");

  private final String label;

  NominationState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the person may be placed. */
  public boolean chosen() {
    return this == APPROVED || this == FILED;
  }
}
