package yixian.inspection.finding;

import yixian.kernel.Labelled;

/** 检查问题状态 · Where a finding stands. */
public enum State implements Labelled {
  FOUND("待整改"),
  FIXED("待复查"),
  CLOSED("已复查"),
  DROPPED("扣分已撤销");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
