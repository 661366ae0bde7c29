package yixian.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Reads the whole chain in order through a cursor, so that a million records need no memory. */
final class ChainReader implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 5_000;
  private static final long MICROS = 1_000_000;
  private static final String ALL =
      """
      select seq, (extract(epoch from at) * 1000000)::bigint, account, actor_name, instead_of, address, action,
             subject_kind, subject, detail, hash
      from audit.records order by seq
      """;

  private final PreparedStatement statement;
  private final ResultSet rows;

  ChainReader(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    this.statement = connection.prepareStatement(ALL);
    statement.setFetchSize(ROWS_AT_ONCE);
    this.rows = statement.executeQuery();
  }

  boolean next() throws SQLException {
    return rows.next();
  }

  Sealed record() throws SQLException {
    AuditEntry entry =
        new AuditEntry(
            instant(rows.getLong(2)),
            rows.getObject(3, UUID.class),
            rows.getString(4),
            rows.getString(5),
            rows.getString(6),
            rows.getString(7),
            rows.getString(8),
            rows.getString(9),
            rows.getString(10));
    return new Sealed(rows.getLong(1), entry, rows.getBytes(11));
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    statement.close();
  }
}
