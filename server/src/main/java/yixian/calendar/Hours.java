package yixian.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;

/**
 * 作息时间 · The two half-days in which working hours run, and where days end.
 *
 * <p>A term in days ends when business closes on its last day, or at 24:00 where there are no
 * business hours (民法典 article 203); the day of the start is not counted (article 201). A district
 * may set working days to end at midnight, and may let a term in calendar days that ends on a day
 * off roll to the next working day (article 203 for statutory terms).
 */
public record Hours(
    HalfDay morning, HalfDay afternoon, DayEnd workingDayEnds, boolean calendarDayRolls) {

  /** 08:30-12:00 and 14:00-18:00; working days end at closing; calendar days do not roll. */
  public static final Hours USUAL =
      new Hours(
          new HalfDay(LocalTime.of(8, 30), LocalTime.of(12, 0)),
          new HalfDay(LocalTime.of(14, 0), LocalTime.of(18, 0)),
          DayEnd.CLOSING,
          false);

  /** 半天 · From opening to closing, local time. */
  public record HalfDay(
      @JsonFormat(pattern = "HH:mm") LocalTime from, @JsonFormat(pattern = "HH:mm") LocalTime to) {

    int seconds() {
      return to.toSecondOfDay() - from.toSecondOfDay();
    }

    /** Seconds of this half-day that have passed at the given second of the day. */
    int passed(int secondOfDay) {
      return Math.clamp((long) secondOfDay - from.toSecondOfDay(), 0, seconds());
    }
  }

  /** 截止时刻 · Where the last working day of a term ends. */
  public enum DayEnd {
    /** 下班时. */
    CLOSING,
    /** 二十四时. */
    MIDNIGHT
  }
}
