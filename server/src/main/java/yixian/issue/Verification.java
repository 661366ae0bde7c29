package yixian.issue;

/** 核实结论 · What the one who went to look found. */
public enum Verification {
  EXISTS("情况属实"),
  ABSENT("情况不存在"),
  UNCLEAR("无法判定");

  private final String label;

  Verification(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
