package yixian.outreach;

import yixian.kernel.Labelled;

/** 前提 · What must hold of a question beyond its state. */
enum QuestionGiven implements Labelled {
  NOTHING(""),
  KEPT("原文没有到期清除"),
  NAMELESS("原文没有到期清除；公开的文字里没有号码");

  private final String label;

  QuestionGiven(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
