package yixian.care;

import yixian.kernel.Labelled;

/** 线索去向 · What became of a lead; it is passed on once. */
public enum LeadState implements Labelled {
  NOTED("待处理"),
  ISSUE("转为事件"),
  PETITION("转信访"),
  TOLD("告知单位");

  private final String label;

  LeadState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
