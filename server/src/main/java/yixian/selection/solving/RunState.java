package yixian.selection.solving;

import yixian.kernel.Labelled;

/** 求解状态 · How far a run has got. */
public enum RunState implements Labelled {
  RUNNING("求解中"),
  DONE("已求得方案"),
  CLASHED("规则相互冲突"),
  CANCELLED("已取消"),
  FAILED("未求得方案");

  private final String label;

  RunState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
