package yixian.bulletin.desk;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
public enum Given implements Labelled {
  NOTHING(""),
  WRITTEN("有文章，没有差错"),
  ANOTHER("签发人没有动过笔；供稿作者都同意；数字都数得出"),
  CORRECTED("更正版签发");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
