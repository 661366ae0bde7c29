package yixian.indicator.definition;

import static yixian.indicator.db.Tables.FACTS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.CaseConditionStep;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.formula.Condition.Comparison;
import yixian.formula.Counts.Total;
import yixian.formula.Expr;
import yixian.formula.Fraction;
import yixian.indicator.About;
import yixian.indicator.Opened;
import yixian.indicator.db.tables.Facts;
import yixian.indicator.definition.Terms.Term;

/**
 * Counts the ledger for many terms and many subjects at once.
 *
 * <p>One pass: each fact of the period tells by bits which terms of its kind it satisfies; bits of
 * the same record are united, so that a record counts once, and records with the same bits are
 * counted together. What a condition asks of the record's other facts is one more such mask, made
 * for the records in question only. Scope is a predicate here, and row security once more below.
 */
@Component
class CountStore {

  private static final int BITS = 62;
  private static final String BASE_NAME = "base";
  private static final String OTHER_NAME = "other";
  private static final Field<String> KIND = DSL.field(DSL.name(BASE_NAME, "kind"), String.class);
  private static final Field<UUID> RECORD = DSL.field(DSL.name(BASE_NAME, "record"), UUID.class);
  private static final Field<UUID> KEY = DSL.field(DSL.name(BASE_NAME, "key"), UUID.class);
  private static final Field<Instant> AT =
      DSL.field(DSL.name(BASE_NAME, "at"), FACTS.AT.getDataType());
  private static final Field<Long> OTHER_MASK =
      DSL.coalesce(DSL.field(DSL.name(OTHER_NAME, "mask"), Long.class), DSL.inline(0L));

  private final DSLContext sql;

  CountStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What was counted of the subjects, by term; a term that nothing was found for is absent. */
  Map<UUID, Map<Term, Total>> counts(Asked asked, Collection<Term> terms) {
    return seeing(
        asked,
        () -> {
          Map<UUID, Map<Term, Total>> found = new HashMap<>();
          for (Plan plan : Plan.of(terms)) {
            if (!plan.counted.isEmpty()) {
              count(asked, plan, found);
            }
            if (!plan.summed.isEmpty()) {
              sum(asked, plan, found);
            }
          }
          return found;
        });
  }

  private void count(Asked asked, Plan plan, Map<UUID, Map<Term, Total>> found) {
    Field<Long> mask = DSL.bitOrAgg(plan.termMask()).as("mask");
    Table<?> records =
        DSL.select(KIND, KEY, RECORD, mask)
            .from(plan.joined())
            .groupBy(KIND, KEY, RECORD)
            .asTable("counted");
    Field<String> kind = Objects.requireNonNull(records.field("kind", String.class));
    Field<UUID> key = Objects.requireNonNull(records.field("key", UUID.class));
    Field<Long> bits = Objects.requireNonNull(records.field("mask", Long.class));
    Field<Integer> number = DSL.count();
    sql.with(plan.tables(asked))
        .select(kind, key, bits, number)
        .from(records)
        .where(bits.ne(0L))
        .groupBy(kind, key, bits)
        .forEach(
            row -> {
              List<Term> ofKind = plan.counted.getOrDefault(row.value1(), List.of());
              Map<Term, Total> of = found.computeIfAbsent(row.value2(), _ -> new HashMap<>());
              for (int bit = 0; bit < ofKind.size(); bit++) {
                if ((row.value3() & 1L << bit) != 0) {
                  of.merge(ofKind.get(bit), records(row.value4()), CountStore::plus);
                }
              }
            });
  }

  private static Total records(int number) {
    return new Total(Fraction.of(number), number);
  }

  private static Total plus(Total one, Total other) {
    return new Total(one.sum().plus(other.sum()), one.over() + other.over());
  }

