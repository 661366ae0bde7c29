package yixian.issue.supervision;

import yixian.kernel.Labelled;

/** 督办状态 · Where an order stands. */
enum State implements Labelled {
  ORDERED("待答复"),
  ANSWERED("已答复"),
  CLOSED("已了结"),
  WITHDRAWN("已撤销");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
