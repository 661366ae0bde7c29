package yixian.approval;

import yixian.kernel.Labelled;

/** 审批状态 · Where a request stands. */
public enum State implements Labelled {
  RUNNING("审批中"),
  RETURNED("退回修改"),
  APPROVED("已同意"),
  REFUSED("不同意"),
  WITHDRAWN("已撤回");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether nothing can be decided any more. */
  public boolean ended() {
    return this != RUNNING && this != RETURNED;
  }
}
