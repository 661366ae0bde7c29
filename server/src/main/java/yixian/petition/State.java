package yixian.petition;

import yixian.kernel.Labelled;

/** 信访状态 · Where a petition stands. */
public enum State implements Labelled {
  REGISTERED("待转送"),
  TRANSFERRED("待受理"),
  OBJECTED("异议待核"),
  HANDLING("办理中"),
  ANSWERED("已答复"),
  REVIEWING("复查中"),
  REVIEWED("已复查"),
  RECHECKING("复核中"),
  ENDED("已终结"),
  SETTLED("已化解"),
  DIVERTED("已分流"),
  REPEATED("重复件");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
