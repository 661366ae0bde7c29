package yixian.calendar;

import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** The refusal of days that the calendar does not reach. */
final class OutOfTable {

  private OutOfTable() {}

  static Problem refusal() {
    return Problem.invalid(new Fault("amount", "时间超出工作日历的范围（2010 年至 2099 年）", "请检查起始时间与时限数量"));
  }
}
