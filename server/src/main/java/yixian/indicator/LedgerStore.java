package yixian.indicator;

import static yixian.indicator.db.Tables.FACTS;
import static yixian.indicator.db.Tables.KINDS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.ClosingSql;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.FactsWithdrawn;
import yixian.kernel.Ids;

@Component
class LedgerStore {

  private static final String ADD =
      """
      insert into indicator.facts
        (record, kind, id, at, unit, grid, category, person, details, recorded_at)
      select t.record, t.kind, t.id, t.at::timestamptz, t.unit, t.grid, t.category, t.person,
             t.details::jsonb, t.told::timestamptz
      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[],
                  ?::uuid[], ?::text[], ?::text[])
        as t (record, kind, id, at, unit, grid, category, person, details, told)
      """;

  private final DSLContext sql;
  private final ClosingSql closing;
  private final ObjectMapper json;
  private volatile @Nullable Map<String, String> kinds;
  private volatile @Nullable Map<String, String> titles;

  LedgerStore(DSLContext sql, ClosingSql closing, ObjectMapper json) {
    this.sql = sql;
    this.closing = closing;
    this.json = json;
  }

  /** Countable kinds with their names; they change by migration only. */
  Map<String, String> kinds() {
    Map<String, String> known = kinds;
    if (known == null) {
      known = Map.copyOf(sql.selectFrom(KINDS).fetchMap(KINDS.CODE, KINDS.NAME));
      kinds = known;
    }
    return known;
  }

  /** What the records of a kind are records of; that changes by migration only. */
  Map<String, String> titles() {
    Map<String, String> known = titles;
    if (known == null) {
      known = Map.copyOf(sql.selectFrom(KINDS).fetchMap(KINDS.CODE, KINDS.TITLES));
      titles = known;
    }
    return known;
  }

  void add(List<Ledger.Entry> entries) {
    if (!entries.isEmpty()) {
      added(entries).execute();
    }
  }

  /** Keeps what these entries are as the transaction ends. */
  void addAtEnd(List<Ledger.Entry> entries) {
    closing.atEnd(() -> entries.isEmpty() ? null : added(entries));
  }

  /** An array a column: one statement however many the facts are. */
  private Query added(List<Ledger.Entry> entries) {
    List<Fact> facts = entries.stream().map(Ledger.Entry::fact).toList();
    return sql.query(
        ADD,
        column(facts, Fact::record, new UUID[0]),
        column(facts, Fact::kind, new String[0]),
        column(facts, _ -> Ids.next(), new UUID[0]),
        column(facts, fact -> fact.at().toString(), new String[0]),
        column(facts, Fact::unit, new UUID[0]),
        column(facts, Fact::grid, new UUID[0]),
        column(facts, Fact::category, new UUID[0]),
        column(facts, Fact::person, new UUID[0]),
        column(facts, fact -> json.writeValueAsString(fact.details()), new String[0]),
        column(entries, entry -> entry.told().toString(), new String[0]));
  }

  private static <E, T extends @Nullable Object> T[] column(
      List<E> rows, Function<E, T> value, T[] none) {
    return rows.stream().map(value).toList().toArray(none);
  }

  /** All facts of the records that the transaction sees. */
  void withdraw(FactsWithdrawn gone, Instant now) {
    sql.update(FACTS)
        .set(FACTS.WITHDRAWN_AT, DSL.greatest(DSL.val(now), FACTS.RECORDED_AT))
        .set(FACTS.WITHDRAWN_BECAUSE, gone.reason())
        .where(FACTS.RECORD.eq(DSL.any(gone.records().toArray(UUID[]::new))))
        .and(FACTS.WITHDRAWN_AT.isNull())
        .execute();
  }

  void withdraw(FactWithdrawn gone, Instant now) {
    sql.fetch(
        "select indicator.withdraw(?, ?, ?, ?::timestamptz)",
        gone.record(),
        gone.kind(),
        gone.reason(),
        now.toString());
  }
}
