package yixian.attendance.rollcall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 点名数字 · 响应率 = answered / called, with both numbers; each opens into the people behind it.
 *
 * @param inTime answered before the time was up
 * @param late answered afterwards
 * @param rate answered of called, per cent with one digit, rounded half up; null where nobody was
 *     called
 */
public record CallFigures(
    int called, int answered, int inTime, int late, int unanswered, @Nullable BigDecimal rate) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static CallFigures of(int called, int inTime, int late) {
    int answered = inTime + late;
    BigDecimal rate =
        called == 0
            ? null
            : BigDecimal.valueOf(answered)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(called), 1, RoundingMode.HALF_UP);
    return new CallFigures(called, answered, inTime, late, called - answered, rate);
  }
}
