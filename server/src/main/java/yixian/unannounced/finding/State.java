package yixian.unannounced.finding;

import yixian.kernel.Labelled;

/** 问题状态 · Where a finding stands. */
public enum State implements Labelled {
  FOUND("待说明"),
  ANSWERED("待整改"),
  MENDED("待复查"),
  CLOSED("已销号"),
  CLEARED("说明成立");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
