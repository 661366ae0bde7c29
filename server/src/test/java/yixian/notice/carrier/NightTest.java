package yixian.notice.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a word may sound, in Shanghai, and how long it is tried. */
class NightTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T00:00:00Z,2026-06-01T00:00:00Z",
    "2026-06-01T12:59:00Z,2026-06-01T12:59:00Z",
    "2026-06-01T13:00:00Z,2026-06-02T00:00:00Z",
    "2026-06-01T17:00:00Z,2026-06-02T00:00:00Z",
    "2026-05-31T23:59:00Z,2026-06-01T00:00:00Z"
  })
  void urgingWaitsForTheMorningAndACallForNothing(Instant told, Instant rung) {
    assertThat(Night.over(Ring.URGE, told)).isEqualTo(rung);
    assertThat(Night.over(Ring.CALL, told)).isEqualTo(told);
    assertThat(Night.over(Ring.EMERGENCY, told)).isEqualTo(told);
  }

  @Test
  void pausesGrowFromSecondsToMinutes() {
    assertThat(Courier.wait(0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Courier.wait(1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Courier.wait(Courier.MOST_TRIES)).isEqualTo(Duration.ofMinutes(10));
  }
}
