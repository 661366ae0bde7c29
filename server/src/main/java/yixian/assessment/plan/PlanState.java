package yixian.assessment.plan;

import yixian.kernel.Labelled;

/**
 * 方案状态 · Only a draft may be changed; what was adopted is followed until another takes its place.
 */
public enum PlanState implements Labelled {
  DRAFT("草拟"),
  ADOPTED("执行中"),
  REPLACED("已接替");

  private final String label;

  PlanState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
