package yixian.indicator;

import static yixian.indicator.db.Tables.SNAPSHOTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The snapshot as it was shown, rows in the order kept by name. */
  Optional<Board> find(LocalDate day, Grouping by) {
    List<SnapshotsRecord> found =
        sql.selectFrom(SNAPSHOTS)
            .where(SNAPSHOTS.DAY.eq(day), SNAPSHOTS.BY_WHAT.eq(by.name()))
            .orderBy(SNAPSHOTS.NAME, SNAPSHOTS.KEY)
            .fetch();
    return found.isEmpty() ? Optional.empty() : Optional.of(board(day, by, found));
  }

  private static Board board(LocalDate day, Grouping by, List<SnapshotsRecord> found) {
    SnapshotsRecord first = found.getFirst();
    List<Board.Row> rows = rows(found.stream().filter(row -> !row.getTotal()));
    List<Board.Row> total = rows(found.stream().filter(SnapshotsRecord::getTotal));
    return new Board(first.getFromDay(), day, day, first.getTakenAt(), by, rows, firstOf(total));
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
