package yixian.indicator;

import static yixian.indicator.db.Tables.FORMULAS;
import static yixian.indicator.db.Tables.INDICATORS;
import static yixian.indicator.db.Tables.MARKS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The formulas, as data. */
@Component
class FormulaStore {

  private final DSLContext sql;

  FormulaStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A choice of denominator. */
  record Choice(String code, String name) {}

  /** The formulas in force, in their order. */
  List<Formula> list() {
    Map<String, Short> bits = bits();
    return sql.select(INDICATORS.asterisk(), FORMULAS.asterisk())
        .from(INDICATORS)
        .join(FORMULAS)
        .on(FORMULAS.INDICATOR.eq(INDICATORS.CODE), FORMULAS.VARIANT.eq(INDICATORS.VARIANT))
        .orderBy(INDICATORS.POSITION)
        .fetch(row -> formula(row, bits));
  }

  /** The formula of an indicator with one of its denominators; nothing where it has no such one. */
  Optional<Formula> find(String indicator, String variant) {
    return sql.select(INDICATORS.asterisk(), FORMULAS.asterisk())
        .from(INDICATORS)
        .join(FORMULAS)
        .on(FORMULAS.INDICATOR.eq(INDICATORS.CODE))
        .where(FORMULAS.INDICATOR.eq(indicator), FORMULAS.VARIANT.eq(variant))
        .fetchOptional(row -> formula(row, bits()));
  }

  /** The choices of denominators by indicator. */
  Map<String, List<Choice>> choices() {
    return sql.selectFrom(FORMULAS)
        .orderBy(FORMULAS.INDICATOR, FORMULAS.VARIANT)
        .fetchGroups(FORMULAS.INDICATOR, row -> new Choice(row.getVariant(), row.getVariantName()));
  }

  void choose(String indicator, String variant) {
    sql.update(INDICATORS)
        .set(INDICATORS.VARIANT, variant)
        .set(INDICATORS.VERSION, INDICATORS.VERSION.plus(1))
        .where(INDICATORS.CODE.eq(indicator))
        .execute();
  }

  private Map<String, Short> bits() {
    return sql.selectFrom(MARKS).fetchMap(MARKS.CODE, MARKS.BIT);
  }

  private static Formula formula(Record row, Map<String, Short> bits) {
    return new Formula(
        row.get(INDICATORS.CODE),
        row.get(INDICATORS.NAME),
        row.get(INDICATORS.BASIS),
        row.get(FORMULAS.VARIANT),
        row.get(FORMULAS.VARIANT_NAME),
        row.get(FORMULAS.BASE),
        mask(row.get(FORMULAS.AMONG), bits),
        mask(row.get(FORMULAS.HAVING_ALL), bits),
        mask(row.get(FORMULAS.HAVING_NONE), bits),
        row.get(FORMULAS.NUMERATOR),
        row.get(FORMULAS.DENOMINATOR));
  }

  private static int mask(String[] marks, Map<String, Short> bits) {
    int mask = 0;
    for (String mark : marks) {
      Short bit = bits.get(mark);
      if (bit == null) {
        throw new IllegalStateException(
            "A formula names the mark " + mark + ". Maybe it is missing from indicator.marks?");
      }
      mask |= 1 << bit;
    }
    return mask;
  }
}
