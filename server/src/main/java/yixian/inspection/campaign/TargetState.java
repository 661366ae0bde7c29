package yixian.inspection.campaign;

import yixian.kernel.Labelled;

/** 对象状态 · Whether a target is still to be checked. */
public enum TargetState implements Labelled {
  LEFT("未检查"),
  CHECKED("已检查"),
  REMOVED("已移出");

  private final String label;

  TargetState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
