package yixian.issue.lookback.review;

import yixian.kernel.Labelled;

/** 三看 · The three questions of a look-back. */
public enum Look implements Labelled {
  NEEDED("是不是群众需要的"),
  LASTING("效果是否持久"),
  CONTENT("群众是否满意");

  private final String label;

  Look(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
