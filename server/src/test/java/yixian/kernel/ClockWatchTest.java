package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

  private Instant wall = Instant.parse("2026-06-01T01:00:00Z");
  private long nanos;
  private final ClockWatch watch =
      new ClockWatch(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return wall;
            }
          },
          () -> nanos);

  private Duration after(Duration onTheWall, Duration really) {
    wall = wall.plus(onTheWall);
    nanos += really.toNanos();
    return watch.jump();
  }

  @Test
  void takesASteadyClockForSteady() {
    assertThat(watch.jump()).isZero();
    assertThat(after(Duration.ofMinutes(1), Duration.ofMinutes(1))).isZero();
    assertThat(after(Duration.ofDays(2), Duration.ofDays(2))).isZero();
  }

  @Test
  void noticesAJumpForwardAndBack() {
    assertThat(watch.jump()).isZero();
    assertThat(after(Duration.ofDays(3), Duration.ofMinutes(1))).isGreaterThan(Duration.ofDays(2));
    assertThat(after(Duration.ofDays(-3), Duration.ofMinutes(1))).isGreaterThan(Duration.ofDays(2));
    assertThat(after(Duration.ofMinutes(1), Duration.ofMinutes(1))).isZero();
  }
}
