package yixian.inspection.standard;

import yixian.kernel.Labelled;

/** 扣分方式 · How an item that falls short is counted. */
public enum Rule implements Labelled {
  EACH("按次"),
  ONCE("一次");

  private final String label;

  Rule(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
