package yixian.formula;

import java.math.BigDecimal;
import java.util.List;

/** 算式 · How a value is reckoned from counts. */
public sealed interface Expr {

  /** A number as written. */
  record Constant(Quantity quantity) implements Expr {}

  /** 件数 · How many records. */
  record Count(Counted of) implements Expr {}

  /** 合计 · What a mark of the records adds up to. */
  record Sum(Counted of, String detail) implements Expr {}

  /** 均值 · What a mark of the records is on average. */
  record Mean(Counted of, String detail) implements Expr {}

  record Binary(Operation how, Expr left, Expr right) implements Expr {}

  /** 加权平均 · Parts that do not apply drop out, with their weight. */
  record Weighted(List<Part> parts) implements Expr {
    public Weighted {
      parts = List.copyOf(parts);
    }
  }

  record Part(Expr of, BigDecimal weight) {
    public Part {
      weight = weight.stripTrailingZeros();
    }
  }

  /** 封顶 · Never more than this. */
  record Capped(Expr of, Quantity at) implements Expr {}

  /** 保底 · Never less than this. */
  record Floored(Expr of, Quantity at) implements Expr {}

  /** 不足 n 件不适用 · Says nothing where there is too little to say it of. */
  record Enough(Expr of, int records) implements Expr {}

  /** 计分 · Points between knots, in proportion; level before the first and behind the last. */
  record Scored(Expr of, List<Knot> knots) implements Expr {
    public Scored {
      knots = List.copyOf(knots);
    }
  }

  record Knot(Quantity at, Quantity points) {}

  /** The four ways of reckoning. */
  enum Operation {
    PLUS("+", 1),
    MINUS("-", 1),
    TIMES("×", 2),
    OVER("÷", 2);

    private final String sign;
    private final int tightness;

    Operation(String sign, int tightness) {
      this.sign = sign;
      this.tightness = tightness;
    }

    public String sign() {
      return sign;
    }

    int tightness() {
      return tightness;
    }
  }
}
