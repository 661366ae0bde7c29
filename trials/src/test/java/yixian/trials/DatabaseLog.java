package yixian.trials;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The write-ahead log of a house's database, whose room can be spent until nothing is left of it.
 *
 * <p>The connection is opened beforehand: a full disk may let none in.
 */
final class DatabaseLog implements AutoCloseable {

  private static final int SEGMENT = 16 * 1024 * 1024;
  private static final int MOST_ROUNDS = 200;
  private static final String SEGMENTS_AHEAD =
      """
      select count(*) from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn())
      """;
  private static final String LEFT_IN_SEGMENT =
      "select "
          + SEGMENT
          + " - mod(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'), "
          + SEGMENT
          + ")";

  private final Connection connection;

  private DatabaseLog(Connection connection) {
    this.connection = connection;
  }

  static DatabaseLog of(Town town) throws SQLException, IOException {
    return new DatabaseLog(town.truth().connect());
  }

  /** Leaves room for so many bytes, on a disk that is full already. */
  void spendBut(int bytes) throws SQLException {
    for (int i = 0; i < MOST_ROUNDS && number(SEGMENTS_AHEAD) > 0; i++) {
      write(16);
      number("select pg_wal_lsn_diff(pg_switch_wal(), '0/0')");
    }
    for (long left = left(), i = 0; i < MOST_ROUNDS && left > bytes; left = left(), i++) {
      write(Math.min(1024 * 1024, left - bytes));
    }
  }

  /** Leaves none; the database ends of it. */
  void spendAll() {
    for (int i = 0; i < MOST_ROUNDS; i++) {
      try {
        write(1024 * 1024);
      } catch (SQLException e) {
        return;
      }
    }
    throw new AssertionError("The database's log never came to its end");
  }

  private long left() throws SQLException {
    return number(LEFT_IN_SEGMENT);
  }

  private void write(long bytes) throws SQLException {
    number(
        "select pg_wal_lsn_diff(pg_logical_emit_message(false, 'trial', repeat('x', %d), true), '0/0')"
            .formatted(bytes));
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