  private void sum(Asked asked, Plan plan, Map<UUID, Map<Term, Total>> found) {
    List<SelectFieldOrAsterisk> fields = new ArrayList<>(List.of(KEY));
    List<Field<BigDecimal>> sums = new ArrayList<>();
    List<Field<Integer>> numbers = new ArrayList<>();
    for (Term term : plan.summed) {
      Field<BigDecimal> value = plan.base.number(Terms.detail(term.expr()));
      Condition satisfied = KIND.eq(term.counted().kind()).and(plan.satisfied(term));
      sums.add(DSL.sum(value).filterWhere(satisfied).as("sum" + sums.size()));
      numbers.add(DSL.count(value).filterWhere(satisfied).as("number" + numbers.size()));
    }
    fields.addAll(sums);
    fields.addAll(numbers);
    for (Record row :
        sql.with(plan.tables(asked)).select(fields).from(plan.joined()).groupBy(KEY).fetch()) {
      Map<Term, Total> of = found.computeIfAbsent(row.get(KEY), _ -> new HashMap<>());
      for (int i = 0; i < plan.summed.size(); i++) {
        BigDecimal sum = row.get(sums.get(i));
        if (sum != null) {
          of.put(plan.summed.get(i), new Total(Fraction.of(sum), row.get(numbers.get(i))));
        }
      }
    }
  }

  /** The records that a term counts of one subject, newest first. */
  List<Opened> records(
      Asked asked, Term term, @Nullable UUID subject, Opened.@Nullable Place after, int limit) {
    Plan plan = Plan.of(List.of(term)).getFirst();
    Field<Instant> latest = DSL.max(AT).as("at");
    Condition found =
        plan.satisfied(term)
            .and(subject == null ? DSL.noCondition() : KEY.eq(subject))
            .and(
                term.expr() instanceof Expr.Count
                    ? DSL.noCondition()
                    : plan.base.number(Terms.detail(term.expr())).isNotNull());
    Table<?> counted =
        DSL.select(RECORD, latest)
            .from(plan.joined())
            .where(found)
            .groupBy(RECORD)
            .asTable("counted");
    Field<UUID> record = Objects.requireNonNull(counted.field("record", UUID.class));
    Field<Instant> at = Objects.requireNonNull(counted.field(latest));
    Field<Integer> total =
        DSL.field(DSL.select(DSL.count()).from(counted.as("all_of_them"))).as("total");
    return seeing(
        asked,
        () ->
            sql.with(plan.tables(asked))
                .select(record, at, total)
                .from(counted)
                .where(
                    after == null
                        ? DSL.noCondition()
                        : DSL.row(at, record).lt(DSL.row(after.at(), after.record())))
                .orderBy(at.desc(), record.desc())
                .limit(limit)
                .fetch(row -> new Opened(row.value1(), row.value2(), row.value3())));
  }

  /**
   * Where another room answers for who may ask, the ledger is seen whole for the length of the
   * question, and then as before.
   */
  private <T> T seeing(Asked asked, Supplier<T> question) {
    if (!asked.scope().everything()) {
      return question.get();
    }
    Field<String> present =
        DSL.function("current_setting", String.class, setting(), DSL.inline(true));
    String before = sql.select(present).fetchSingle().value1();
    see("on");
    try {
      return question.get();
    } finally {
      see(before == null ? "" : before);
    }
  }

  private void see(String everything) {
    sql.select(
            DSL.function(
                "set_config", String.class, setting(), DSL.val(everything), DSL.inline(true)))
        .fetch();
  }

  private static Param<String> setting() {
    return DSL.inline("yixian.everything");
  }

  /** Which terms are counted together, and how the question is put. */
  private static final class Plan {

    private final Map<String, List<Term>> counted = new LinkedHashMap<>();
    private final List<Term> summed = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();
    private final Set<String> details = new TreeSet<>();
    private final Set<String> otherDetails = new TreeSet<>();
    private final Marks base = new Marks(BASE_NAME);

    /** What a condition asks of a record's other facts. */
    private record Other(
        String kind, yixian.formula.@Nullable Condition where, Map<String, Set<UUID>> named) {}

    /** As few as the bits of a mask allow. */
    static List<Plan> of(Collection<Term> terms) {
      List<Plan> plans = new ArrayList<>(List.of(new Plan()));
      for (Term term : new LinkedHashSet<>(terms)) {
        if (!plans.getLast().takes(term)) {
          plans.add(new Plan());
        }
        plans.getLast().add(term);
      }
      return plans;
    }

    private boolean takes(Term term) {
      Set<Other> together = new LinkedHashSet<>(others);
      gather(term.counted().where(), term, together);
      return together.size() <= BITS
          && counted.getOrDefault(term.counted().kind(), List.of()).size() < BITS;
    }

