package yixian.selection.brief;

import yixian.kernel.Labelled;

/** 目标 · What is wanted of a plan; an earlier one is never given up for a later one. */
public enum Aim implements Labelled {
  FILLED("安排尽可能多的人"),
  WORST("得分最低的一对尽可能高"),
  SPREAD("同类人在各接收单位分布最均衡"),
  SUM("总得分最高"),
  STABLE("不稳定对最少");

  private final String label;

  Aim(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
