package yixian.indicator.definition;

import static yixian.indicator.db.Tables.FACTS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import yixian.formula.Condition.Has;
import yixian.indicator.definition.Terms.Term;

/**
 * The records of many terms, counted by the bits of the terms that each satisfies.
 *
 * <p>Each fact of the period tells by bits what is asked of itself, each record what is asked of
 * its other facts. A record counts once, so where it has several facts of a kind their bits are
 * united first; most have one, and are counted without that.
 */
final class RecordMaskSql {

  private static final String BASE_NAME = "base";
  private static final String ONCE_NAME = "once";
  private static final String OTHER_NAME = "other";
  private static final String SEEN_NAME = "seen";
  private static final Field<Integer> BASE_KIND = field(BASE_NAME, "kind", Integer.class);
  private static final Field<UUID> BASE_RECORD = field(BASE_NAME, "record", UUID.class);
  private static final Field<UUID> BASE_KEY = field(BASE_NAME, "key", UUID.class);
  private static final Field<Long> OWN = field(BASE_NAME, "own", Long.class);
  private static final Field<UUID> ONCE_RECORD = field(ONCE_NAME, "record", UUID.class);
  private static final Field<Boolean> REPEATED = field(SEEN_NAME, "repeated", Boolean.class);
  private static final Field<Long> OTHERS = field(SEEN_NAME, "mask", Long.class);
  private static final Condition SAME_RECORD =
      field(SEEN_NAME, "record", UUID.class).eq(BASE_RECORD);

  private static final Field<Integer> KIND = DSL.field(DSL.name("counted", "kind"), Integer.class);
  private static final Field<UUID> KEY = DSL.field(DSL.name("counted", "key"), UUID.class);
  private static final Field<Long> MASK = DSL.field(DSL.name("counted", "mask"), Long.class);

  private final Plan plan;
  private final SliceSql slice;
  private final List<String> kinds;

  RecordMaskSql(Plan plan, Asked asked) {
    this.plan = plan;
    this.slice = new SliceSql(asked);
    this.kinds = List.copyOf(plan.counted().keySet());
  }

  /**
   * Records with the same bits.
   *
   * @param kind of fact, by its place among those that the plan counts
   */
  record Alike(int kind, UUID key, long mask, int records) {}

  private List<CommonTableExpression<?>> tables() {
    List<CommonTableExpression<?>> tables = new ArrayList<>();
    tables.add(DSL.name(BASE_NAME).asMaterialized(base()));
    tables.add(DSL.name(ONCE_NAME).asMaterialized(once()));
    tables.add(DSL.name(SEEN_NAME).asMaterialized(seen()));
    return tables;
  }

  List<Alike> counted(DSLContext sql) {
    Table<?> joined =
        DSL.table(DSL.name(BASE_NAME)).join(DSL.table(DSL.name(SEEN_NAME))).on(SAME_RECORD);
    Table<?> single =
        DSL.select(BASE_KIND.as("kind"), BASE_KEY.as("key"), terms().as("mask"))
            .from(joined)
            .where(DSL.not(REPEATED))
            .asTable("counted");
    Table<?> united =
        DSL.select(BASE_KIND.as("kind"), BASE_KEY.as("key"), DSL.bitOrAgg(terms()).as("mask"))
            .from(joined)
            .where(REPEATED)
            .groupBy(BASE_KIND, BASE_KEY, BASE_RECORD)
            .asTable("counted");
    return sql.with(tables())
        .select(KIND, KEY, MASK, DSL.count())
        .from(single)
        .where(MASK.ne(0L))
        .groupBy(KIND, KEY, MASK)
        .unionAll(
            DSL.select(KIND, KEY, MASK, DSL.count())
                .from(united)
                .where(MASK.ne(0L))
                .groupBy(KIND, KEY, MASK))
        .fetch(row -> new Alike(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  private Select<?> base() {
    return DSL.select(kindNumber().as("kind"), FACTS.RECORD, slice.key().as("key"), own().as("own"))
        .from(FACTS)
        .where(slice.of(plan.counted().keySet()));
  }

  private Field<Integer> kindNumber() {
    CaseConditionStep<Integer> each = null;
    for (int kind = 0; kind < kinds.size(); kind++) {
      Condition is = FACTS.KIND.eq(DSL.inline(kinds.get(kind)));
      each = each == null ? DSL.when(is, DSL.inline(kind)) : each.when(is, DSL.inline(kind));
    }
    return each == null ? DSL.inline(0) : each.otherwise(DSL.inline(-1));
  }

  /** What is asked of a fact itself, by bits; marks are looked at only where its kind is asked. */
  private Field<Long> own() {
    MarkSql marks = new MarkSql(FACTS);
    CaseConditionStep<Long> each = null;
    for (String kind : kinds) {
      List<Plan.Leaf> asked = plan.own(kind);
      if (!asked.isEmpty()) {
        Condition is = FACTS.KIND.eq(DSL.inline(kind));
        Field<Long> bits = BitSql.of(asked.stream().map(marks::asked).toList());
        each = each == null ? DSL.when(is, bits) : each.when(is, bits);
      }
    }
    return each == null ? DSL.inline(0L) : each.otherwise(DSL.inline(0L));
  }

  /** Each record once, and whether it has several facts of a kind. */
  private static Select<?> once() {
    Field<Integer> different =
        DSL.field("bit_count(bit_or(1::bigint << {0})::bit(64))", SQLDataType.INTEGER, BASE_KIND);
    return DSL.select(BASE_RECORD, DSL.count().gt(different).as("repeated"))
        .from(DSL.table(DSL.name(BASE_NAME)))
        .groupBy(BASE_RECORD);
  }

  private Select<?> seen() {
    Table<?> once = DSL.table(DSL.name(ONCE_NAME));
    Field<Boolean> repeated = field(ONCE_NAME, "repeated", Boolean.class);
    if (plan.others().isEmpty()) {
      return DSL.select(ONCE_RECORD, repeated, DSL.inline(0L).as("mask")).from(once);
    }
    Table<Record2<UUID, Long>> other =
        slice.others(plan.others(), once, ONCE_RECORD).asTable(OTHER_NAME);
    return DSL.select(
            ONCE_RECORD,
            repeated,
            DSL.coalesce(field(OTHER_NAME, "mask", Long.class), DSL.inline(0L)).as("mask"))
        .from(once)
        .leftJoin(other)
        .on(field(OTHER_NAME, "record", UUID.class).eq(ONCE_RECORD));
  }

  /** The bits of the terms of its kind that a fact satisfies. */
  private Field<Long> terms() {
    CaseConditionStep<Long> each = null;
    for (int kind = 0; kind < kinds.size(); kind++) {
      String of = kinds.get(kind);
      List<Term> terms = plan.counted().getOrDefault(of, List.of());
      Field<Long> bits = BitSql.of(terms.stream().map(term -> satisfied(of, term)).toList());
      Condition is = BASE_KIND.eq(DSL.inline(kind));
      each = each == null ? DSL.when(is, bits) : each.when(is, bits);
    }
    return each == null ? DSL.inline(0L) : each.otherwise(DSL.inline(0L));
  }

  private Condition satisfied(String kind, Term term) {
    return ConditionSql.put(
        term.counted().where(),
        leaf ->
            leaf instanceof Has
                ? BitSql.has(OTHERS, plan.others().indexOf(Plan.leaf(leaf, term)))
                : BitSql.has(OWN, plan.own(kind).indexOf(Plan.leaf(leaf, term))));
  }

  private static <T> Field<T> field(String table, String name, Class<T> type) {
    return DSL.field(DSL.name(table, name), type);
  }
}
