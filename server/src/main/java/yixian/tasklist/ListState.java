package yixian.tasklist;

import yixian.kernel.Labelled;

/** 清单状态 · Where a list stands. */
public enum ListState implements Labelled {
  DRAFT("编制中"),
  RUNNING("进行中"),
  ENDED("已结束"),
  FORGOTTEN("已到期删除");

  private final String label;

  ListState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
