package yixian.issue.dossier;

import yixian.calendar.DeadlineUnit;

/**
 * 换算 · An amount of one unit of time in another, rounded up in favour of the one who has to act.
 */
final class Exchange {

  private static final double HOURS_OF_A_WORKING_DAY = 7.5;

  private Exchange() {}

  static int of(int amount, DeadlineUnit from, DeadlineUnit to) {
    if (from == to) {
      return amount;
    }
    double days =
        switch (from) {
          case WORKING_DAY, CALENDAR_DAY -> amount;
          case WORKING_HOUR -> amount / HOURS_OF_A_WORKING_DAY;
          case URGENT_HOUR -> amount / 24.0;
        };
    double converted =
        switch (to) {
          case WORKING_DAY, CALENDAR_DAY -> days;
          case WORKING_HOUR -> days * HOURS_OF_A_WORKING_DAY;
          case URGENT_HOUR -> days * 24;
        };
    return Math.max(1, (int) Math.ceil(converted - 1e-9));
  }
}
