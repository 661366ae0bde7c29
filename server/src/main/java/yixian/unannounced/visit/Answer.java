package yixian.unannounced.visit;

import yixian.kernel.Labelled;

/** 答 · What the inspectors saw to one question. */
public enum Answer implements Labelled {
  YES("是"),
  NO("否"),
  UNCLEAR("看不出");

  private final String label;

  Answer(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
