package yixian.open311.forward;

import yixian.kernel.Labelled;

/** 转送状态 · How far an issue has come on its way to a neighbour. */
public enum ForwardState implements Labelled {
  WAITING("待送达"),
  SENT("已送达"),
  REFUSED("对方退回"),
  CLOSED("对方已办结");

  private final String label;

  ForwardState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