    private void add(Term term) {
      if (term.expr() instanceof Expr.Count) {
        counted.computeIfAbsent(term.counted().kind(), _ -> new ArrayList<>()).add(term);
      } else {
        summed.add(term);
        details.add(Terms.detail(term.expr()));
      }
      Set<Other> together = new LinkedHashSet<>(others);
      gather(term.counted().where(), term, together);
      others.clear();
      others.addAll(together);
      marks(term.counted().where(), details);
    }

    private void gather(yixian.formula.@Nullable Condition condition, Term term, Set<Other> into) {
      switch (condition) {
        case null -> {}
        case yixian.formula.Condition.Is _,
            yixian.formula.Condition.Compare _,
            yixian.formula.Condition.Among _ -> {}
        case yixian.formula.Condition.Has has -> {
          into.add(new Other(has.kind(), has.where(), term.named()));
          marks(has.where(), otherDetails);
        }
        case yixian.formula.Condition.All all -> all.of().forEach(one -> gather(one, term, into));
        case yixian.formula.Condition.Any any -> any.of().forEach(one -> gather(one, term, into));
        case yixian.formula.Condition.Not not -> gather(not.of(), term, into);
      }
    }

    private static void marks(yixian.formula.@Nullable Condition condition, Set<String> into) {
      switch (condition) {
        case null -> {}
        case yixian.formula.Condition.Is is -> into.add(is.detail());
        case yixian.formula.Condition.Compare compare -> into.add(compare.detail());
        case yixian.formula.Condition.Among among -> into.add(among.detail());
        case yixian.formula.Condition.Has _ -> {}
        case yixian.formula.Condition.All all -> all.of().forEach(one -> marks(one, into));
        case yixian.formula.Condition.Any any -> any.of().forEach(one -> marks(one, into));
        case yixian.formula.Condition.Not not -> marks(not.of(), into);
      }
    }

    /** The facts of the period, and what else is known of their records. */
    private List<CommonTableExpression<?>> tables(Asked asked) {
      List<CommonTableExpression<?>> tables = new ArrayList<>();
      tables.add(DSL.name(BASE_NAME).asMaterialized(facts(asked)));
      if (!others.isEmpty()) {
        tables.add(DSL.name(OTHER_NAME).asMaterialized(other(asked)));
      }
      return tables;
    }

    private Table<?> joined() {
      Table<?> facts = DSL.table(DSL.name(BASE_NAME));
      return others.isEmpty()
          ? facts
          : facts
              .leftJoin(DSL.table(DSL.name(OTHER_NAME)))
              .on(DSL.field(DSL.name(OTHER_NAME, "record"), UUID.class).eq(RECORD));
    }

    private org.jooq.Select<?> facts(Asked asked) {
      Set<String> kinds = new TreeSet<>(counted.keySet());
      summed.forEach(term -> kinds.add(term.counted().kind()));
      Field<UUID> key = key(asked.about());
      List<SelectFieldOrAsterisk> fields =
          new ArrayList<>(List.of(FACTS.KIND, FACTS.RECORD, key.as("key"), FACTS.AT));
      details.forEach(detail -> fields.add(Marks.of(FACTS, detail).as(Marks.column(detail))));
      return DSL.select(fields)
          .from(FACTS)
          .where(FACTS.KIND.in(kinds))
          .and(FACTS.AT.ge(asked.begins()))
          .and(FACTS.AT.lt(asked.ends()))
          .and(known(FACTS, asked))
          .and(key.isNotNull())
          .and(
              asked.subjects() == null
                  ? DSL.noCondition()
                  : key.eq(DSL.any(asked.subjects().toArray(UUID[]::new))))
          .and(within(asked));
    }

    private static Field<UUID> key(About about) {
      return switch (about) {
        case PERSON -> FACTS.PERSON;
        case UNIT -> FACTS.UNIT;
        case GRID -> FACTS.GRID;
        case WHOLE -> DSL.inline(About.ALL);
      };
    }

