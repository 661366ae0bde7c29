package yixian.indicator.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Conditions as bits of a mask, by their places in a list. */
final class BitSql {

  private BitSql() {}

  /** A mask with the bit of each condition that holds. */
  static Field<Long> of(List<Condition> conditions) {
    Field<Long> mask = DSL.inline(0L);
    for (int bit = 0; bit < conditions.size(); bit++) {
      mask = mask.plus(bit(conditions.get(bit), bit));
    }
    return mask;
  }

  /** A condition that only facts of a kind can satisfy. */
  record OfKind(String kind, Condition condition) {}

  /** A mask as {@link #of}; conditions are looked at only where the fact is of their kind. */
  static Field<Long> ofKinds(Field<String> kind, List<OfKind> conditions) {
    Map<String, Field<Long>> masks = new LinkedHashMap<>();
    for (int bit = 0; bit < conditions.size(); bit++) {
      OfKind one = conditions.get(bit);
      masks.merge(one.kind(), bit(one.condition(), bit), Field::plus);
    }
    return byValue(kind, masks, 0L);
  }

  /** What stands for each value of a field, and what for any other. */
  static <V, T> Field<T> byValue(Field<V> field, Map<V, Field<T>> results, T otherwise) {
    CaseConditionStep<T> each = null;
    for (Map.Entry<V, Field<T>> result : results.entrySet()) {
      Condition is = field.eq(DSL.inline(result.getKey()));
      each = each == null ? DSL.when(is, result.getValue()) : each.when(is, result.getValue());
    }
    return each == null ? DSL.inline(otherwise) : each.otherwise(DSL.inline(otherwise));
  }

  private static Field<Long> bit(Condition condition, int bit) {
    return DSL.when(condition, DSL.inline(1L << bit)).otherwise(DSL.inline(0L));
  }

  /** Whether a mask has the bit. */
  static Condition has(Field<Long> mask, int bit) {
    return mask.bitAnd(DSL.inline(1L << bit)).ne(DSL.inline(0L));
  }
}
