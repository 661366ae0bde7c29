package yixian.approval.flow;

/** 撤回规则 · How long the applicant may take a running request back. */
public enum Withdrawal {
  UNTIL_FIRST("无人表态前可撤回"),
  UNTIL_END("办结前可撤回"),
  NEVER("提请后不可撤回");

  private final String label;

  Withdrawal(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