    private static Condition within(Asked asked) {
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

    private static Condition known(Facts facts, Asked asked) {
      return facts
          .RECORDED_AT
          .lt(asked.known())
          .and(facts.WITHDRAWN_AT.isNull().or(facts.WITHDRAWN_AT.ge(asked.known())));
    }

    /**
     * Which of the others each record bears, whoever's facts these are; a reader whose view of the
     * ledger is narrow gets at them by a function that tells of these records only.
     */
    private org.jooq.Select<?> other(Asked asked) {
      String[] kinds = others.stream().map(Other::kind).distinct().toArray(String[]::new);
      Facts facts = FACTS.as("known");
      Table<?> from =
          asked.scope().everything()
              ? facts
              : DSL.table(
                      "indicator.facts_of({0}, {1}, {2})",
                      DSL.array(DSL.selectDistinct(RECORD).from(DSL.table(DSL.name(BASE_NAME)))),
                      DSL.val(kinds, SQLDataType.CLOB.array()),
                      DSL.val(asked.known(), FACTS.RECORDED_AT.getDataType()))
                  .as("known");
      Condition these =
          asked.scope().everything()
              ? facts
                  .KIND
                  .in(kinds)
                  .and(known(facts, asked))
                  .and(facts.RECORD.in(DSL.select(RECORD).from(DSL.table(DSL.name(BASE_NAME)))))
              : DSL.noCondition();
      Marks marks = new Marks(facts);
      Field<Long> mask = DSL.inline(0L);
      for (int bit = 0; bit < others.size(); bit++) {
        Other other = others.get(bit);
        Condition satisfied =
            facts
                .KIND
                .eq(DSL.inline(other.kind()))
                .and(condition(other.where(), marks, other.named()));
        mask = mask.plus(bit(satisfied, bit));
      }
      return DSL.select(facts.RECORD, DSL.bitOrAgg(mask).as("mask"))
          .from(from)
          .where(these)
          .groupBy(facts.RECORD);
    }

    private static Field<Long> bit(Condition satisfied, int bit) {
      return DSL.when(satisfied, DSL.inline(1L << bit)).otherwise(DSL.inline(0L));
    }

    /** Bits of the terms of its kind that a fact satisfies. */
    private Field<Long> termMask() {
      CaseConditionStep<Long> each = null;
      for (Map.Entry<String, List<Term>> ofKind : counted.entrySet()) {
        Field<Long> mask = DSL.inline(0L);
        for (int bit = 0; bit < ofKind.getValue().size(); bit++) {
          mask = mask.plus(bit(satisfied(ofKind.getValue().get(bit)), bit));
        }
        Condition is = KIND.eq(DSL.inline(ofKind.getKey()));
        each = each == null ? DSL.when(is, mask) : each.when(is, mask);
      }
      return Objects.requireNonNull(each).otherwise(DSL.inline(0L));
    }

    private Condition satisfied(Term term) {
      return condition(term.counted().where(), base, term.named());
    }

    private Condition condition(
        yixian.formula.@Nullable Condition condition, Marks marks, Map<String, Set<UUID>> named) {
      return switch (condition) {
        case null -> DSL.trueCondition();
        case yixian.formula.Condition.Is is -> marks.is(is.detail());
        case yixian.formula.Condition.Compare compare ->
            marks.compares(compare.detail(), compare.how(), compare.value());
        case yixian.formula.Condition.Among among ->
            marks.among(among.detail(), among.values(), named);
        case yixian.formula.Condition.Has has ->
            OTHER_MASK
                .bitAnd(DSL.inline(1L << others.indexOf(new Other(has.kind(), has.where(), named))))
                .ne(DSL.inline(0L));
        case yixian.formula.Condition.All all ->
            DSL.and(all.of().stream().map(one -> condition(one, marks, named)).toList());
        case yixian.formula.Condition.Any any ->
            DSL.or(any.of().stream().map(one -> condition(one, marks, named)).toList());
        case yixian.formula.Condition.Not not -> DSL.not(condition(not.of(), marks, named));
      };
    }
  }

  /** The marks of a fact: three have columns of their own, the others lie among the details. */
  private static final class Marks {

    private final @Nullable Facts facts;
    private final String name;

    /** Of the facts of the period, each under a name of its own. */
    Marks(String name) {
      this.facts = null;
      this.name = name;
    }

    /** Of the ledger itself. */
    Marks(Facts facts) {
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
      return told.isNotNull().and(told.eq(DSL.inline("true")));
    }

    Field<BigDecimal> number(String detail) {
      return detail.equals("level")
          ? field(detail, source().LEVEL).cast(SQLDataType.NUMERIC)
          : field(detail, text(source().DETAILS, detail)).cast(SQLDataType.NUMERIC);
    }

    Condition compares(String detail, Comparison how, BigDecimal value) {
      Field<BigDecimal> number = number(detail);
      Field<BigDecimal> with = DSL.inline(value);
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
      return told.isNotNull().and(told.in(values));
    }
  }
}
