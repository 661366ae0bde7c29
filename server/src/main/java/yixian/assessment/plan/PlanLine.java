package yixian.assessment.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 考核项 · One line of a plan.
 *
 * @param code of the indicator or the panel; for one's own figures {@code OWN}
 * @param whose figure it is; null where it is no indicator
 * @param weight of 100
 * @param nilAt the value that earns nothing; for indicators only
 * @param fullAt the value that earns 100; below {@code nilAt} where less is better
 */
public record PlanLine(
    Cadence cadence,
    int seq,
    LineKind kind,
    String code,
    @Nullable Whose whose,
    BigDecimal weight,
    @Nullable BigDecimal nilAt,
    @Nullable BigDecimal fullAt) {

  /** The code of a line for the figures that are one's own. */
  public static final String OWN = "OWN";

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** The points for a value, on a straight line between nil and full, to two places. */
  public BigDecimal points(BigDecimal value) {
    if (nilAt == null || fullAt == null) {
      throw new IllegalStateException(
          "Only a line with two ends turns values into points: " + code);
    }
    return value
        .subtract(nilAt)
        .multiply(FULL)
        .divide(fullAt.subtract(nilAt), MathContext.DECIMAL64)
        .max(BigDecimal.ZERO)
        .min(FULL)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
