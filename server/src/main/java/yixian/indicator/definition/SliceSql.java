package yixian.indicator.definition;

import static yixian.indicator.db.Tables.FACTS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import yixian.formula.Condition.Has;
import yixian.indicator.About;
import yixian.indicator.db.tables.Facts;

/**
 * Which part of the ledger a question is about. Scope is a predicate here, and row security once
 * more below.
 */
final class SliceSql {

  private static final String KNOWN_NAME = "known";
  private static final String MASK_NAME = "mask";

  private final Asked asked;

  SliceSql(Asked asked) {
    this.asked = asked;
  }

  /** Of whom a fact counts. */
  Field<UUID> key() {
    return switch (asked.about()) {
      case PERSON -> FACTS.PERSON;
      case UNIT -> FACTS.UNIT;
      case GRID -> FACTS.GRID;
      case WHOLE -> DSL.inline(About.ALL);
    };
  }

  /** Facts of the period, of these kinds, that count of somebody asked for. */
  Condition of(Set<String> kinds) {
    return FACTS
        .KIND
        .in(kinds)
        .and(FACTS.AT.ge(asked.begins()))
        .and(FACTS.AT.lt(asked.ends()))
        .and(known(FACTS))
        .and(key().isNotNull())
        .and(
            asked.subjects() == null
                ? DSL.noCondition()
                : key().eq(DSL.any(asked.subjects().toArray(UUID[]::new))))
        .and(within());
  }

  private Condition within() {
    if (asked.scope().everything()) {
      return DSL.noCondition();
    }
    Condition within =
        FACTS
            .UNIT
            .eq(DSL.any(asked.scope().units().toArray(UUID[]::new)))
            .or(FACTS.GRID.eq(DSL.any(asked.scope().grids().toArray(UUID[]::new))));
    UUID own = asked.scope().person();
    return own == null ? within : within.or(FACTS.PERSON.eq(own));
  }

  private Condition known(Facts facts) {
    return facts
        .RECORDED_AT
        .lt(asked.known())
        .and(facts.WITHDRAWN_AT.isNull().or(facts.WITHDRAWN_AT.ge(asked.known())));
  }

  /**
   * Which of the others each record bears, whoever's facts these are; a reader whose view of the
   * ledger is narrow gets at them by a function that tells of these records only.
   *
   * <p>Records are looked up in the order of their ids, which grow with time: neighbours then lie
   * on the same pages, and a ledger that does not fit into memory is read once.
   *
   * @param records those in question, each once or oftener
   */
  Select<Record2<UUID, Long>> others(List<Plan.Leaf> others, Table<?> records, Field<UUID> record) {
    String[] kinds =
        others.stream().map(leaf -> has(leaf).kind()).distinct().toArray(String[]::new);
    Facts facts = FACTS.as(KNOWN_NAME);
    Field<Long> mask = DSL.bitOrAgg(mask(others, new MarkSql(facts), facts)).as(MASK_NAME);
    if (!asked.scope().everything()) {
      return DSL.select(facts.RECORD, mask)
          .from(
              DSL.table(
                      "indicator.facts_of({0}, {1}, {2})",
                      DSL.array(DSL.selectDistinct(record).from(records)),
                      DSL.val(kinds, SQLDataType.CLOB.array()),
                      DSL.val(asked.known(), FACTS.RECORDED_AT.getDataType()))
                  .as(KNOWN_NAME))
          .groupBy(facts.RECORD);
    }
    Table<?> inOrder =
        DSL.selectDistinct(record.as("record")).from(records).orderBy(record).asTable("in_order");
    Field<UUID> each = DSL.field(DSL.name("in_order", "record"), UUID.class);
    Table<?> borne =
        DSL.lateral(
            DSL.select(mask)
                .from(facts)
                .where(facts.RECORD.eq(each))
                .and(facts.KIND.in(kinds))
                .and(known(facts))
                .asTable("borne"));
    return DSL.select(each, DSL.field(DSL.name("borne", MASK_NAME), Long.class))
        .from(inOrder)
        .crossJoin(borne);
  }

  private static Field<Long> mask(List<Plan.Leaf> others, MarkSql marks, Facts facts) {
    return BitSql.ofKinds(
        facts.KIND,
        others.stream()
            .map(
                leaf ->
                    new BitSql.OfKind(
                        has(leaf).kind(),
                        ConditionSql.put(
                            has(leaf).where(),
                            one -> marks.asked(new Plan.Leaf(one, leaf.named())))))
            .toList());
  }

  private static Has has(Plan.Leaf leaf) {
    return (Has) leaf.of();
  }
}
