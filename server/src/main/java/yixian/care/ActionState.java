package yixian.care;

import yixian.kernel.Labelled;

/** 行动状态 · An action runs, is over, and is forgotten on its day. */
public enum ActionState implements Labelled {
  RUNNING("进行中"),
  ENDED("已结束"),
  FORGOTTEN("已到期删除");

  private final String label;

  ActionState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
