package yixian.tasklist.contract;

import yixian.kernel.Labelled;

/** 合同状态 · Whether a contract was ended before its term; its term ends by the calendar. */
public enum State implements Labelled {
  RUNNING("履行中"),
  ENDED("提前终止");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
