package yixian.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as people here count them: stored in UTC, meant in Asia/Shanghai. */
public final class Days {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

  private Days() {}

  /** The civil day of a moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  /** A moment to the minute, as people here read it: 2026-11-28 16:30. */
  public static String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  /** The first moment of the day. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
