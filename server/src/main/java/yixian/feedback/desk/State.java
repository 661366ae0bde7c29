package yixian.feedback.desk;

import yixian.kernel.Labelled;

/** 通报状态 · Where a letter stands. */
public enum State implements Labelled {
  DRAFT("草稿"),
  SENT("已发出"),
  ASIDE("已搁置"),
  CORRECTED("已更正");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
