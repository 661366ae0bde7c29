package yixian.indicator.definition;

import static yixian.indicator.db.Tables.FACTS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import yixian.formula.Condition.Comparison;
import yixian.indicator.db.tables.Facts;

/** The marks of a fact: three have columns of their own, the others lie among the details. */
final class MarkSql {

  private final @Nullable Facts facts;
  private final String name;

  /** Of the facts of the period, each under a name of its own. */
  MarkSql(String name) {
    this.facts = null;
    this.name = name;
  }

  /** Of the ledger itself. */
  MarkSql(Facts facts) {
    this.facts = facts;
    this.name = facts.getName();
  }

  static String column(String detail) {
    return "mark_" + detail;
  }

  static Field<?> of(Facts facts, String detail) {
    return switch (detail) {
      case "inTime" -> facts.IN_TIME;
      case "level" -> facts.LEVEL;
      case "category" -> facts.CATEGORY;
      default -> text(facts.DETAILS, detail);
    };
  }

  private static Field<String> text(Field<?> details, String detail) {
    return DSL.jsonbGetAttributeAsText(details.coerce(SQLDataType.JSONB), DSL.inline(detail));
  }

  private <T> Field<T> field(String detail, Field<T> own) {
    return facts == null ? DSL.field(DSL.name(name, column(detail)), own.getDataType()) : own;
  }

  private Facts source() {
    return facts == null ? FACTS : facts;
  }

  /** Never unknown: what has no such mark does not bear it. */
  Condition is(String detail) {
    if (detail.equals("inTime")) {
      Field<Boolean> kept = field(detail, source().IN_TIME);
      return kept.isNotNull().and(kept.eq(DSL.inline(true)));
    }
    Field<String> told = field(detail, text(source().DETAILS, detail));
    return told.isNotDistinctFrom(DSL.inline("true"));
  }

  Field<BigDecimal> number(String detail) {
    return detail.equals("level")
        ? field(detail, source().LEVEL).cast(SQLDataType.NUMERIC)
        : field(detail, text(source().DETAILS, detail)).cast(SQLDataType.NUMERIC);
  }

  Condition compares(String detail, Comparison how, BigDecimal value) {
    return detail.equals("level") && isLevel(value)
        ? compares(field(detail, source().LEVEL), how, DSL.inline(value.shortValueExact()))
        : compares(number(detail), how, DSL.inline(value));
  }

  /** Whole numbers as small as the column holds are compared as they lie there, which is quick. */
  private static boolean isLevel(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        && value.abs().compareTo(BigDecimal.valueOf(Short.MAX_VALUE)) <= 0;
  }

  private static <T> Condition compares(Field<T> number, Comparison how, Field<T> with) {
    Condition compared =
        switch (how) {
          case AT_LEAST -> number.ge(with);
          case AT_MOST -> number.le(with);
          case ABOVE -> number.gt(with);
          case BELOW -> number.lt(with);
          case EQUAL -> number.eq(with);
          case OTHER -> number.ne(with);
        };
    return number.isNotNull().and(compared);
  }

  Condition among(String detail, List<String> values, Map<String, Set<UUID>> named) {
    if (detail.equals("category")) {
      UUID[] meant =
          values.stream()
              .flatMap(name -> named.getOrDefault(name, Set.of()).stream())
              .distinct()
              .toArray(UUID[]::new);
      Field<UUID> category = field(detail, source().CATEGORY);
      return category.isNotNull().and(category.eq(DSL.any(meant)));
    }
    Field<String> told = field(detail, text(source().DETAILS, detail));
    return values.size() == 1
        ? told.isNotDistinctFrom(DSL.inline(values.getFirst()))
        : told.isNotNull().and(told.in(values));
  }

  /** What a text asks of the fact itself. */
  Condition asked(Plan.Leaf leaf) {
    return switch (leaf.of()) {
      case yixian.formula.Condition.Is is -> is(is.detail());
      case yixian.formula.Condition.Compare compare ->
          compares(compare.detail(), compare.how(), compare.value());
      case yixian.formula.Condition.Among among ->
          among(among.detail(), among.values(), leaf.named());
      case yixian.formula.Condition.Has _,
          yixian.formula.Condition.All _,
          yixian.formula.Condition.Any _,
          yixian.formula.Condition.Not _ ->
          throw new IllegalArgumentException("No mark of a fact is asked by " + leaf.of());
    };
  }
}
