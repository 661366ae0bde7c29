package yixian.tasklist.clearing;

import yixian.kernel.Labelled;

/** 问题状态 · Where a problem stands. */
public enum State implements Labelled {
  FOUND("待整改"),
  FIXED("待核验"),
  CLEARED("已销号"),
  MISTAKEN("误报");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
