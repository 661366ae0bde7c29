package yixian.dashboard.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import yixian.indicator.definition.BoardFigures;

/**
 * 增减 · What has changed from one period to another, in plain numbers and in per cent.
 *
 * <p>Nothing is ever said in per cent of nothing: then it says so.
 *
 * @param absolute with its sign; shares change by points; null where one side has no value
 * @param relative with its sign and per cent; null where it cannot be told
 * @param because why a part is missing; null where nothing is
 * @param direction 1, 0 or -1
 */
public record Change(
    @Nullable String absolute, @Nullable String relative, @Nullable String because, int direction) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Change of(BoardFigures.Figure now, BoardFigures.Figure before) {
    BigDecimal mine = now.value().value();
    BigDecimal other = before.value().value();
    if (mine == null || other == null) {
      return new Change(null, null, mine == null ? "本期没有可比的数" : "对比期没有可比的数", 0);
    }
    BigDecimal change = mine.subtract(other);
    String absolute =
        now.share()
            ? signed(change.setScale(1, RoundingMode.HALF_UP)) + " 个百分点"
            : signed(plain(change.setScale(2, RoundingMode.HALF_UP)));
    if (other.signum() == 0) {
      return new Change(absolute, null, "对比期为 0，不计百分比", change.signum());
    }
    BigDecimal relative = change.multiply(HUNDRED).divide(other.abs(), 1, RoundingMode.HALF_UP);
    return new Change(absolute, signed(relative) + "%", null, change.signum());
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "±")
        + Thousands.in(value.abs().toPlainString());
  }
}
