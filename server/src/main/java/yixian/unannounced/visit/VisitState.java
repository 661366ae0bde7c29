package yixian.unannounced.visit;

import yixian.kernel.Labelled;

/** 一处检查的状态 · Where a visit stands; inspectors see it once it is open. */
public enum VisitState implements Labelled {
  DRAWN("已抽中"),
  OPEN("待检查"),
  DONE("已检查"),
  LEFT("未检查");

  private final String label;

  VisitState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
