package yixian.feedback;

import yixian.kernel.Labelled;

/** 收件方 · As what a unit is written to. */
public enum Kind implements Labelled {
  HOME("派出单位"),
  HOST("接收单位"),
  ORGANISATION("组织部门"),
  COMMUNITY("社会工作部门"),
  OPERATIONS("运行中心");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it is one of the three departments, which are told counts and no names. */
  public boolean department() {
    return this != HOME && this != HOST;
  }
}
