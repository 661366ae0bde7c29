package yixian.approval.course;

/** 待办状态 · What became of one approver's task. */
public enum TaskState {
  WAITING("待审批"),
  AGREED("已同意"),
  REFUSED("不同意"),
  RETURNED("已退回"),
  TRANSFERRED("已转办"),
  ADDED("等加签人"),
  LAPSED("不必再批");

  private final String label;

  TaskState(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Whether the step still waits for it. */
  public boolean open() {
    return this == WAITING || this == ADDED;
  }
}
