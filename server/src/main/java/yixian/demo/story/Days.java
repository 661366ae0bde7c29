package yixian.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Draws the moments of reporting over the year: more on workdays, more in the morning, the evening
 * kept for what happens at night.
 */
final class Days {
  private static final int[] HOURS = {
    7, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 11, 12, 13, 14, 14, 14, 15, 15, 15, 16, 16, 17, 18, 19, 20,
    21
  };

  private final WorkHours hours;
  private final Instant now;
  private final LocalDate from;
  private final SplittableRandom random;

  Days(WorkHours hours, Instant now, SplittableRandom random) {
    this.hours = hours;
    this.now = now;
    this.random = random;
    from = now.atZone(WorkHours.ZONE).toLocalDate().minusYears(1).minusDays(1);
  }

  /** Any moment of the year until now. */
  Instant any() {
    return before(now);
  }

  /** A moment that lies two and a half days back or more. */
  Instant settled() {
    return before(now.minus(Duration.ofHours(60)));
  }

  private Instant before(Instant end) {
    long span = ChronoUnit.DAYS.between(from, end.atZone(WorkHours.ZONE).toLocalDate()) + 1;
    while (true) {
      LocalDate day = from.plusDays(random.nextLong(span));
      ZonedDateTime at =
          day.atTime(HOURS[random.nextInt(HOURS.length)], random.nextInt(60), random.nextInt(60))
              .atZone(WorkHours.ZONE);
      boolean wanted = hours.workday().test(day) || random.nextInt(100) < 55;
      if (wanted && at.toInstant().isBefore(end)) {
        return at.toInstant();
      }
    }
  }
}
