package yixian.approval;

import yixian.kernel.Labelled;

/** 所需填写 · What a move asks for or accepts. */
public enum Need implements Labelled {
  COMMENT("comment", "意见"),
  PEOPLE("people", "人员"),
  STEP("step", "退回到哪一步"),
  PAPER("paper", "修改后的内容");

  private final String field;
  private final String label;

  Need(String field, String label) {
    this.field = field;
    this.label = label;
  }

  /** The JSON field of the order. */
  public String field() {
    return field;
  }

  @Override
  public String label() {
    return label;
  }
}
