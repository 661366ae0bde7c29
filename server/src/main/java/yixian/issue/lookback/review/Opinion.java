package yixian.issue.lookback.review;

import yixian.kernel.Labelled;

/** 评议意见 · What a reviewer says to one of the three questions. */
public enum Opinion implements Labelled {
  YES("是"),
  PARTLY("部分是"),
  NO("否"),
  UNKNOWN("说不清");

  private final String label;

  Opinion(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
