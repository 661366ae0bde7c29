package yixian.inspection.finding;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
public enum Given implements Labelled {
  NOTHING(""),
  ANOTHER("复查人不是整改人"),
  WITHDRAWN("争议处理撤销了扣分");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
