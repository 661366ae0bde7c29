package yixian.bulletin.desk;

import yixian.kernel.Labelled;

/** 简报状态 · Where an issue stands. */
public enum State implements Labelled {
  DRAFT("拟稿"),
  REVIEW("待签发"),
  PUBLISHED("已发布"),
  REPLACED("已更正"),
  WITHDRAWN("已撤回"),
  DISCARDED("已作废");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
