package yixian.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The hours in which the people of the story are at work: 9-12 and 14-17 on workdays.
 *
 * <p>Shorter than the calendar room's day on purpose: what the story means to be in time is in time
 * under any usual setting of office hours.
 */
public record WorkHours(Predicate<LocalDate> workday) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Hours in one of the story's working days. */
  public static final int A_DAY = 6;

  private static final int[][] SPELLS = {{9, 12}, {14, 17}};

  /** The moment at which so many working minutes have passed. */
  public Instant after(Instant start, long minutes) {
    ZonedDateTime at = start.atZone(ZONE);
    long left = minutes;
    while (true) {
      for (int[] spell : workday.test(at.toLocalDate()) ? SPELLS : new int[0][]) {
        int from = Math.max(spell[0] * 60, at.toLocalTime().toSecondOfDay() / 60);
        long free = Math.max(0, spell[1] * 60 - from);
        if (left < free) {
          long minute = from + left;
          return at.toLocalDate()
              .atTime(LocalTime.of((int) minute / 60, (int) minute % 60, at.getSecond()))
              .atZone(ZONE)
              .toInstant();
        }
        left -= free;
      }
      at = at.toLocalDate().plusDays(1).atTime(0, 0, at.getSecond()).atZone(ZONE);
    }
  }

  /** The duty desk works every day from 7 to 22 o'clock. */
  public Instant atTheDesk(Instant start, long minutes) {
    ZonedDateTime at = start.atZone(ZONE).plusMinutes(minutes);
    if (at.getHour() >= 22) {
      at = at.plusDays(1).withHour(7).withMinute((int) (minutes % 60));
    } else if (at.getHour() < 7) {
      at = at.withHour(7).withMinute((int) (minutes % 60));
    }
    return at.toInstant();
  }
}
