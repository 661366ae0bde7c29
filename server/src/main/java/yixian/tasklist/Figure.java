package yixian.tasklist;

import yixian.kernel.Labelled;

/** 清单数字 · What the items of a list are counted by; each figure opens into what it counts. */
public enum Figure implements Labelled {
  TOTAL("条目"),
  OPENED("已打开"),
  ANSWERED("已反馈"),
  IN_TIME("按时反馈"),
  PENDING("待反馈"),
  OVERDUE("逾期未反馈"),
  RETURNED("已退回"),
  UNPLACED("待分派");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
