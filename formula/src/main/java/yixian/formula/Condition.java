package yixian.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 条件 · Which of the records of a kind are counted. Names are codes of the catalogue. */
public sealed interface Condition {

  /** The mark says yes. */
  record Is(String detail) implements Condition {}

  /** The mark is a number that compares so. */
  record Compare(String detail, Comparison how, BigDecimal value) implements Condition {
    public Compare {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** The mark is one of these; codes of choices, or what another list calls them. */
  record Among(String detail, List<String> values) implements Condition {
    public Among {
      values = List.copyOf(values);
    }
  }

  /** The same record also bears this, whenever that happened. */
  record Has(String kind, @Nullable Condition where) implements Condition {}

  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  record Not(Condition of) implements Condition {}

  /** How two numbers compare. */
  enum Comparison {
    AT_LEAST("≥", "不低于"),
    AT_MOST("≤", "不高于"),
    ABOVE(">", "高于"),
    BELOW("<", "低于"),
    EQUAL("=", "等于"),
    OTHER("≠", "不等于");

    private final String sign;
    private final String words;

    Comparison(String sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    public String sign() {
      return sign;
    }

    public String words() {
      return words;
    }

    /** Whether the numbers compare so. */
    public boolean holds(BigDecimal left, BigDecimal right) {
      int order = left.compareTo(right);
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
        case ABOVE -> order > 0;
        case BELOW -> order < 0;
        case EQUAL -> order == 0;
        case OTHER -> order != 0;
      };
    }
  }
}
