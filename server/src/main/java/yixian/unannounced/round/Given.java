package yixian.unannounced.round;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
enum Given implements Labelled {
  NOTHING(""),
  ALL_DEALT("每处都有派得出的检查员"),
  ALL_SEEN("每处都已检查，或写明未检查的理由");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
