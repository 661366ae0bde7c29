package yixian.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the ledger.
 *
 * <p>One pass for a whole board: how many distinct records of each base kind and key bear which set
 * of marks. All formulas are answered from these few rows. The scope is a predicate here, and row
 * security once more below.
 */
@Component
class TallyStore {

  /** Records with a live fact of a base kind in the period, within the scope, and their marks. */
  private static final String BASE =
      """
      with base as materialized (
        select f.kind, f.record, %s as key, max(f.at) as at
        from indicator.facts f
        where f.kind = any (?) and f.at >= ?::timestamptz and f.at < ?::timestamptz
          and f.recorded_at < ?::timestamptz
          and (f.withdrawn_at is null or f.withdrawn_at >= ?::timestamptz)
          and (?::boolean or f.unit = any (?) or f.grid = any (?))
        group by 1, 2, 3),
      """;

  /** Whose view of the ledger is narrow gets at the marks of these records by a function. */
  private static final String MARKED =
      """
      marked as materialized (
        select record, mask
        from indicator.marks_of((select array_agg(distinct record) from base), ?::timestamptz))
      """;

  /** Whoever sees the ledger whole reads them there: half the time for a year of a district. */
  private static final String MARKED_OF_ALL =
      """
      marked as materialized (
        select f.record, bit_or(1 << m.bit) as mask
        from (select ?::timestamptz as known_by) as moment, indicator.facts f
        join indicator.marks m
          on m.kind = f.kind
         and (m.in_time is null or m.in_time = f.in_time)
         and (m.least_level is null or f.level >= m.least_level)
        where f.record in (select record from base)
          and f.recorded_at < known_by
          and (f.withdrawn_at is null or f.withdrawn_at >= known_by)
        group by f.record)
      """;

  private static final String TALLIES =
      """
      select b.kind, b.key, coalesce(m.mask, 0) as mask, count(*)::int as records, false as total
      from base b left join marked m using (record) group by 1, 2, 3
      union all
      select b.kind, '', coalesce(m.mask, 0), count(*)::int, true
      from (select distinct kind, record from base) b left join marked m using (record) group by 1, 3
      """;

  private static final String RECORDS =
      """
      , counted as (
        select b.record, max(b.at) as at
        from base b left join marked m using (record)
        where (? or b.key = ?)
          and (? = 0 or coalesce(m.mask, 0) & ? <> 0)
          and (coalesce(m.mask, 0) & ?) = ? and (coalesce(m.mask, 0) & ?) = 0
        group by b.record)
      select record, at, (select count(*)::int from counted) as total
      from counted
      where ?::timestamptz is null or (at, record) < (?::timestamptz, ?::uuid)
      order by at desc, record desc limit ?
      """;

  private final DSLContext sql;
  private final SettingSql settings;

  TallyStore(DSLContext sql) {
    this.sql = sql;
    this.settings = new SettingSql(sql);
  }

  /** So many distinct records of a base kind under a key bear exactly these marks. */
  record Tally(String base, String key, int marks, int records, boolean total) {}

  List<Tally> tallies(Question question, Collection<String> bases) {
    Supplier<List<Tally>> counted =
        () ->
            sql.resultQuery(base(question) + TALLIES, bindings(question, bases).toArray())
                .fetch(TallyStore::tally);
    return question.isLong() ? settings.withRoom(counted) : counted.get();
  }

  private static Tally tally(Record row) {
    return new Tally(
        text(row, "kind"),
        text(row, "key"),
        row.get("mask", int.class),
        row.get("records", int.class),
        row.get("total", boolean.class));
  }

  /**
   * Records of a cell, newest first.
   *
   * @param key the row of the board; null for the total
   */
  List<Opened> records(
      Question question,
      Formula formula,
      boolean numerator,
      @Nullable String key,
      Opened.@Nullable Place after,
      int limit) {
    List<Object> bindings = bindings(question, List.of(formula.base()));
    int with = numerator ? formula.with() : 0;
    int without = numerator ? formula.without() : 0;
    bindings.addAll(
        Arrays.asList(
            key == null,
            key == null ? "" : key,
            formula.among(),
            formula.among(),
            with,
            with,
            without));
    String at = after == null ? null : after.at().toString();
    bindings.addAll(Arrays.asList(at, at, after == null ? null : after.record(), limit));
    return sql.resultQuery(base(question) + RECORDS, bindings.toArray())
        .fetch(
            row ->
                new Opened(
                    row.get("record", UUID.class),
                    row.get("at", java.time.OffsetDateTime.class).toInstant(),
                    row.get("total", int.class)));
  }

  private static String base(Question question) {
    String key =
        switch (question.by()) {
          case UNIT -> "coalesce(f.unit::text, '-')";
          case GRID -> "coalesce(f.grid::text, '-')";
          case CATEGORY -> "coalesce(f.category::text, '-')";
          case PERIOD ->
              "to_char(f.at at time zone 'Asia/Shanghai', '" + question.periodPattern() + "')";
        };
    return BASE.formatted(key) + (question.scope().everything() ? MARKED_OF_ALL : MARKED);
  }

  private static List<Object> bindings(Question question, Collection<String> bases) {
    String known = question.knownBy().toString();
    return new ArrayList<>(
        List.of(
            bases.toArray(String[]::new),
            question.begins().toString(),
            question.ends().toString(),
            known,
            known,
            question.scope().everything(),
            question.scope().units().toArray(UUID[]::new),
            question.scope().grids().toArray(UUID[]::new),
            known));
  }

  private static String text(Record row, String field) {
    return row.get(field, String.class);
  }
}
