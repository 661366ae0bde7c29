package yixian.indicator.definition;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** ConditionSql as bits of a mask, by their places in a list. */
final class BitSql {

  private BitSql() {}

  /** A mask with the bit of each condition that holds. */
  static Field<Long> of(List<Condition> conditions) {
    Field<Long> mask = DSL.inline(0L);
    for (int bit = 0; bit < conditions.size(); bit++) {
      mask =
          mask.plus(DSL.when(conditions.get(bit), DSL.inline(1L << bit)).otherwise(DSL.inline(0L)));
    }
    return mask;
  }

  /** Whether a mask has the bit. */
  static Condition has(Field<Long> mask, int bit) {
    return mask.bitAnd(DSL.inline(1L << bit)).ne(DSL.inline(0L));
  }
}
