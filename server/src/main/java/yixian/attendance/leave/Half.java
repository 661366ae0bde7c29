package yixian.attendance.leave;

/** 半天 · The two halves of a day. */
public enum Half {
  AM("上午"),
  PM("下午");

  private final String label;

  Half(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
