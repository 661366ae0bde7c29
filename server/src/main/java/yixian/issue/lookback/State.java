package yixian.issue.lookback;

import yixian.kernel.Labelled;

/** 回头看状态 · Where a round stands. */
public enum State implements Labelled {
  PLANNED("筹备"),
  COMMITTED("已公布承诺"),
  DRAWN("评议中"),
  FINISHED("已结束"),
  DROPPED("已撤销");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
