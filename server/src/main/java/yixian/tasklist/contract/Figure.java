package yixian.tasklist.contract;

import yixian.kernel.Labelled;

/** 台账数字 · What contracts are counted by; each figure opens into the contracts that it counts. */
public enum Figure implements Labelled {
  IN_FORCE("履行中"),
  ENDING("即将到期"),
  OVER("已到期"),
  ENDED("提前终止"),
  UNVISITED("九十天未检查"),
  UNSOUND("最近检查不合格");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
