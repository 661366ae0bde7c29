package yixian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Counts terms the slow way, minute by minute and day by day, straight from the rules as written.
 */
final class Plodder {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private final Map<LocalDate, SpecialDay> special;
  private final Hours hours;

  Plodder(Map<LocalDate, SpecialDay> special, Hours hours) {
    this.special = special;
    this.hours = hours;
  }

  boolean worked(LocalDate day) {
    SpecialDay departs = special.get(day);
    return departs == null ? day.getDayOfWeek().getValue() <= 5 : departs.kind() == DayKind.MAKE_UP;
  }

  boolean officeOpen(LocalDateTime minute) {
    LocalTime time = minute.toLocalTime();
    return worked(minute.toLocalDate())
        && (in(hours.morning(), time) || in(hours.afternoon(), time));
  }

  private static boolean in(Hours.HalfDay half, LocalTime time) {
    return !time.isBefore(half.from()) && time.isBefore(half.to());
  }

  Instant workingHours(Instant start, int amount) {
    LocalDateTime minute = LocalDateTime.ofInstant(start, CHINA);
    for (int left = amount * 60; left > 0; minute = minute.plusMinutes(1)) {
      if (officeOpen(minute)) {
        left--;
      }
    }
    return minute.toInstant(CHINA);
  }

  int officeMinutes(Instant from, Instant to) {
    int count = 0;
    LocalDateTime end = LocalDateTime.ofInstant(to, CHINA);
    for (LocalDateTime m = LocalDateTime.ofInstant(from, CHINA);
        m.isBefore(end);
        m = m.plusMinutes(1)) {
      count += officeOpen(m) ? 1 : 0;
    }
    return count;
  }

  LocalDate workingDay(LocalDate start, int amount) {
    LocalDate day = start;
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      left -= worked(day) ? 1 : 0;
    }
    return day;
  }

  Instant workingDays(Instant start, int amount) {
    LocalDate day = workingDay(LocalDateTime.ofInstant(start, CHINA).toLocalDate(), amount);
    return switch (hours.workingDayEnds()) {
      case CLOSING -> day.atTime(hours.afternoon().to()).toInstant(CHINA);
      case MIDNIGHT -> day.plusDays(1).atStartOfDay().toInstant(CHINA);
    };
  }

  Instant calendarDays(Instant start, int amount) {
    LocalDate day = LocalDateTime.ofInstant(start, CHINA).toLocalDate().plusDays(amount);
    while (hours.calendarDayRolls() && !worked(day)) {
      day = day.plusDays(1);
    }
    return day.plusDays(1).atStartOfDay().toInstant(CHINA);
  }
}
