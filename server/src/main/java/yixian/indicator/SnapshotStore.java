package yixian.indicator;

import static yixian.indicator.db.Tables.FORMULAS;
import static yixian.indicator.db.Tables.INDICATORS;
import static yixian.indicator.db.Tables.SNAPSHOTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.indicator.db.tables.records.SnapshotsRecord;

/** Boards as they were shown. A day's snapshot is written once and stays. */
@Component
class SnapshotStore {

  private final DSLContext sql;

  SnapshotStore(DSLContext sql) {
    this.sql = sql;
  }

  void keep(LocalDate day, Board board, List<Formula> formulas, Instant now) {
    List<Query> inserts = new ArrayList<>();
    for (Formula formula : formulas) {
      board.rows().forEach(row -> inserts.add(insert(day, board, row, formula, false, now)));
      if (board.total() != null) {
        inserts.add(insert(day, board, board.total(), formula, true, now));
      }
    }
    sql.batch(inserts).execute();
  }

  private Query insert(
      LocalDate day, Board board, Board.Row row, Formula formula, boolean total, Instant now) {
    Value value = row.values().getOrDefault(formula.code(), Value.of(0, 0));
    return sql.insertInto(SNAPSHOTS)
        .set(SNAPSHOTS.DAY, day)
        .set(SNAPSHOTS.BY_WHAT, board.by().name())
        .set(SNAPSHOTS.KEY, row.key())
        .set(SNAPSHOTS.TOTAL, total)
        .set(SNAPSHOTS.NAME, row.name())
        .set(SNAPSHOTS.INDICATOR, formula.code())
        .set(SNAPSHOTS.VARIANT, formula.setting())
        .set(SNAPSHOTS.NUMERATOR, value.numerator())
        .set(SNAPSHOTS.DENOMINATOR, value.denominator())
        .set(SNAPSHOTS.FROM_DAY, board.from())
        .set(SNAPSHOTS.TAKEN_AT, now)
        .onConflictDoNothing();
  }

  boolean has(LocalDate day, Grouping by, LocalDate from) {
    return sql.fetchExists(SNAPSHOTS, of(day, by, from));
  }

  /** The snapshot as it was shown, rows in the order kept by name. */
  Optional<Board> find(LocalDate day, Grouping by, LocalDate from) {
    List<SnapshotsRecord> found =
        sql.selectFrom(SNAPSHOTS)
            .where(of(day, by, from))
            .orderBy(SNAPSHOTS.NAME, SNAPSHOTS.KEY)
            .fetch();
    return found.isEmpty() ? Optional.empty() : Optional.of(board(day, by, found));
  }

  /** Which denominator an indicator was counted with. */
  Optional<String> variant(LocalDate day, Grouping by, LocalDate from, String indicator) {
    return sql.selectDistinct(SNAPSHOTS.VARIANT)
        .from(SNAPSHOTS)
        .where(of(day, by, from), SNAPSHOTS.INDICATOR.eq(indicator))
        .fetchOptional(SNAPSHOTS.VARIANT);
  }

  private static Condition of(LocalDate day, Grouping by, LocalDate from) {
    return SNAPSHOTS
        .DAY
        .eq(day)
        .and(SNAPSHOTS.BY_WHAT.eq(by.name()))
        .and(SNAPSHOTS.FROM_DAY.eq(from));
  }

  private Board board(LocalDate day, Grouping by, List<SnapshotsRecord> found) {
    SnapshotsRecord first = found.getFirst();
    List<Board.Row> rows = rows(found.stream().filter(row -> !row.getTotal()));
    List<Board.Row> total = rows(found.stream().filter(SnapshotsRecord::getTotal));
    return new Board(
        first.getFromDay(),
        day,
        day,
        first.getTakenAt(),
        by,
        rows,
        firstOf(total),
        otherwise(day, by, first.getFromDay()));
  }

  private List<Board.Otherwise> otherwise(LocalDate day, Grouping by, LocalDate from) {
    return sql.selectDistinct(INDICATORS.POSITION, INDICATORS.NAME, FORMULAS.VARIANT_NAME)
        .from(SNAPSHOTS)
        .join(INDICATORS)
        .on(INDICATORS.CODE.eq(SNAPSHOTS.INDICATOR), INDICATORS.VARIANT.ne(SNAPSHOTS.VARIANT))
        .join(FORMULAS)
        .on(FORMULAS.INDICATOR.eq(SNAPSHOTS.INDICATOR), FORMULAS.VARIANT.eq(SNAPSHOTS.VARIANT))
        .where(of(day, by, from))
        .orderBy(INDICATORS.POSITION)
        .fetch(row -> new Board.Otherwise(row.value2(), row.value3()));
  }

  private static Board.@Nullable Row firstOf(List<Board.Row> rows) {
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private static List<Board.Row> rows(Stream<SnapshotsRecord> kept) {
    Map<String, Board.Row> rows = new LinkedHashMap<>();
    kept.forEach(
        one ->
            rows.computeIfAbsent(
                    one.getKey(), key -> new Board.Row(key, one.getName(), new LinkedHashMap<>()))
                .values()
                .put(one.getIndicator(), Value.of(one.getNumerator(), one.getDenominator())));
    return List.copyOf(rows.values());
  }
}
