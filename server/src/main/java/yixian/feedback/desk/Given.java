package yixian.feedback.desk;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
public enum Given implements Labelled {
  NOTHING(""),
  AS_READ("所读的草稿与眼下的记录一致"),
  REPLACED("更正通报发出");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
