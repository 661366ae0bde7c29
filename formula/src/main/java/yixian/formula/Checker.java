package yixian.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges what kinds of numbers are brought together: records are not added to shares, and nothing
 * is counted that no record speaks for.
 */
final class Checker {

  private static final int MOST_TERMS = 40;

  private final Map<Object, Token> places;
  private final List<Fault> faults = new ArrayList<>();

  Checker(Map<Object, Token> places) {
    this.places = places;
  }

  List<Fault> faults() {
    return faults;
  }

  /** What the value stands for; null where that cannot be told for its faults. */
  @Nullable Type check(Measure measure) {
    Type type = type(measure.value());
    if (type != null && measure.target() != null) {
      fits(measure.target().at(), type, "目标");
    }
    int terms = measure.terms().size();
    if (terms == 0 && faults.isEmpty()) {
      fault(measure.value(), "没有数任何记录", "指标至少要有一处“件数(…)”“均值(…)”或“合计(…)”");
    }
    if (terms > MOST_TERMS) {
      fault(measure.value(), "数的事项有 " + terms + " 处，多于 " + MOST_TERMS + " 处", "请拆成几个指标");
    }
    return type;
  }

  private @Nullable Type type(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant(constant);
      case Expr.Count _ -> Type.COUNT;
      case Expr.Sum _, Expr.Mean _ -> Type.AMOUNT;
      case Expr.Binary both -> binary(both);
      case Expr.Weighted weighted -> weighted(weighted);
      case Expr.Capped capped -> bounded(capped.of(), capped.at(), "封顶");
      case Expr.Floored floored -> bounded(floored.of(), floored.at(), "保底");
      case Expr.Enough enough -> enough(enough);
      case Expr.Scored scored -> scored(scored);
    };
  }

  private Type constant(Expr.Constant constant) {
    Type type = constant.quantity().type();
    if (type == Type.COUNT) {
      fault(constant, "算式里不能凭空写件数", "件数只能数出来；这里若是倍数，请去掉“件”");
      return Type.NUMBER;
    }
    return type;
  }

  private @Nullable Type binary(Expr.Binary both) {
    Type left = type(both.left());
    Type right = type(both.right());
    if (left == null || right == null) {
      return null;
    }
    Type type =
        switch (both.how()) {
          case PLUS, MINUS -> left == right ? left : null;
          case TIMES -> product(left, right);
          case OVER -> quotient(left, right);
        };
    if (type == null) {
      refuse(both, left, right);
    } else if (both.how() == Expr.Operation.OVER
        && both.right() instanceof Expr.Constant constant
        && constant.quantity().value().signum() == 0) {
      fault(both.right(), "除数为 0", "请改正除数");
    }
    return type;
  }

  private static @Nullable Type product(Type left, Type right) {
    if (left == Type.NUMBER) {
      return right;
    }
    if (right == Type.NUMBER) {
      return left;
    }
    if (left == Type.RATIO && right == Type.RATIO) {
      return Type.RATIO;
    }
    return (left == Type.POINTS) != (right == Type.POINTS) ? Type.POINTS : null;
  }

  private static @Nullable Type quotient(Type left, Type right) {
    if (right == Type.NUMBER) {
      return left;
    }
    if (left == right) {
      return Type.RATIO;
    }
    return left == Type.AMOUNT && right == Type.COUNT ? Type.AMOUNT : null;
  }

  private void refuse(Expr.Binary both, Type left, Type right) {
    String what =
        switch (both.how()) {
          case PLUS -> left.label() + "不能加" + right.label();
          case MINUS -> left.label() + "不能减" + right.label();
          case TIMES -> left.label() + "不能乘" + right.label();
          case OVER -> left.label() + "不能除以" + right.label();
        };
    String mend =
        switch (both.how()) {
          case PLUS, MINUS ->
              right == Type.NUMBER || left == Type.NUMBER
                  ? "请给数写上单位，例如 100 分、5%"
                  : "加减的两边要是同一种量；要合在一起看，请用“加权平均”或先“计分”";
          case TIMES -> "件数、比率、数值可以乘纯数或分值，例如：件数(…) × 2 分";
          case OVER -> "件数除以件数得比率；也可以除以一个纯数";
        };
    fault(both, what, mend);
  }

  private @Nullable Type weighted(Expr.Weighted weighted) {
    Type shared = null;
    for (Expr.Part part : weighted.parts()) {
      Type type = type(part.of());
      if (type == null) {
        return null;
      }
      if (type == Type.NUMBER) {
        fault(part.of(), "加权平均里不能只写一个数", "请写“件数(…) ÷ 件数(…)”这样的算式");
        return null;
      }
      if (shared != null && shared != type) {
        fault(
            part.of(),
            "加权平均的各项要是同一种量，前面是" + shared.label() + "，这里是" + type.label(),
            "可先各自“计分”，再加权平均");
        return null;
      }
      shared = type;
    }
    return shared;
  }

  private @Nullable Type bounded(Expr of, Quantity at, String word) {
    Type type = type(of);
    if (type != null) {
      fits(at, type, word);
    }
    return type;
  }

  private @Nullable Type enough(Expr.Enough enough) {
    Type type = type(enough.of());
    if (type != null && sample(enough.of()) == null) {
      fault(
          enough,
          "不知道是什么“不足 " + enough.records() + " 件”",
          "它只能跟在“件数(…) ÷ 件数(…)”、“件数(…)”或“均值(…)”后面；加权平均请写在各项里");
    }
    return type;
  }

  /** The records of which there may be too few. */
  static @Nullable Expr sample(Expr of) {
    return switch (Measure.bare(of)) {
      case Expr.Count count -> count;
      case Expr.Mean mean -> mean;
      case Expr.Binary both when both.how() == Expr.Operation.OVER && onlyCounts(both.right()) ->
          both.right();
      case Expr.Binary both when onlyCounts(both) -> both;
      case Expr.Constant _, Expr.Sum _, Expr.Binary _, Expr.Weighted _ -> null;
      case Expr.Capped _, Expr.Floored _, Expr.Enough _, Expr.Scored _ -> null;
    };
  }

  /** Counts added to counts, so that their value is a number of records. */
  private static boolean onlyCounts(Expr expr) {
    return expr instanceof Expr.Count
        || expr instanceof Expr.Binary both
            && (both.how() == Expr.Operation.PLUS || both.how() == Expr.Operation.MINUS)
            && onlyCounts(both.left())
            && onlyCounts(both.right());
  }

  private @Nullable Type scored(Expr.Scored scored) {
    Type type = type(scored.of());
    if (type == null) {
      return null;
    }
    if (type == Type.NUMBER) {
      fault(scored, "纯数不能计分", "“计分”要跟在数出来的值后面");
      return null;
    }
    if (scored.knots().size() < 2) {
      fault(scored, "计分至少要写两档", "例如：计分 60% 得 0 分、95% 得 10 分");
    }
    BigDecimal before = null;
    for (Expr.Knot knot : scored.knots()) {
      fits(knot.at(), type, "计分");
      if (knot.points().type() != Type.POINTS) {
        fault(knot.points(), "得多少分没有写单位", "请写成“" + plain(knot.points()) + " 分”");
      }
      if (before != null && knot.at().value().compareTo(before) <= 0) {
        fault(knot, "计分的各档要从小到大写", "请按值由小到大排列");
      }
      before = knot.at().value();
    }
    return Type.POINTS;
  }

  private void fits(Quantity quantity, Type type, String word) {
    boolean plainAmount = type == Type.AMOUNT && quantity.type() == Type.NUMBER;
    if (quantity.type() != type && !plainAmount) {
      fault(
          quantity,
          "“" + word + "”的数与所算的" + type.label() + "不是同一种量",
          "请写成“" + new Quantity(quantity.value(), type).text() + "”");
    }
  }

  private static String plain(Quantity quantity) {
    return quantity.value().toPlainString();
  }

  private void fault(Object part, String message, String mend) {
    Token place = places.get(part);
    int from = place == null ? 0 : place.from();
    faults.add(new Fault(from, place == null ? from : place.to(), message, mend));
  }
}
