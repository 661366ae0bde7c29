package yixian.inspection.standard;

import yixian.kernel.Labelled;

/** 评定 · What an inspector finds of an item. */
public enum Verdict implements Labelled {
  MET("符合"),
  SHORT("扣分"),
  NOT_APPLICABLE("不适用");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
