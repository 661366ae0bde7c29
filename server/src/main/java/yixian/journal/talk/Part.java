package yixian.journal.talk;

import yixian.kernel.Labelled;

/** 谈话人身份 · As what somebody holds a talk. */
public enum Part implements Labelled {
  MENTOR("结对导师"),
  ORGANISATION("组织部门"),
  HOST("接收单位");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
