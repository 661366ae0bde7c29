package yixian.secondment.batch;

import yixian.kernel.Labelled;

/** 前提 · What must hold, beyond the state, before a batch moves on. */
public enum BatchGiven implements Labelled {
  HAS_POST("至少有一个岗位"),
  ONE_READY("至少有一人已备案"),
  NONE_SERVING("没有人还在服务"),
  NONE_PLACED("没有人已安排");

  private final String label;

  BatchGiven(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
