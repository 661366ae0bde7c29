package yixian.petition;

import yixian.calendar.DeadlineUnit;
import yixian.kernel.Labelled;

/**
 * 期限 · How long each stage may take. All of them rest on the text of 信访工作条例 (articles 22, 23 and 34
 * to 36) and are no settings.
 */
public enum Stage implements Labelled {
  TRANSFER("登记转送", 15, DeadlineUnit.CALENDAR_DAY),
  ACCEPT("受理告知", 15, DeadlineUnit.CALENDAR_DAY),
  OBJECT("提出异议", 5, DeadlineUnit.WORKING_DAY),
  HANDLE("办理", 60, DeadlineUnit.CALENDAR_DAY),
  ASK("请求复查复核", 30, DeadlineUnit.CALENDAR_DAY),
  REVIEW("复查", 30, DeadlineUnit.CALENDAR_DAY),
  RECHECK("复核", 30, DeadlineUnit.CALENDAR_DAY);

  /** By how many days handling may be extended at most. */
  static final int MOST_EXTENSION = 30;

  private final String label;
  private final int amount;
  private final DeadlineUnit unit;

  Stage(String label, int amount, DeadlineUnit unit) {
    this.label = label;
    this.amount = amount;
    this.unit = unit;
  }

  @Override
  public String label() {
    return label;
  }

  int amount() {
    return amount;
  }

  DeadlineUnit unit() {
    return unit;
  }

  /** Whether somebody owes something by then; the others only end a right. */
  boolean owed() {
    return this != OBJECT && this != ASK;
  }
}
