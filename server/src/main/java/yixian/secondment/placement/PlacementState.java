package yixian.secondment.placement;

import yixian.kernel.Labelled;

/** 选派状态 · Where a placement stands. */
public enum PlacementState implements Labelled {
  PLANNED("拟派"),
  APPROVED("已批准"),
  FILED("已备案"),
  SERVING("服务中"),
  RECALLED("已召回"),
  RETURNED("已返回"),
  WITHDRAWN("已撤回");

  private final String label;

  PlacementState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
