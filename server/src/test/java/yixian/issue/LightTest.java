package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTest {

  private static final Instant WARN = Instant.parse("2026-06-01T08:00:00Z");
  private static final Instant DUE = Instant.parse("2026-06-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T07:59:59Z, GREEN",
    "2026-06-01T08:00:00Z, YELLOW",
    "2026-06-01T10:00:00Z, YELLOW",
    "2026-06-01T10:00:01Z, RED"
  })
  void changesAtAFifthAndAtTheDeadline(Instant now, Light light) {
    assertThat(Light.of(true, WARN, DUE, now)).isEqualTo(light);
    assertThat(Light.of(false, WARN, DUE, now)).isEqualTo(Light.NONE);
    assertThat(Light.of(true, WARN, Light.NEVER, now)).isEqualTo(Light.NONE);
  }
}
