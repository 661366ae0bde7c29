package yixian.attendance.rollcall;

/** 点名用途 · The two purposes for which people may be called (国办函〔2026〕12号: no daily roll). */
public enum CallPurpose {
  EMERGENCY("应急"),
  DRILL("演练");

  private final String label;

  CallPurpose(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
