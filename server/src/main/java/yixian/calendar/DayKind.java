package yixian.calendar;

/** 日子的种类 · What a day is; the first two are worked. */
public enum DayKind {
  WORKDAY("工作日", true),
  MAKE_UP("调休上班", true),
  WEEKEND("周末", false),
  HOLIDAY("放假", false);

  private final String label;
  private final boolean worked;

  DayKind(String label, boolean worked) {
    this.label = label;
    this.worked = worked;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Whether offices are open on such a day. */
  public boolean worked() {
    return worked;
  }
}
