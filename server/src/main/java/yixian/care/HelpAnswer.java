package yixian.care;

import yixian.kernel.Labelled;

/** 群众确认 · What the household says of the help, asked when the follow-up is due. */
public enum HelpAnswer implements Labelled {
  RECEIVED("已收到", NeedMove.RECEIVED),
  NOT_RECEIVED("没有收到", NeedMove.NOT_RECEIVED);

  private final String label;
  private final NeedMove move;

  HelpAnswer(String label, NeedMove move) {
    this.label = label;
    this.move = move;
  }

  @Override
  public String label() {
    return label;
  }

  /** What it does to the need. */
  NeedMove move() {
    return move;
  }
}
