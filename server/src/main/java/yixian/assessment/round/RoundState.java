package yixian.assessment.round;

import yixian.kernel.Labelled;

/** 考核期状态 · Where a round stands. */
public enum RoundState implements Labelled {
  RATING("评议中"),
  MEETING("会商中"),
  TOLD("已告知"),
  LOCKED("已锁定");

  private final String label;

  RoundState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
