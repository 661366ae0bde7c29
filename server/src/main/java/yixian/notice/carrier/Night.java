package yixian.notice.carrier;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import yixian.kernel.Days;

/** 夜间 · Between nine in the evening and eight in the morning nobody is rung for what can wait. */
final class Night {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private Night() {}

  /** The first moment from then on at which the ring may sound. */
  static Instant over(Ring ring, Instant from) {
    ZonedDateTime there = from.atZone(Days.ZONE);
    LocalTime time = there.toLocalTime();
    if (!ring.byDay() || (!time.isBefore(MORNING) && time.isBefore(EVENING))) {
      return from;
    }
    ZonedDateTime day = time.isBefore(MORNING) ? there : there.plusDays(1);
    return day.with(MORNING).toInstant();
  }
}
