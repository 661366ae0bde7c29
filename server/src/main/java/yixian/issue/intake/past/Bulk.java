package yixian.issue.intake.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 成批写入 · One statement for any number of rows of a table, an array a column: its text does not
 * change with their number, so the database reads it once.
 *
 * @param <R> from what a row is made
 */
final class Bulk<R> {

  private final String table;
  private final List<Column<R>> columns = new ArrayList<>();

  Bulk(String table) {
    this.table = table;
  }

  private record Column<R>(
      String name, String type, String cast, Function<List<R>, Object> values) {}

  Bulk<R> uuid(String name, Function<R, @Nullable UUID> value) {
    return column(name, "uuid", "uuid", rows -> rows.stream().map(value).toArray(UUID[]::new));
  }

  Bulk<R> text(String name, Function<R, @Nullable String> value) {
    return text(name, "text", value);
  }

  Bulk<R> words(String name, Function<R, String> value) {
    return text(name, "tsvector", value::apply);
  }

  Bulk<R> moment(String name, Function<R, @Nullable Instant> value) {
    return text(
        name,
        "timestamptz",
        row -> {
          Instant at = value.apply(row);
          return at == null ? null : at.toString();
        });
  }

  Bulk<R> number(String name, Function<R, @Nullable Integer> value) {
    return column(name, "int", "int", rows -> rows.stream().map(value).toArray(Integer[]::new));
  }

  Bulk<R> large(String name, Function<R, Long> value) {
    return column(name, "bigint", "bigint", rows -> rows.stream().map(value).toArray(Long[]::new));
  }

  Bulk<R> decimal(String name, Function<R, Double> value) {
    return column(
        name, "float8", "float8", rows -> rows.stream().map(value).toArray(Double[]::new));
  }

  private Bulk<R> text(String name, String cast, Function<R, @Nullable String> value) {
    return column(name, "text", cast, rows -> rows.stream().map(value).toArray(String[]::new));
  }

  private Bulk<R> column(String name, String type, String cast, Function<List<R>, Object> values) {
    columns.add(new Column<>(name, type, cast, values));
    return this;
  }

  /** The statement, with a question mark a column. */
  String statement() {
    return "insert into %s (%s) select %s from unnest(%s) as t (%s)"
        .formatted(
            table,
            each(Column::name),
            each(column -> "t." + column.name() + "::" + column.cast()),
            each(column -> "?::" + column.type() + "[]"),
            each(Column::name));
  }

  /** What stands for the question marks. */
  Object[] values(List<R> rows) {
    return columns.stream().map(column -> column.values().apply(rows)).toArray();
  }

  private String each(Function<Column<R>, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }
}
