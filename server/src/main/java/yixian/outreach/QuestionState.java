package yixian.outreach;

import yixian.kernel.Labelled;

/** 问答状态 · A question is asked, answered to who asked, and shown to anybody when released. */
public enum QuestionState implements Labelled {
  ASKED("待解答"),
  ANSWERED("已解答"),
  PUBLISHED("已公开");

  private final String label;

  QuestionState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
