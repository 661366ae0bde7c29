package yixian.issue.category;

import yixian.calendar.DeadlineUnit;

/** 时限 · How long a stage may take. */
public record Limit(int amount, DeadlineUnit unit) {

  /** As people read it, such as 3工作日. */
  public String words() {
    return amount + unit.label();
  }
}
