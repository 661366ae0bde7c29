package yixian.tasklist.contract;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
enum Given implements Labelled {
  NOTHING(""),
  IN_TERM("合同未到期");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
