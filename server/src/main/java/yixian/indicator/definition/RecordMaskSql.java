package yixian.indicator.definition;

import static yixian.indicator.db.Tables.FACTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import yixian.formula.Condition.Has;
import yixian.indicator.definition.Terms.Term;

/**
 * The records of many terms, counted by the bits of the terms that each satisfies.
 *
 * <p>Each fact of the period tells by bits what is asked of itself, each record what is asked of
 * its other facts. Terms are asked once of all records that bear the same bits. A record counts
 * once: where it has several facts of a kind, each is asked by itself and the answers are united.
 */
final class RecordMaskSql {

  private static final String RECORD = "record";
  private static final String KEY = "key";
  private static final String KIND = "kind";
  private static final String KINDS = "kinds";
  private static final String OWN = "own";
  private static final String OTHERS = "others";
  private static final String FACTS_OF_IT = "facts";
  private static final String REPEATED = "repeated";
  private static final String MASK = "mask";

  private static final Rows BASE = new Rows("base");
  private static final Rows ONCE = new Rows("once");
  private static final Rows OTHER = new Rows("other");
  private static final Rows SEEN = new Rows("seen");
  private static final Rows SAME = new Rows("same");
  private static final Rows UNITED = new Rows("united");

  private final Plan plan;
  private final SliceSql slice;
  private final List<String> kinds;

  /** The first bit of what a kind of fact tells of itself. */
  private final Map<String, Integer> firstBit = new HashMap<>();

  RecordMaskSql(Plan plan, Asked asked) {
    this.plan = plan;
    this.slice = new SliceSql(asked);
    this.kinds = List.copyOf(plan.counted().keySet());
    int bits = 0;
    for (String kind : kinds) {
      firstBit.put(kind, bits);
      bits += plan.own(kind).size();
    }
  }

  /** Rows with a name, and their fields. */
  private record Rows(String name) {

    Table<?> table() {
      return DSL.table(DSL.name(name));
    }

    Field<UUID> id(String field) {
      return field(field, UUID.class);
    }

    Field<Long> bits(String field) {
      return field(field, Long.class);
    }

    <T> Field<T> field(String field, Class<T> type) {
      return DSL.field(DSL.name(name, field), type);
    }
  }

  /**
   * Records that satisfy the same terms.
   *
   * @param masks the terms satisfied, a mask for each kind of fact that the plan counts
   */
  record Alike(UUID key, long[] masks, int records) {}

  List<Alike> counted(DSLContext sql) {
    return sql.with(List.of(once(), seen()))
        .select(single())
        .from(same())
        .unionAll(
            DSL.select(several())
                .from(united())
                .groupBy(UNITED.id(KEY), kindOf(UNITED), UNITED.bits(MASK)))
        .fetch(
            row -> {
              long[] masks = new long[kinds.size()];
              for (int kind = 0; kind < masks.length; kind++) {
                masks[kind] = Objects.requireNonNull(row.get(kind + 2, Long.class));
              }
              return new Alike(row.get(0, UUID.class), masks, row.get(1, Integer.class));
            });
  }

  private static Field<Integer> kindOf(Rows rows) {
    return rows.field(KIND, Integer.class);
  }

  /** Each record of somebody once: of which kinds it has facts, how many, and what these tell. */
  private CommonTableExpression<?> once() {
    return DSL.name(ONCE.name())
        .asMaterialized(
            DSL.select(
                    BASE.id(RECORD),
                    BASE.id(KEY),
                    DSL.bitOrAgg(bit(kindOf(BASE))).as(KINDS),
                    DSL.bitOrAgg(BASE.bits(OWN)).as(OWN),
                    DSL.count().as(FACTS_OF_IT))
                .from(base(DSL.noCondition()))
                .groupBy(BASE.id(RECORD), BASE.id(KEY)));
  }

  private static Field<Long> bit(Field<Integer> place) {
    return DSL.field("(1::bigint << {0})", Long.class, place);
  }

  private Table<?> base(Condition more) {
    return DSL.select(kindNumber().as(KIND), FACTS.RECORD, slice.key().as(KEY), own().as(OWN))
        .from(FACTS)
        .where(slice.of(plan.counted().keySet()))
        .and(more)
        .asTable(BASE.name());
  }

  private Field<Integer> kindNumber() {
    Map<String, Field<Integer>> places = new LinkedHashMap<>();
    kinds.forEach(kind -> places.put(kind, DSL.inline(places.size())));
    return BitSql.byValue(FACTS.KIND, places, -1);
  }

  /** What is asked of a fact itself; marks are looked at only where its kind is asked. */
  private Field<Long> own() {
    MarkSql marks = new MarkSql(FACTS);
    List<BitSql.OfKind> asked = new ArrayList<>();
    for (String kind : kinds) {
      plan.own(kind).forEach(leaf -> asked.add(new BitSql.OfKind(kind, marks.asked(leaf))));
    }
    return BitSql.ofKinds(FACTS.KIND, asked);
  }

