package yixian.calendar;

/** 时限单位 · How a term runs (GB/T 47678 practice). */
public enum DeadlineUnit {
  /** 紧急工作时: hours that run day and night. */
  URGENT_HOUR("紧急工作时"),
  /** 工作时: hours that run only in the office hours of working days. */
  WORKING_HOUR("工作时"),
  /** 工作日: working days; the day of the start is not counted. */
  WORKING_DAY("工作日"),
  /** 自然日: calendar days; the day of the start is not counted. */
  CALENDAR_DAY("自然日");

  private final String label;

  DeadlineUnit(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  boolean countsDays() {
    return this == WORKING_DAY || this == CALENDAR_DAY;
  }
}
