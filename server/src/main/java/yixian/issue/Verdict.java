package yixian.issue;

import yixian.kernel.Labelled;

/** 报到评价 · How a called unit answered, as the caller saw it. */
public enum Verdict implements Labelled {
  PRESENT("到位"),
  PARTLY("基本到位"),
  ABSENT("未到位");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
