package yixian.formula;

import java.math.BigDecimal;

/**
 * 带单位的数 · A number as it is written: {@code 95%}, {@code 10 分}, {@code 20 件}, {@code 4.5}.
 *
 * @param value as written, so 95 for 95%
 */
public record Quantity(BigDecimal value, Type type) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Quantity {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public Fraction exact() {
    Fraction written = Fraction.of(value);
    return type == Type.RATIO ? written.over(Fraction.of(HUNDRED)) : written;
  }

  /** As people write it. */
  public String text() {
    String number = value.toPlainString();
    return switch (type) {
      case RATIO -> number + "%";
      case COUNT, POINTS -> number + " " + type.unit();
      case AMOUNT, NUMBER -> number;
    };
  }
}
