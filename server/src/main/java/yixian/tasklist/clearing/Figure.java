package yixian.tasklist.clearing;

import yixian.kernel.Labelled;

/** 清零数字 · What the problems of a subject are counted by; each figure opens into what it counts. */
public enum Figure implements Labelled {
  FOUND("发现问题"),
  OPEN("未清零"),
  FIXED("待核验"),
  CLEARED("已销号"),
  OVERDUE("逾期未销号"),
  RETURNED("曾退回整改");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
