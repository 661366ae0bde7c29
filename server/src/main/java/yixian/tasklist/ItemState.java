package yixian.tasklist;

import yixian.kernel.Labelled;

/** 条目状态 · Where an item of a list stands. */
public enum ItemState implements Labelled {
  UNPLACED("待分派"),
  PENDING("待反馈"),
  ANSWERED("已反馈"),
  RETURNED("已退回");

  private final String label;

  ItemState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
