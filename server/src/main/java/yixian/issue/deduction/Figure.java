package yixian.issue.deduction;

import yixian.kernel.Labelled;

/** 扣分的数 · What of a month is counted; each opens into the deductions that it counts. */
public enum Figure implements Labelled {
  ALL("全部"),
  SHOWN("公示中"),
  DISPUTED("申诉中"),
  CLEARED("已撤销"),
  UPHELD("申诉后维持"),
  COUNTING("计入");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
