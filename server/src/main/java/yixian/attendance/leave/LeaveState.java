package yixian.attendance.leave;

import yixian.kernel.Labelled;

/** 请假状态 · Where a leave stands. */
public enum LeaveState implements Labelled {
  ASKED("审批中"),
  GRANTED("已批准"),
  REFUSED("未批准"),
  CANCELLED("已撤销"),
  RETURNED("已销假");

  private final String label;

  LeaveState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
