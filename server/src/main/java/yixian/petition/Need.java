package yixian.petition;

import yixian.kernel.Labelled;

/** 须填 · What a move asks for. */
public enum Need implements Labelled {
  UNIT("承办单位"),
  REVIEWER("复查复核单位"),
  REASON("理由"),
  ORGAN("有权处理的机关、单位"),
  ROUTE("办理途径"),
  OUTCOME("处理意见"),
  OPINION("意见内容"),
  DAYS("延长天数"),
  LEVEL("满意度"),
  RESOLUTION("化解情况");

  private final String label;

  Need(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
