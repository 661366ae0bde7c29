package yixian.tasklist.offer;

import yixian.kernel.Labelled;

/** 申用状态 · How far the use of an offer has come. */
public enum UseState implements Labelled {
  ASKED("待答复"),
  AGREED("已同意"),
  REFUSED("未同意"),
  DELIVERED("已到位"),
  CLOSED("已办结"),
  WITHDRAWN("已撤回");

  private final String label;

  UseState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
