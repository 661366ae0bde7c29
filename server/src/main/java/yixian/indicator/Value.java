package yixian.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 指标值 · A share, never without what it is a share of.
 *
 * @param value per cent with one digit, rounded half up; null where the denominator is 0
 */
record Value(int numerator, int denominator, @Nullable BigDecimal value) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Value of(int numerator, int denominator) {
    return new Value(
        numerator,
        denominator,
        denominator == 0
            ? null
            : BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
  }

  Value plus(Value other) {
    return of(numerator + other.numerator, denominator + other.denominator);
  }
}
