package yixian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * 工作时间 · All working days from 2010 to 2099 laid out once, so that any question is two look-ups.
 *
 * <p>Times are seconds of the local clock, which has stood at UTC+8 without summer time since 1992.
 */
final class WorkingTime {

  static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  static final LocalDate BEYOND = LocalDate.of(2100, 1, 1);
  static final int DAY_SECONDS = 86_400;
  private static final int ZONE_SECONDS = 8 * 3_600;
  private static final int ORIGIN = (int) FIRST.toEpochDay();

  /** Working days before the day, by day since the origin. */
  private final int[] before;

  /** The days on which offices are open, in order. */
  private final int[] worked;

  private final Hours hours;
  private final int openSeconds;

  WorkingTime(Map<LocalDate, SpecialDay> special, Hours hours) {
    this.hours = hours;
    this.openSeconds = hours.morning().seconds() + hours.afternoon().seconds();
    int length = (int) (BEYOND.toEpochDay() - ORIGIN);
    this.before = new int[length + 1];
    int[] found = new int[length];
    for (int day = 0; day < length; day++) {
      LocalDate date = LocalDate.ofEpochDay((long) ORIGIN + day);
      SpecialDay departs = special.get(date);
      boolean open = departs == null ? date.getDayOfWeek().getValue() < 6 : departs.kind().worked();
      if (open) {
        found[before[day]] = day;
      }
      before[day + 1] = before[day] + (open ? 1 : 0);
    }
    this.worked = java.util.Arrays.copyOf(found, before[length]);
  }

  Hours hours() {
    return hours;
  }

  /** Seconds since the origin on the local clock. */
  static long local(Instant moment) {
    return moment.getEpochSecond() + ZONE_SECONDS - (long) ORIGIN * DAY_SECONDS;
  }

  static Instant moment(long local) {
    return Instant.ofEpochSecond(local - ZONE_SECONDS + (long) ORIGIN * DAY_SECONDS);
  }

  static int day(LocalDate date) {
    return (int) (date.toEpochDay() - ORIGIN);
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay((long) ORIGIN + day);
  }

  static int dayOf(long local) {
    return (int) Math.floorDiv(local, (long) DAY_SECONDS);
  }

  /** Whether the table reaches the day. */
  boolean reaches(int day) {
    return day >= 0 && day < before.length - 1;
  }

  boolean open(int day) {
    return before[day + 1] > before[day];
  }

  /** Working days before the day. */
  int daysBefore(int day) {
    return before[day];
  }

  /** The first open day that has {@code count} open days before it. */
  int openDay(int count) {
    if (count >= worked.length) {
      throw OutOfTable.refusal();
    }
    return worked[count];
  }

  /** Office seconds from the origin to the moment. */
  long officeSeconds(long local) {
    int day = dayOf(local);
    long whole = (long) before[day] * openSeconds;
    if (!open(day)) {
      return whole;
    }
    int second = (int) Math.floorMod(local, (long) DAY_SECONDS);
    return whole + hours.morning().passed(second) + hours.afternoon().passed(second);
  }

  /** The first moment at which so many office seconds have passed since the origin. */
  long officeMoment(long seconds) {
    int day = openDay((int) ((seconds - 1) / openSeconds));
    int rest = (int) (seconds - (long) before[day] * openSeconds);
    int morning = hours.morning().seconds();
    int second =
        rest <= morning
            ? hours.morning().from().toSecondOfDay() + rest
            : hours.afternoon().from().toSecondOfDay() + rest - morning;
    return (long) day * DAY_SECONDS + second;
  }

  /** Seconds from the origin to the moment that lie on working days, day and night. */
  long workingDaySeconds(long local) {
    int day = dayOf(local);
    long whole = (long) before[day] * DAY_SECONDS;
    return open(day) ? whole + Math.floorMod(local, (long) DAY_SECONDS) : whole;
  }

  /** Where a working day ends. */
  long closing(int day) {
    return switch (hours.workingDayEnds()) {
      case CLOSING -> (long) day * DAY_SECONDS + hours.afternoon().to().toSecondOfDay();
      case MIDNIGHT -> (day + 1L) * DAY_SECONDS;
    };
  }
}
