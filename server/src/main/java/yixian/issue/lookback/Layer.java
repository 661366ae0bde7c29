package yixian.issue.lookback;

import yixian.kernel.Labelled;

/** 分层 · By what the issues are divided before some of each are drawn. */
public enum Layer implements Labelled {
  UNIT("承办单位"),
  GRID("网格"),
  CATEGORY("事项大类");

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
