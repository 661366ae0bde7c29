package yixian.indicator.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.formula.Counts.Total;
import yixian.formula.Expr;
import yixian.formula.Fraction;
import yixian.indicator.Opened;
import yixian.indicator.SettingSql;
import yixian.indicator.definition.Terms.Term;

/**
 * Counts the ledger for many terms and many subjects at once: records by {@link RecordMaskSql},
 * sums and the records behind a figure by {@link FactRowSql}.
 */
@Component
class CountStore {

  private static final String EVERYTHING = "yixian.everything";

  private final DSLContext sql;
  private final SettingSql settings;

  CountStore(DSLContext sql) {
    this.sql = sql;
    this.settings = new SettingSql(sql);
  }

  /** What was counted of the subjects, by term; a term that nothing was found for is absent. */
  Map<UUID, Map<Term, Total>> counts(Asked asked, Collection<Term> terms) {
    return seeing(
        asked,
        () ->
            settings.withRoom(
                () -> {
                  Map<UUID, Map<Term, Total>> found = new HashMap<>();
                  for (Plan plan : Plan.of(terms)) {
                    if (!plan.counted().isEmpty()) {
                      count(asked, plan, found);
                    }
                    if (!plan.summed().isEmpty()) {
                      sum(asked, plan, found);
                    }
                  }
                  return found;
                }));
  }

  private void count(Asked asked, Plan plan, Map<UUID, Map<Term, Total>> found) {
    List<List<Term>> byKind = List.copyOf(plan.counted().values());
    Map<UUID, long[][]> numbers = new HashMap<>();
    for (RecordMaskSql.Alike alike : new RecordMaskSql(plan, asked).counted(sql)) {
      long[][] of = numbers.computeIfAbsent(alike.key(), _ -> nothing(byKind));
      for (int kind = 0; kind < of.length; kind++) {
        for (long bits = alike.masks()[kind]; bits != 0; bits &= bits - 1) {
          of[kind][Long.numberOfTrailingZeros(bits)] += alike.records();
        }
      }
    }
    numbers.forEach(
        (key, of) -> {
          Map<Term, Total> totals = found.computeIfAbsent(key, _ -> new HashMap<>());
          for (int kind = 0; kind < of.length; kind++) {
            for (int term = 0; term < of[kind].length; term++) {
              long records = of[kind][term];
              if (records > 0) {
                totals.put(byKind.get(kind).get(term), new Total(Fraction.of(records), records));
              }
            }
          }
        });
  }

  private static long[][] nothing(List<List<Term>> byKind) {
    return byKind.stream().map(terms -> new long[terms.size()]).toArray(long[][]::new);
  }

  private void sum(Asked asked, Plan plan, Map<UUID, Map<Term, Total>> found) {
    FactRowSql rows = new FactRowSql(plan.summed(), plan.others(), asked);
    List<SelectFieldOrAsterisk> fields = new ArrayList<>(List.of(FactRowSql.KEY));
    List<Field<BigDecimal>> sums = new ArrayList<>();
    List<Field<Integer>> numbers = new ArrayList<>();
    for (Term term : plan.summed()) {
      Field<BigDecimal> value = rows.number(term);
      Condition satisfied = rows.satisfied(term);
      sums.add(DSL.sum(value).filterWhere(satisfied).as("sum" + sums.size()));
      numbers.add(DSL.count(value).filterWhere(satisfied).as("number" + numbers.size()));
    }
    fields.addAll(sums);
    fields.addAll(numbers);
    for (Record row :
        sql.with(rows.tables())
            .select(fields)
            .from(rows.joined())
            .groupBy(FactRowSql.KEY)
            .fetch()) {
      Map<Term, Total> of = found.computeIfAbsent(row.get(FactRowSql.KEY), _ -> new HashMap<>());
      for (int i = 0; i < plan.summed().size(); i++) {
        BigDecimal sum = row.get(sums.get(i));
        if (sum != null) {
          of.put(plan.summed().get(i), new Total(Fraction.of(sum), row.get(numbers.get(i))));
        }
      }
    }
  }

  /** The records that a term counts of one subject, newest first. */
  List<Opened> records(
      Asked asked, Term term, @Nullable UUID subject, Opened.@Nullable Place after, int limit) {
    FactRowSql rows =
        new FactRowSql(List.of(term), Plan.of(List.of(term)).getFirst().others(), asked);
    Field<Instant> latest = DSL.max(FactRowSql.AT).as("at");
    Condition found =
        rows.satisfied(term)
            .and(subject == null ? DSL.noCondition() : FactRowSql.KEY.eq(subject))
            .and(
                term.expr() instanceof Expr.Count
                    ? DSL.noCondition()
                    : rows.number(term).isNotNull());
    Table<?> counted =
        DSL.select(FactRowSql.RECORD, latest)
            .from(rows.joined())
            .where(found)
            .groupBy(FactRowSql.RECORD)
            .asTable("counted");
    Field<UUID> record = Objects.requireNonNull(counted.field("record", UUID.class));
    Field<Instant> at = Objects.requireNonNull(counted.field(latest));
    Field<Integer> total =
        DSL.field(DSL.select(DSL.count()).from(counted.as("all_of_them"))).as("total");
    return seeing(
        asked,
        () ->
            sql.with(rows.tables())
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

  /** Where another room answers for who may ask, the ledger is seen whole. */
  private <T> T seeing(Asked asked, Supplier<T> question) {
    return asked.scope().everything() ? settings.with(EVERYTHING, "on", question) : question.get();
  }
}
