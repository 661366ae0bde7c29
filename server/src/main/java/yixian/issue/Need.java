package yixian.issue;

import yixian.kernel.Labelled;

/** 所需填写 · What a move asks for or accepts. Photos are offered everywhere and forced nowhere. */
public enum Need implements Labelled {
  REASON("reason", "理由"),
  UNIT("unit", "承办单位"),
  CATEGORY("category", "分类"),
  MAIN("main", "主件"),
  CALLS("calls", "被吹哨单位"),
  UNTIL("until", "唤醒日期"),
  OUTCOME("outcome", "核实结论"),
  AMOUNT("amount", "延期数量"),
  LEVEL("level", "评价等级"),
  NOTE("note", "情况说明"),
  PHOTOS("photos", "照片");

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
