package yixian.care;

import yixian.kernel.Labelled;

/** 需求状态 · A need is open, being helped, or met as the household itself says. */
public enum NeedState implements Labelled {
  OPEN("待帮扶"),
  HELPING("帮扶中"),
  MET("已落实");

  private final String label;

  NeedState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
