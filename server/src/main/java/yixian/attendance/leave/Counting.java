package yixian.attendance.leave;

/** 计法 · Which days of a leave count. */
public enum Counting {
  WORKING_DAY("工作日"),
  CALENDAR_DAY("自然日");

  private final String label;

  Counting(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
