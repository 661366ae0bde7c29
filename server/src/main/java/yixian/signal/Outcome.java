package yixian.signal;

import yixian.kernel.Labelled;

/** 处置 · What a person decided upon a signal. */
public enum Outcome implements Labelled {
  CLEAR("情况清楚，不作处理", false),
  TALK("谈话提醒", false),
  RETRAIN("回炉培训", true),
  REPOST("调整岗位", true),
  RECALL("启动召回", true);

  private final String label;
  private final boolean weighs;

  Outcome(String label, boolean weighs) {
    this.label = label;
    this.weighs = weighs;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it weighs on the official, so that he must have been heard. */
  boolean weighs() {
    return weighs;
  }
}
