package yixian.tasklist.clearing;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
public enum Given implements Labelled {
  NOTHING(""),
  ANOTHER("核验人不是整改人");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
