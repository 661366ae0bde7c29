package yixian.care;

import yixian.kernel.Labelled;

/** 群众确认 · What the household says of the help, asked when the follow-up is due. */
public enum HelpAnswer implements Labelled {
  RECEIVED("已收到"),
  NOT_RECEIVED("没有收到");

  private final String label;

  HelpAnswer(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
