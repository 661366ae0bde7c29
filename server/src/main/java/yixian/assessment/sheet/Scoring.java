package yixian.assessment.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 合计 · The weighted mean of the lines that apply, to two places. What does not apply drops out with
 * its weight; it is never counted as nothing.
 */
public final class Scoring {

  private static final int PLACES = 2;

  private Scoring() {}

  /** Of 100; null where no line applies. */
  public static @Nullable BigDecimal of(List<Line> lines) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    for (Line line : lines) {
      if (line.score() != null) {
        weights = weights.add(line.weight());
        points = points.add(line.weight().multiply(line.score()));
      }
    }
    return weights.signum() == 0
        ? null
        : points.divide(weights, MathContext.DECIMAL64).setScale(PLACES, RoundingMode.HALF_UP);
  }
}
