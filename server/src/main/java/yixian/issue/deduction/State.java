package yixian.issue.deduction;

import yixian.kernel.Labelled;

/** 扣分状态 · Where a deduction stands; that nobody disputed it in time is told by the calendar. */
public enum State implements Labelled {
  SHOWN("公示"),
  DISPUTED("申诉中"),
  CLEARED("已撤销"),
  UPHELD("维持");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
