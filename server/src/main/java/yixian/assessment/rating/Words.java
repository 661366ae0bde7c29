package yixian.assessment.rating;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 评议构成 · Of what the score of a panel is made: each word without its author, and how far the open
 * rule moved it. In the order of the marks, so that nothing tells who spoke first.
 *
 * @param rule what is done about strict and mild raters
 * @param score their mean, as it stands on the sheet
 */
public record Words(List<String> factors, String rule, List<Word> said, BigDecimal score) {

  public Words {
    factors = List.copyOf(factors);
    said = List.copyOf(said);
  }

  /**
   * 一人所评.
   *
   * @param scores one for each factor
   * @param mean as it was given
   * @param counted as it counts, after the rule
   * @param remark what was written beside it
   */
  public record Word(
      List<Integer> scores, BigDecimal mean, BigDecimal counted, @Nullable String remark) {}
}
