package yixian.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 指标算式 · What an indicator's text says: how the value is reckoned, and what is aimed at. */
public record Measure(Expr value, @Nullable Target target) {

  /**
   * 目标 · What is aimed at.
   *
   * @param atLeast whether more is better
   */
  public record Target(boolean atLeast, Quantity at) {

    public boolean reached(Fraction value) {
      int order = value.compareTo(at.exact());
      return atLeast ? order >= 0 : order <= 0;
    }
  }

  /** What must be counted, each once, in the order of the text. */
  public List<Expr> terms() {
    Set<Expr> found = new LinkedHashSet<>();
    gather(value, found);
    return new ArrayList<>(found);
  }

  private static void gather(Expr expr, Set<Expr> into) {
    switch (expr) {
      case Expr.Constant _ -> {}
      case Expr.Count _, Expr.Sum _, Expr.Mean _ -> into.add(expr);
      case Expr.Binary both -> {
        gather(both.left(), into);
        gather(both.right(), into);
      }
      case Expr.Weighted weighted -> weighted.parts().forEach(part -> gather(part.of(), into));
      case Expr.Capped capped -> gather(capped.of(), into);
      case Expr.Floored floored -> gather(floored.of(), into);
      case Expr.Enough enough -> gather(enough.of(), into);
      case Expr.Scored scored -> gather(scored.of(), into);
    }
  }

  /** The value without caps, floors and points: what a numerator and a denominator are of. */
  static Expr bare(Expr expr) {
    return switch (expr) {
      case Expr.Capped capped -> bare(capped.of());
      case Expr.Floored floored -> bare(floored.of());
      case Expr.Enough enough -> bare(enough.of());
      case Expr.Scored scored -> bare(scored.of());
      case Expr.Constant _, Expr.Count _, Expr.Sum _, Expr.Mean _, Expr.Binary _, Expr.Weighted _ ->
          expr;
    };
  }

  /** What the value is a share of; null where it is no share. */
  public @Nullable Expr denominator() {
    return bare(value) instanceof Expr.Binary both && both.how() == Expr.Operation.OVER
        ? both.right()
        : null;
  }

  /** What the share is of its denominator; the whole value where it is no share. */
  public Expr numerator() {
    Expr bare = bare(value);
    return bare instanceof Expr.Binary both && both.how() == Expr.Operation.OVER
        ? both.left()
        : bare;
  }
}
