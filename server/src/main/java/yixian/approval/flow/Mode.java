package yixian.approval.flow;

/** 会签与或签 · Whether all approvers of a step must agree, or one suffices. */
public enum Mode {
  ALL("会签"),
  ANY("或签");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
