package yixian.inspection.ranking;

import yixian.kernel.Labelled;

/** 榜 · The best or the worst. */
public enum Side implements Labelled {
  RED("红榜"),
  BLACK("黑榜");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
