package yixian.assessment.plan;

import yixian.kernel.Labelled;

/** 谁的指标 · Whose figure stands on the sheet of an official: his own, his grid's, his host's. */
public enum Whose implements Labelled {
  PERSON("本人"),
  GRID("所在网格"),
  HOST("接收单位");

  private final String label;

  Whose(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
