package yixian.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  private static final List<Integer> NUMBERS = IntStream.rangeClosed(1, 72).boxed().toList();

  @Test
  void takesTheShareRoundedUp() {
    assertThat(Sample.drawn("ZX2026-001", NUMBERS, 0)).isEmpty();
    assertThat(Sample.drawn("ZX2026-001", NUMBERS, 10)).hasSize(8);
    assertThat(Sample.drawn("ZX2026-001", NUMBERS, 100)).hasSize(72);
  }

  @Test
  void drawsTheSameForEverybodyAndAnotherForAnotherCampaign() {
    assertThat(Sample.drawn("ZX2026-001", NUMBERS, 20))
        .isEqualTo(Sample.drawn("ZX2026-001", NUMBERS.reversed(), 20))
        .isNotEqualTo(Sample.drawn("ZX2026-002", NUMBERS, 20));
  }
}
