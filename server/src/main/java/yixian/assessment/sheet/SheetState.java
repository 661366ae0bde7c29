package yixian.assessment.sheet;

import yixian.kernel.Labelled;

/** 考核表状态 · Where one sheet stands. */
public enum SheetState implements Labelled {
  OPEN("考核中"),
  GRADED("已定等次"),
  TOLD("已告知"),
  REVIEW("复核中"),
  REVIEWED("复核已决"),
  APPEAL("申诉中"),
  APPEALED("申诉已决"),
  LOCKED("已锁定");

  private final String label;

  SheetState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the official has been told. */
  public boolean told() {
    return this != OPEN && this != GRADED;
  }

  /** Whether a decision is owed. */
  public boolean pending() {
    return this == REVIEW || this == APPEAL;
  }
}
