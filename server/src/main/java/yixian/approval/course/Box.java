package yixian.approval.course;

/** 审批箱 · By what a request concerns the reader. */
public enum Box {
  /** 待我审批, also in another's stead. */
  WAITING,
  /** 我已办. */
  DONE,
  /** 我提请的. */
  ASKED,
  /** 抄送我的. */
  COPIED,
  /** 本范围的: asked by people of the units that the reader oversees. */
  UNITS,
  /** 本范围内超期的. */
  OVERDUE;

  /** Boxes of what waits are read by deadline, the others newest first. */
  boolean byDeadline() {
    return this == WAITING || this == OVERDUE;
  }
}
