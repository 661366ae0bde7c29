package yixian.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 指标看板 · Indicators by unit, grid, category or period.
 *
 * @param from first day
 * @param to last day, included
 * @param asOf as it was known at the end of this day; null for now
 * @param takenAt when a snapshot was taken; null for a board counted just now
 * @param total counted from the records anew, never added up from the rows; null where the reader
 *     sees only some rows of a snapshot
 * @param otherwise by which denominators a snapshot was counted, where another is in use now
 */
record Board(
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate asOf,
    @Nullable Instant takenAt,
    Grouping by,
    List<Row> rows,
    @Nullable Row total,
    List<Otherwise> otherwise) {

  /** An indicator, and the denominator it had when the snapshot was taken; both by name. */
  record Otherwise(String indicator, String denominator) {}

  /** One unit, grid, category or period; values by indicator. */
  record Row(String key, String name, Map<String, Value> values) {}
}
