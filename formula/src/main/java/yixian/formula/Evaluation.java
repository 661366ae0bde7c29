package yixian.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 求值 · Reckons a measure from counts, exactly.
 *
 * <p>What does not apply makes whatever is reckoned from it not apply, with one exception: it drops
 * out of a weighted average together with its weight.
 */
public final class Evaluation {

  private final Counts counts;

  private Evaluation(Counts counts) {
    this.counts = counts;
  }

  /** A value, or why there is none. */
  private record Outcome(@Nullable Fraction value, @Nullable String because) {

    static Outcome of(Fraction value) {
      return new Outcome(value, null);
    }

    static Outcome none(String because) {
      return new Outcome(null, because);
    }
  }

  /** The figure that a measure gives for these counts. */
  public static Figure of(Measure measure, Counts counts) {
    Evaluation evaluation = new Evaluation(counts);
    Outcome outcome = evaluation.value(measure.value());
    Fraction numerator = evaluation.value(measure.numerator()).value();
    Expr share = measure.denominator();
    Fraction denominator = share == null ? null : evaluation.value(share).value();
    if (Measure.bare(measure.value()) instanceof Expr.Mean mean) {
      Counts.Total total = counts.total(mean.of(), mean.detail());
      numerator = total.sum();
      denominator = Fraction.of(total.over());
    }
    return new Figure(
        outcome.value(),
        outcome.because(),
        numerator,
        denominator,
        evaluation.parts(measure.value()));
  }

  private List<Figure.Part> parts(Expr value) {
    List<Figure.Part> parts = new ArrayList<>();
    if (Measure.bare(value) instanceof Expr.Weighted weighted) {
      for (Expr.Part part : weighted.parts()) {
        Outcome outcome = value(part.of());
        parts.add(new Figure.Part(part, outcome.value(), outcome.because()));
      }
    }
    return parts;
  }

  private Outcome value(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> Outcome.of(constant.quantity().exact());
      case Expr.Count count -> Outcome.of(Fraction.of(counts.records(count)));
      case Expr.Sum sum -> Outcome.of(counts.total(sum.of(), sum.detail()).sum());
      case Expr.Mean mean -> mean(mean);
      case Expr.Binary both -> binary(both);
      case Expr.Weighted weighted -> weighted(weighted);
      case Expr.Capped capped -> bounded(value(capped.of()), capped.at().exact(), true);
      case Expr.Floored floored -> bounded(value(floored.of()), floored.at().exact(), false);
      case Expr.Enough enough -> enough(enough);
      case Expr.Scored scored -> scored(value(scored.of()), scored.knots());
    };
  }

  private Outcome mean(Expr.Mean mean) {
    Counts.Total total = counts.total(mean.of(), mean.detail());
    return total.over() == 0
        ? Outcome.none("期内没有可平均的记录")
        : Outcome.of(total.sum().over(Fraction.of(total.over())));
  }

  private Outcome binary(Expr.Binary both) {
    Outcome first = value(both.left());
    Outcome second = value(both.right());
    Fraction left = first.value();
    Fraction right = second.value();
    if (left == null) {
      return first;
    }
    if (right == null) {
      return second;
    }
    return switch (both.how()) {
      case PLUS -> Outcome.of(left.plus(right));
      case MINUS -> Outcome.of(left.minus(right));
      case TIMES -> Outcome.of(left.times(right));
      case OVER -> right.isZero() ? Outcome.none("分母为 0") : Outcome.of(left.over(right));
    };
  }

  private Outcome weighted(Expr.Weighted weighted) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Expr.Part part : weighted.parts()) {
      Fraction value = value(part.of()).value();
      if (value != null) {
        Fraction weight = Fraction.of(part.weight());
        sum = sum.plus(value.times(weight));
        weights = weights.plus(weight);
      }
    }
    return weights.isZero() ? Outcome.none("各项都不适用") : Outcome.of(sum.over(weights));
  }

  private static Outcome bounded(Outcome of, Fraction at, boolean above) {
    Fraction value = of.value();
    if (value == null) {
      return of;
    }
    boolean beyond = above ? value.compareTo(at) > 0 : value.compareTo(at) < 0;
    return beyond ? Outcome.of(at) : of;
  }

  private Outcome enough(Expr.Enough enough) {
    Fraction records = records(enough.of());
    return records.compareTo(Fraction.of(enough.records())) < 0
        ? Outcome.none(
            "只有 " + records.rounded(0).toPlainString() + " 件，不足 " + enough.records() + " 件")
        : value(enough.of());
  }

  private Fraction records(Expr of) {
    Expr sample = Checker.sample(of);
    if (sample instanceof Expr.Mean mean) {
      return Fraction.of(counts.total(mean.of(), mean.detail()).over());
    }
    Fraction found = sample == null ? null : value(sample).value();
    if (found == null) {
      throw new IllegalStateException(
          "Nothing says of how many records there are too few. Maybe the measure was not checked?");
    }
    return found;
  }

  private static Outcome scored(Outcome of, List<Expr.Knot> knots) {
    Fraction value = of.value();
    if (value == null) {
      return of;
    }
    Expr.Knot before = knots.getFirst();
    if (value.compareTo(before.at().exact()) <= 0) {
      return Outcome.of(before.points().exact());
    }
    for (Expr.Knot knot : knots.subList(1, knots.size())) {
      if (value.compareTo(knot.at().exact()) <= 0) {
        return Outcome.of(between(value, before, knot));
      }
      before = knot;
    }
    return Outcome.of(before.points().exact());
  }

  private static Fraction between(Fraction value, Expr.Knot low, Expr.Knot high) {
    Fraction width = high.at().exact().minus(low.at().exact());
    Fraction way = value.minus(low.at().exact()).over(width);
    Fraction rise = high.points().exact().minus(low.points().exact());
    return low.points().exact().plus(way.times(rise));
  }
}
