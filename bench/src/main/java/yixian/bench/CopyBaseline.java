package yixian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * 对照 · Plain COPY, in one transaction, of the rows that an import wrote, into empty tables of the
 * same shape with the same indexes: no checks, no places, no HTTP.
 */
final class CopyBaseline {
  private static final List<String> TABLES =
      List.of(
          "issue.issues",
          "issue.past_cases",
          "issue.searchables",
          "issue.steps",
          "issue.work_orders",
          "issue.ratings",
          "indicator.facts");
  private static final String COLUMNS =
      """
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
      from information_schema.columns
      where is_generated = 'NEVER' and table_schema || '.' || table_name = '%s'
      """;

  private final Connection owner;

  CopyBaseline(Connection owner) {
    this.owner = owner;
  }

  record Result(double seconds, long rows, int tables) {}

  Result run() throws SQLException, IOException {
    CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
    say("create schema if not exists baseline");
    List<Path> files = new ArrayList<>();
    try {
      for (String table : TABLES) {
        say("create table " + twin(table) + " (like " + table + " including all)");
        Path file = Files.createTempFile("baseline", ".copy");
        files.add(file);
        try (OutputStream out = Files.newOutputStream(file)) {
          copy.copyOut("copy " + table + " (" + columns(table) + ") to stdout", out);
        }
      }
      return timed(copy, files);
    } finally {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Result timed(CopyManager copy, List<Path> files) throws SQLException, IOException {
    long rows = 0;
    long begun = System.nanoTime();
    owner.setAutoCommit(false);
    for (int i = 0; i < files.size(); i++) {
      String table = TABLES.get(i);
      try (InputStream in = Files.newInputStream(files.get(i))) {
        rows += copy.copyIn("copy " + twin(table) + " (" + columns(table) + ") from stdin", in);
      }
    }
    owner.commit();
    owner.setAutoCommit(true);
    return new Result((System.nanoTime() - begun) / 1e9, rows, files.size());
  }

  private static String twin(String table) {
    return "baseline." + table.substring(table.indexOf('.') + 1);
  }

  private String columns(String table) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS.formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }

  private void say(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
