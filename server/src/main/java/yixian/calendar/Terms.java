package yixian.calendar;

import static yixian.calendar.WorkingTime.DAY_SECONDS;
import static yixian.calendar.WorkingTime.dayOf;

import java.time.Instant;

/**
 * 期限 · Where a term ends.
 *
 * <p>Counted in whole seconds. Hours run from the moment of the start. Days are counted from the
 * day after the start (民法典 article 201; the same in 信访 practice); the last one ends as {@link
 * Hours} says. Over a pause, the day of pausing counts as used and the day of resuming does not, so
 * a term in days grows by the counted days after the pause began, up to and with the day on which
 * it resumes. A term whose days are used up when it pauses ends with the first counted day on which
 * it runs again.
 */
final class Terms {

  private final WorkingTime time;

  Terms(WorkingTime time) {
    this.time = time;
  }

  Instant deadline(Stopwatch watch) {
    long left = whole(watch.unit(), watch.amount());
    Instant deadline = watch.spans().getFirst().from();
    for (Stopwatch.Span span : watch.spans()) {
      deadline = WorkingTime.moment(end(watch.unit(), local(span.from()), left));
      Instant to = span.to();
      if (to == null || !deadline.isAfter(to)) {
        return deadline;
      }
      left = Math.max(0, left - used(watch.unit(), local(span.from()), local(to)));
    }
    return deadline;
  }

  /** Seconds of the unit's own running time between two moments. */
  long running(DeadlineUnit unit, Instant from, Instant to) {
    if (to.isBefore(from)) {
      return -running(unit, to, from);
    }
    return switch (unit) {
      case URGENT_HOUR, CALENDAR_DAY -> to.getEpochSecond() - from.getEpochSecond();
      case WORKING_HOUR -> time.officeSeconds(local(to)) - time.officeSeconds(local(from));
      case WORKING_DAY -> time.workingDaySeconds(local(to)) - time.workingDaySeconds(local(from));
    };
  }

  private static long whole(DeadlineUnit unit, int amount) {
    return unit.countsDays() ? amount : amount * 3_600L;
  }

  private long end(DeadlineUnit unit, long from, long left) {
    return switch (unit) {
      case URGENT_HOUR -> from + left;
      case WORKING_HOUR -> left == 0 ? from : time.officeMoment(time.officeSeconds(from) + left);
      case WORKING_DAY -> workingDayEnd(from, (int) left);
      case CALENDAR_DAY -> calendarDayEnd(dayOf(from) + (int) left);
    };
  }

  private long workingDayEnd(long from, int left) {
    int start = dayOf(from);
    if (left > 0) {
      return time.closing(time.openDay(time.daysBefore(start + 1) + left - 1));
    }
    long closing = time.closing(time.openDay(time.daysBefore(start)));
    return closing > from ? closing : time.closing(time.openDay(time.daysBefore(start + 1)));
  }

  private long calendarDayEnd(int last) {
    demandInside(last);
    boolean rolls = time.hours().calendarDayRolls() && !time.open(last);
    int day = rolls ? time.openDay(time.daysBefore(last)) : last;
    return (day + 1L) * DAY_SECONDS;
  }

  private long used(DeadlineUnit unit, long from, long to) {
    return switch (unit) {
      case URGENT_HOUR -> to - from;
      case WORKING_HOUR -> time.officeSeconds(to) - time.officeSeconds(from);
      case WORKING_DAY -> time.daysBefore(dayOf(to) + 1) - time.daysBefore(dayOf(from) + 1);
      case CALENDAR_DAY -> dayOf(to) - dayOf(from);
    };
  }

  private long local(Instant moment) {
    long local = WorkingTime.local(moment);
    demandInside(dayOf(local));
    return local;
  }

  private void demandInside(int day) {
    if (!time.reaches(day)) {
      throw OutOfTable.refusal();
    }
  }
}
