package yixian.issue.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WeeksTest {

  @Test
  void aWeekIsSevenDaysFromTheEpoch() {
    assertThat(Weeks.word(Instant.parse("1970-01-01T00:00:00Z"))).isEqualTo("'@0'");
    assertThat(Weeks.word(Instant.parse("1970-01-07T23:59:59Z"))).isEqualTo("'@0'");
    assertThat(Weeks.word(Instant.parse("1970-01-08T00:00:00Z"))).isEqualTo("'@1'");
  }

  @Test
  void namesTheWeeksUpToAMoment() {
    assertThat(Weeks.lastUntil(Instant.parse("1970-01-16T00:00:00Z"), 2))
        .isEqualTo("('@1' | '@2')");
  }

  @Test
  void noTextHoldsSuchAWord() {
    assertThat(Words.of("见@2969，@2969")).containsExactly("见", "2969");
    assertThat(Words.query("@2969")).isEqualTo("'2969':*");
  }
}
