package yixian.inspection.standard;

import java.math.BigDecimal;

/**
 * 检查项 · One item of a version.
 *
 * @param points what it is worth
 * @param off what is taken off each time, or once
 * @param cap the most that is taken off
 * @param basis the law, standard or document that it rests on
 */
public record Criterion(
    int position,
    String section,
    String what,
    BigDecimal points,
    Rule rule,
    BigDecimal off,
    BigDecimal cap,
    String basis) {

  /** What is taken off when it fell short so many times. */
  public BigDecimal deduction(int times) {
    BigDecimal counted = rule == Rule.EACH ? off.multiply(BigDecimal.valueOf(times)) : off;
    return times == 0 ? BigDecimal.ZERO : counted.min(cap);
  }

  /** The rule in words: 按次扣 2 分，至多 6 分. */
  public String ruleText() {
    String each = rule.label() + "扣 " + plain(off) + " 分";
    return rule == Rule.EACH ? each + "，至多 " + plain(cap) + " 分" : each;
  }

  static String plain(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString();
  }
}
