package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.parse("2026-03-01T02:03:04Z");

  /** RFC 6238, appendix B, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void givesTheCodesOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
  }

  @Test
  void takesACodeOneStepEarlyOrLateButNotTwo() {
    long step = NOW.getEpochSecond() / Totp.STEP_SECONDS;
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1, 6), NOW, 0)).hasValue(step - 1);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1, 6), NOW, 0)).hasValue(step + 1);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2, 6), NOW, 0)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2, 6), NOW, 0)).isEmpty();
  }

  @Test
  void refusesACodeUsedBefore() {
    long step = NOW.getEpochSecond() / Totp.STEP_SECONDS;
    String code = Totp.code(SECRET, step, 6);
    assertThat(Totp.step(SECRET, code, NOW, step)).isEmpty();
    assertThat(Totp.step(SECRET, code, NOW, step + 1)).isEmpty();
    assertThat(Totp.step(SECRET, code, NOW, step - 1)).hasValue(step);
  }

  @Test
  void writesSecretsAsAuthenticatorsReadThem() {
    assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
  }

  @Test
  void doublesTheWaitUpToAQuarterOfAnHour() {
    assertThat(Throttle.wait(5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Throttle.wait(6)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Throttle.wait(9)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Throttle.wait(10)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Throttle.wait(2_000)).isEqualTo(Duration.ofMinutes(15));
  }
}
