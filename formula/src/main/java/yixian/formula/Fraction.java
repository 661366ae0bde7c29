package yixian.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * 分数 · An exact number, so that a figure never depends on the order in which it was reckoned. It is
 * rounded once, when it is shown.
 */
public record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0);

  public Fraction {
    if (bottom.signum() == 0) {
      throw new ArithmeticException("A fraction of nothing. Maybe the divisor was not looked at?");
    }
    BigInteger shared = bottom.equals(BigInteger.ONE) ? bottom : top.gcd(bottom);
    if (bottom.signum() < 0) {
      shared = shared.negate();
    }
    if (!shared.equals(BigInteger.ONE)) {
      top = top.divide(shared);
      bottom = bottom.divide(shared);
    }
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.top.negate(), other.bottom));
  }

  public Fraction times(Fraction other) {
    return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  public Fraction over(Fraction other) {
    return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  public boolean isZero() {
    return top.signum() == 0;
  }

  /** Rounded half up. */
  public BigDecimal rounded(int digits) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), digits, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }
}
