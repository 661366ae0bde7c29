package yixian.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of measures drawn from seeds. */
class RoundTripTest {

  private static final int DRAWN = 4_000;

  @Test
  void readsWhatItPrinted() {
    for (long seed = 0; seed < DRAWN; seed++) {
      Measure measure = new Drawn(seed).measure();
      String text = Town.LANGUAGE.print(measure);
      if (text.length() <= Language.LONGEST && measure.terms().size() <= 40) {
        Measure again = Town.read(text);
        assertThat(again).as("seed %d: %s", seed, text).isEqualTo(measure);
        assertThat(Town.LANGUAGE.print(again)).isEqualTo(text);
      }
    }
  }

  @Test
  void readsTheSameWithoutBlanks() {
    for (long seed = 0; seed < DRAWN; seed++) {
      Measure measure = new Drawn(seed).measure();
      String text = Town.LANGUAGE.print(measure);
      String tight = text.replaceAll(" +(?![^“]*级”)", "");
      if (text.length() <= Language.LONGEST && measure.terms().size() <= 40) {
        assertThat(Town.read(tight)).as("seed %d: %s", seed, tight).isEqualTo(measure);
      }
    }
  }

  @Test
  void describesEveryMeasure() {
    for (long seed = 0; seed < DRAWN; seed++) {
      Measure measure = new Drawn(seed).measure();
      assertThat(Town.LANGUAGE.describe(measure)).endsWith("。").doesNotContain("issue.");
    }
  }

  @Test
  void reckonsAsTheDullestWayDoes() {
    int applied = 0;
    for (long seed = 0; seed < DRAWN; seed++) {
      Measure measure = new Drawn(seed).measure();
      BruteForce records = new BruteForce(seed + 1);
      Figure figure = Evaluation.of(measure, records);
      BigDecimal expected = records.value(measure.value());
      Fraction value = figure.value();
      assertThat(value == null).as("seed %d", seed).isEqualTo(expected == null);
      if (value != null && expected != null) {
        applied++;
        BigDecimal exact =
            new BigDecimal(value.top()).divide(new BigDecimal(value.bottom()), new MathContext(60));
        assertThat(exact.subtract(expected).abs().doubleValue())
            .as("seed %d: %s", seed, Town.LANGUAGE.print(measure))
            .isLessThan(1e-30 * Math.max(1, expected.abs().doubleValue()));
      } else {
        assertThat(figure.because()).isNotEmpty();
      }
    }
    assertThat(applied).isGreaterThan(DRAWN / 4);
  }

  /** Whatever is typed, somebody is told something, and nothing falls over. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void saysSomethingOfEveryHalfWrittenText(int step) {
    for (long seed = 0; seed < 300; seed++) {
      String text = Town.LANGUAGE.print(new Drawn(seed).measure());
      for (int end = 0; end < Math.min(text.length(), 200); end += step) {
        String half = text.substring(0, end);
        if (Town.LANGUAGE.read(half) instanceof Reading.Faulty faulty) {
          assertThat(faulty.faults())
              .isNotEmpty()
              .allSatisfy(
                  fault -> {
                    assertThat(fault.message()).isNotBlank();
                    assertThat(fault.mend()).isNotBlank();
                    assertThat(fault.from()).isBetween(0, half.length());
                    assertThat(fault.to()).isBetween(fault.from(), half.length());
                  });
        }
        Language.Completion completion = Town.LANGUAGE.complete(text, end);
        assertThat(completion.from()).isBetween(0, end);
      }
    }
  }
}
