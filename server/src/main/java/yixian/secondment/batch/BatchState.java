package yixian.secondment.batch;

import yixian.kernel.Labelled;

/** 批次状态 · Where a batch stands. */
public enum BatchState implements Labelled {
  DRAFT("草拟"),
  OPEN("选派中"),
  SERVING("服务中"),
  ENDED("已结束"),
  ABANDONED("已撤销");

  private final String label;

  BatchState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether something may still be changed. */
  public boolean alive() {
    return this != ENDED && this != ABANDONED;
  }
}
