package yixian.indicator.definition;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yixian.formula.Condition;
import yixian.formula.Counted;
import yixian.formula.Expr;

/** What one place of a text counts. */
final class Terms {

  private Terms() {}

  /**
   * A place of a text, with what its names meant when the text was kept.
   *
   * @param expr a count, a sum or a mean
   */
  record Term(Expr expr, Map<String, Set<UUID>> named) {

    Counted counted() {
      return Terms.counted(expr);
    }
  }

  static Counted counted(Expr term) {
    return switch (term) {
      case Expr.Count count -> count.of();
      case Expr.Sum sum -> sum.of();
      case Expr.Mean mean -> mean.of();
      case Expr.Constant _,
          Expr.Binary _,
          Expr.Weighted _,
          Expr.Capped _,
          Expr.Floored _,
          Expr.Enough _,
          Expr.Scored _ ->
          throw new IllegalArgumentException(
              "Nothing is counted in " + term + ". Maybe it is no term?");
    };
  }

  /** The mark that is added up; empty where records are counted. */
  static String detail(Expr term) {
    return term instanceof Expr.Sum sum
        ? sum.detail()
        : term instanceof Expr.Mean mean ? mean.detail() : "";
  }

  /** Each part of a condition that is not made of others, as often as it stands there. */
  static void leaves(@Nullable Condition condition, Consumer<Condition> each) {
    switch (condition) {
      case null -> {}
      case Condition.Is _, Condition.Compare _, Condition.Among _, Condition.Has _ ->
          each.accept(condition);
      case Condition.All all -> all.of().forEach(one -> leaves(one, each));
      case Condition.Any any -> any.of().forEach(one -> leaves(one, each));
      case Condition.Not not -> leaves(not.of(), each);
    }
  }
}
