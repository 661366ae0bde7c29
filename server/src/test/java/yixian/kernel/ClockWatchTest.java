package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void worksBatchAfterBatchUntilOneIsNotFull() {
    List<Integer> left = new ArrayList<>(List.of(200, 200, 7, 200));
    watch.round("测试", 200, () -> left.removeFirst());
    assertThat(left).containsExactly(200);
  }

  @Test
  void restsForARoundWhenSomebodySetTheClock() {
    List<Integer> done = new ArrayList<>();
    watch.round("测试", 200, () -> worked(done, 1));
    wall = wall.plus(Duration.ofDays(3));
    nanos += Duration.ofMinutes(1).toNanos();
    watch.round("测试", 200, () -> worked(done, 2));
    assertThat(done).containsExactly(1);
    wall = wall.plus(Duration.ofMinutes(1));
    nanos += Duration.ofMinutes(1).toNanos();
    watch.round("测试", 200, () -> worked(done, 3));
    assertThat(done).containsExactly(1, 3);
  }

  private static int worked(List<Integer> done, int round) {
    done.add(round);
    return 1;
  }
}
