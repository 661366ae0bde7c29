package yixian.assessment.plan;

import yixian.kernel.Labelled;

/** 评议方 · Who says how somebody serves. */
public enum Panel implements Labelled {
  HOST("接收单位", false),
  MENTOR("结对导师", false),
  TEAM("工作队", false),
  HOME("派出单位", false),
  ORGANISATION("组织部门", true),
  COMMUNITY("社会工作部门", true),
  OPERATIONS("运行中心", true);

  private final String label;
  private final boolean named;

  Panel(String label, boolean named) {
    this.label = label;
    this.named = named;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the plan names who speaks; the others follow from the service itself. */
  public boolean named() {
    return named;
  }
}
