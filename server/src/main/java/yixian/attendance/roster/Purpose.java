package yixian.attendance.roster;

/** 用途 · The two purposes for which somebody may be asked to check in (国办函〔2026〕12号). */
public enum Purpose {
  SECURITY("安保"),
  EMERGENCY("应急");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
