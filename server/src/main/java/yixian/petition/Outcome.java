package yixian.petition;

import yixian.kernel.Labelled;

/** 处理意见 · What was decided: of an appeal by 信访工作条例 article 32, of a suggestion by article 29. */
public enum Outcome implements Labelled {
  SUPPORT(Kind.APPEAL, "予以支持"),
  EXPLAIN(Kind.APPEAL, "解释说明"),
  DENY(Kind.APPEAL, "不予支持"),
  ADOPT(Kind.SUGGESTION, "采纳"),
  ADOPT_PARTLY(Kind.SUGGESTION, "部分采纳"),
  NOTE(Kind.SUGGESTION, "留作参考");

  private final Kind kind;
  private final String label;

  Outcome(Kind kind, String label) {
    this.kind = kind;
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  Kind kind() {
    return kind;
  }
}
