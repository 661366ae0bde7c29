package yixian.unannounced.round;

import yixian.kernel.Labelled;

/** 轮次状态 · Where a round stands. */
public enum State implements Labelled {
  PLANNED("筹备"),
  COMMITTED("已公布承诺"),
  DRAWN("已开签"),
  UNDER_WAY("检查中"),
  CLOSED("已结束"),
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
