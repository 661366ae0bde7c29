package yixian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table on their way into the database, as COPY text. */
final class Copy {
  private final String statement;
  private StringBuilder rows = new StringBuilder(1 << 20);

  Copy(String table, String columns) {
    this.statement = "copy " + table + " (" + columns + ") from stdin";
  }

  /** One row; null is NULL. Texts hold no tab, line end or backslash. */
  void row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t");
      rows.append(values[i] == null ? "\\N" : values[i]);
    }
    rows.append('\n');
  }

  /** Hands the rows over and begins anew. */
  Batch take() {
    Batch batch = new Batch(statement, rows);
    rows = new StringBuilder(rows.length() + 1_000);
    return batch;
  }

  /** Rows ready to be sent. */
  record Batch(String statement, StringBuilder rows) {

    void send(Connection connection) throws SQLException, IOException {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    }
  }

  /** A time-ordered id (version 7) of this moment. */
  static UUID id(long millis, long a, long b) {
    return new UUID(
        (millis << 16) | 0x7000L | (a & 0xFFFL), (b & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
  }
}
