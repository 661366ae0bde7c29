package yixian.issue.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.kernel.Scope;

class SpansTest {

  private static final Instant MILLENNIUM = Instant.parse("2000-01-01T00:00:00Z");
  private static final UUID UNIT = UUID.fromString("00000000-0000-7000-8000-0123456789ab");

  @Test
  void aSpanIsFourWeeksFromTheMillenniumOn() {
    assertThat(Spans.of(MILLENNIUM)).isZero();
    assertThat(Spans.of(Instant.parse("2000-01-28T23:59:59Z"))).isZero();
    assertThat(Spans.of(Instant.parse("2000-01-29T00:00:00Z"))).isEqualTo(1);
    assertThat(Spans.of(Instant.parse("2026-11-28T12:00:00Z"))).isEqualTo(351);
  }

  @Test
  void whatIsOlderOrFarAheadBelongsToTheFirstAndTheLast() {
    assertThat(Spans.of(Instant.parse("1987-05-01T00:00:00Z"))).isZero();
    assertThat(Spans.of(Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(1295);
  }

  @Test
  void tellsHowMuchOfItsSpanHasPassed() {
    assertThat(Spans.passed(MILLENNIUM)).isZero();
    assertThat(Spans.passed(Instant.parse("2000-01-08T00:00:00Z"))).isEqualTo(0.25);
    assertThat(Spans.passed(Instant.parse("2000-02-12T00:00:00Z"))).isEqualTo(0.5);
    assertThat(Spans.passed(Instant.parse("1987-05-01T00:00:00Z"))).isZero();
  }

  @Test
  void marksAreOfOneLengthInTheOrderOfTime() {
    assertThat(Spans.mark(0)).isEqualTo("00");
    assertThat(Spans.mark(35)).isEqualTo("0z");
    assertThat(Spans.mark(36)).isEqualTo("10");
    assertThat(Spans.mark(351)).isEqualTo("9r");
  }

  @Test
  void wordsAreKeptAndLookedForUnderTheMark() {
    assertThat(Words.vector(MILLENNIUM, "路灯坏")).isEqualTo("'00路灯' '00灯坏' '00坏'");
    assertThat(Words.sought("路灯坏").in(0, 1, Scope.EVERYTHING))
        .containsExactly("('00路灯' & '00灯坏')", "('01路灯' & '01灯坏')");
    assertThat(Words.sought("灯").in(2, 2, Scope.EVERYTHING)).containsExactly("('02灯':*)");
  }

  @Test
  void whatBelongsToANarrowReaderIsLookedForInEachSpan() {
    assertThat(Whose.words(MILLENNIUM, List.of(UNIT))).isEqualTo("'00#0123456789ab'");
    assertThat(Words.sought("路灯").in(0, 0, new Scope(false, Set.of(UNIT), Set.of(), null)))
        .containsExactly("('00路灯' & ('00#0123456789ab'))");
  }

  @Test
  void noTextHoldsAWordOfBelonging() {
    assertThat(Words.of("见#2969，#2969")).containsExactly("见", "2969");
  }
}
