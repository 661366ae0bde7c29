package yixian.inspection.campaign;

import yixian.kernel.Labelled;

/** 行动状态 · Where a campaign stands. */
public enum State implements Labelled {
  PREPARING("准备中"),
  RUNNING("进行中"),
  CLOSED("已结束");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
