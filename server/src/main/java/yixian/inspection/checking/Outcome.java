package yixian.inspection.checking;

import yixian.kernel.Labelled;

/** 争议处理 · What becomes of a disputed deduction. */
public enum Outcome implements Labelled {
  UPHELD("维持"),
  CORRECTED("更正"),
  WITHDRAWN("撤销扣分");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
