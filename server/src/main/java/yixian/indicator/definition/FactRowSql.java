package yixian.indicator.definition;

import static yixian.indicator.db.Tables.FACTS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import yixian.formula.Condition.Among;
import yixian.formula.Condition.Compare;
import yixian.formula.Condition.Has;
import yixian.formula.Condition.Is;
import yixian.indicator.definition.Terms.Term;

/** The facts of some terms one by one, each with its marks and what else its record bears. */
final class FactRowSql {

  private static final String BASE_NAME = "base";
  private static final String OTHER_NAME = "other";

  static final Field<String> KIND = DSL.field(DSL.name(BASE_NAME, "kind"), String.class);
  static final Field<UUID> RECORD = DSL.field(DSL.name(BASE_NAME, "record"), UUID.class);
  static final Field<UUID> KEY = DSL.field(DSL.name(BASE_NAME, "key"), UUID.class);
  static final Field<Instant> AT = DSL.field(DSL.name(BASE_NAME, "at"), FACTS.AT.getDataType());

  private static final Field<Long> OTHER_MASK =
      DSL.coalesce(DSL.field(DSL.name(OTHER_NAME, "mask"), Long.class), DSL.inline(0L));

  private final List<Term> terms;
  private final SliceSql slice;
  private final List<Plan.Leaf> others;
  private final MarkSql marks = new MarkSql(BASE_NAME);

  FactRowSql(List<Term> terms, List<Plan.Leaf> others, Asked asked) {
    this.terms = terms;
    this.others = others;
    this.slice = new SliceSql(asked);
  }

  /** The facts of the period, and what else is known of their records. */
  List<CommonTableExpression<?>> tables() {
    Set<String> kinds = new TreeSet<>();
    Set<String> details = new TreeSet<>();
    for (Term term : terms) {
      kinds.add(term.counted().kind());
      if (!Terms.detail(term.expr()).isEmpty()) {
        details.add(Terms.detail(term.expr()));
      }
      Terms.leaves(term.counted().where(), leaf -> mark(leaf, details));
    }
    List<SelectFieldOrAsterisk> fields =
        new ArrayList<>(List.of(FACTS.KIND, FACTS.RECORD, slice.key().as("key"), FACTS.AT));
    details.forEach(detail -> fields.add(MarkSql.of(FACTS, detail).as(MarkSql.column(detail))));
    List<CommonTableExpression<?>> tables = new ArrayList<>();
    tables.add(
        DSL.name(BASE_NAME).asMaterialized(DSL.select(fields).from(FACTS).where(slice.of(kinds))));
    if (!others.isEmpty()) {
      tables.add(
          DSL.name(OTHER_NAME)
              .asMaterialized(slice.others(others, DSL.table(DSL.name(BASE_NAME)), RECORD)));
    }
    return tables;
  }

  private static void mark(yixian.formula.Condition leaf, Set<String> into) {
    switch (leaf) {
      case Is is -> into.add(is.detail());
      case Compare compare -> into.add(compare.detail());
      case Among among -> into.add(among.detail());
      default -> {}
    }
  }

  Table<?> joined() {
    Table<?> facts = DSL.table(DSL.name(BASE_NAME));
    return others.isEmpty()
        ? facts
        : facts
            .leftJoin(DSL.table(DSL.name(OTHER_NAME)))
            .on(DSL.field(DSL.name(OTHER_NAME, "record"), UUID.class).eq(RECORD));
  }

  /** Whether a fact is of the term's kind and as the term asks. */
  Condition satisfied(Term term) {
    return KIND.eq(term.counted().kind())
        .and(
            ConditionSql.put(
                term.counted().where(),
                leaf ->
                    leaf instanceof Has
                        ? BitSql.has(OTHER_MASK, others.indexOf(Plan.leaf(leaf, term)))
                        : marks.asked(Plan.leaf(leaf, term))));
  }

  /** The mark that the term adds up; unknown where a fact has none. */
  Field<BigDecimal> number(Term term) {
    return marks.number(Terms.detail(term.expr()));
  }
}
