package yixian.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and hours as people here count them: stored in UTC, meant in Asia/Shanghai. */
public final class Days {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Days() {}

  /** The civil day of a moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  /** The first moment of the day. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
