package yixian.issue.intake.unplaced;

import yixian.kernel.Labelled;

/** 待定位状态 · What became of a report without a place. */
public enum UnplacedState implements Labelled {
  WAITING("待定位"),
  PLACED("已定位"),
  DROPPED("不受理");

  private final String label;

  UnplacedState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
