package yixian.open311.forward;

/** 转送状态 · How far an issue has come on its way to a neighbour. */
public enum ForwardState {
  WAITING("待送达"),
  SENT("已送达"),
  REFUSED("对方退回"),
  CLOSED("对方已办结");

  private final String label;

  ForwardState(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
