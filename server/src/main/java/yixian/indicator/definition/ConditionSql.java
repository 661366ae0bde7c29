package yixian.indicator.definition;

import java.util.function.Function;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import yixian.formula.Condition;

/** A condition of the language as one of the database, put together from its leaves. */
final class ConditionSql {

  private ConditionSql() {}

  /**
   * @param condition null for what is always so
   * @param leaf how what is not made of other conditions is asked
   */
  static org.jooq.Condition put(
      @Nullable Condition condition, Function<Condition, org.jooq.Condition> leaf) {
    return switch (condition) {
      case null -> DSL.trueCondition();
      case Condition.Is _, Condition.Compare _, Condition.Among _, Condition.Has _ ->
          leaf.apply(condition);
      case Condition.All all -> DSL.and(all.of().stream().map(one -> put(one, leaf)).toList());
      case Condition.Any any -> DSL.or(any.of().stream().map(one -> put(one, leaf)).toList());
      case Condition.Not not -> DSL.not(put(not.of(), leaf));
    };
  }
}
