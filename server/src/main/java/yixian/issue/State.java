package yixian.issue;

import yixian.kernel.Labelled;

/** 事件状态 · Where an issue stands in its life. */
public enum State implements Labelled {
  REPORTED("已上报"),
  VERIFYING("核实中"),
  REFUSED("不予受理"),
  ACCEPTED("待派遣"),
  DISPATCHED("待处理"),
  HANDLING("处理中"),
  PARKED("挂账"),
  CHECKING("待核查"),
  REWORK("返工"),
  CLOSED("已结案"),
  VOID("作废"),
  MERGED("已并案");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether somebody still has to do something. */
  public boolean open() {
    return this != REFUSED && this != CLOSED && this != VOID && this != MERGED;
  }
}