  /** Each record with what its other facts tell, and whether it has several facts of a kind. */
  private CommonTableExpression<?> seen() {
    Field<Integer> different =
        DSL.field("bit_count({0}::bit(64))", Integer.class, ONCE.bits(KINDS));
    Field<Boolean> repeated =
        DSL.field(ONCE.field(FACTS_OF_IT, Integer.class).gt(different)).as(REPEATED);
    List<SelectFieldOrAsterisk> fields =
        new ArrayList<>(
            List.of(ONCE.id(RECORD), ONCE.id(KEY), ONCE.bits(KINDS), ONCE.bits(OWN), repeated));
    if (plan.others().isEmpty()) {
      fields.add(DSL.inline(0L).as(OTHERS));
      return DSL.name(SEEN.name()).asMaterialized(DSL.select(fields).from(ONCE.table()));
    }
    Table<Record2<UUID, Long>> other =
        slice.others(plan.others(), ONCE.table(), ONCE.id(RECORD)).asTable(OTHER.name());
    fields.add(DSL.coalesce(OTHER.bits(MASK), DSL.inline(0L)).as(OTHERS));
    return DSL.name(SEEN.name())
        .asMaterialized(
            DSL.select(fields)
                .from(ONCE.table())
                .leftJoin(other)
                .on(OTHER.id(RECORD).eq(ONCE.id(RECORD))));
  }

  /** Records with one fact of a kind, as many as bear the same bits. */
  private static Table<?> same() {
    List<Field<?>> bits =
        List.of(SEEN.id(KEY), SEEN.bits(KINDS), SEEN.bits(OWN), SEEN.bits(OTHERS));
    return DSL.select(bits)
        .select(DSL.count().as("records"))
        .from(SEEN.table())
        .where(DSL.not(SEEN.field(REPEATED, Boolean.class)))
        .groupBy(bits)
        .asTable(SAME.name());
  }

  private List<SelectFieldOrAsterisk> single() {
    List<SelectFieldOrAsterisk> fields =
        new ArrayList<>(List.of(SAME.id(KEY), SAME.field("records", Integer.class)));
    for (int kind = 0; kind < kinds.size(); kind++) {
      fields.add(
          DSL.when(
                  BitSql.has(SAME.bits(KINDS), kind),
                  terms(kinds.get(kind), SAME.bits(OWN), SAME.bits(OTHERS)))
              .otherwise(DSL.inline(0L)));
    }
    return fields;
  }

  /** Records with several facts of a kind; where there are none, the ledger is not read again. */
  private Table<?> united() {
    Condition any =
        DSL.exists(DSL.selectOne().from(SEEN.table()).where(SEEN.field(REPEATED, Boolean.class)));
    Map<Integer, Field<Long>> bits = new LinkedHashMap<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      bits.put(kind, terms(kinds.get(kind), BASE.bits(OWN), SEEN.bits(OTHERS)));
    }
    Field<Long> united = DSL.bitOrAgg(BitSql.byValue(kindOf(BASE), bits, 0L));
    return DSL.select(kindOf(BASE), BASE.id(KEY), united.as(MASK))
        .from(base(any))
        .join(SEEN.table())
        .on(SEEN.id(RECORD).eq(BASE.id(RECORD)))
        .and(SEEN.id(KEY).eq(BASE.id(KEY)))
        .where(SEEN.field(REPEATED, Boolean.class))
        .groupBy(kindOf(BASE), BASE.id(KEY), BASE.id(RECORD))
        .asTable(UNITED.name());
  }

  private List<SelectFieldOrAsterisk> several() {
    List<SelectFieldOrAsterisk> fields = new ArrayList<>(List.of(UNITED.id(KEY), DSL.count()));
    for (int kind = 0; kind < kinds.size(); kind++) {
      fields.add(
          DSL.when(kindOf(UNITED).eq(DSL.inline(kind)), UNITED.bits(MASK))
              .otherwise(DSL.inline(0L)));
    }
    return fields;
  }

  /** The bits of the terms of a kind, from what its facts tell of themselves and of the others. */
  private Field<Long> terms(String kind, Field<Long> own, Field<Long> others) {
    List<Term> terms = plan.counted().getOrDefault(kind, List.of());
    return BitSql.of(terms.stream().map(term -> satisfied(kind, term, own, others)).toList());
  }

  private Condition satisfied(String kind, Term term, Field<Long> own, Field<Long> others) {
    int first = firstBit.getOrDefault(kind, 0);
    return ConditionSql.put(
        term.counted().where(),
        leaf ->
            leaf instanceof Has
                ? BitSql.has(others, plan.others().indexOf(Plan.leaf(leaf, term)))
                : BitSql.has(own, first + plan.own(kind).indexOf(Plan.leaf(leaf, term))));
  }
}
