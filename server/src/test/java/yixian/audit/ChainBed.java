package yixian.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;
import yixian.testing.TestInstallation;

/**
 * A database of its own with a chain of known records, for tests that spoil it as its owner could.
 */
final class ChainBed {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private final String url;
  private final Random random = new Random(20260301);

  ChainBed(String database) {
    EmbeddedPostgres postgres = TestInstallation.postgres();
    postgres.createDatabase(database);
    this.url = postgres.jdbcUrl(database);
    Migrations.run(
        url, postgres.superuser(), postgres.password(), List.of("audit"), "classpath:db/migration");
  }

  Connection connect() throws SQLException {
    EmbeddedPostgres postgres = TestInstallation.postgres();
    return DriverManager.getConnection(url, postgres.superuser(), postgres.password());
  }

  /** Fills the chain and writes an anchor down after every so many records. */
  void fill(int records, int anchorEvery, Path data) {
    Chain chain = new Chain();
    Anchors anchors = new Anchors(data, SigningKey.of(data));
    byte[] hash = Chain.GENESIS;
    try (Connection connection = connect()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      StringBuilder rows = new StringBuilder();
      for (long seq = 1; seq <= records; seq++) {
        AuditEntry entry = entry(seq);
        hash = chain.next(hash, seq, entry);
        row(rows, seq, entry, hash);
        if (seq % 20_000 == 0 || seq == records) {
          copy.copyIn("copy audit.records from stdin", new StringReader(rows.toString()));
          rows.setLength(0);
        }
        if (seq % anchorEvery == 0) {
          anchors.add(new Head(seq, hash), entry.at());
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuditEntry entry(long seq) {
    return new AuditEntry(
        START.plusMillis(seq * 137).plusNanos(random.nextInt(1_000) * 1_000L),
        seq % 7 == 0 ? null : new UUID(7, seq % 50),
        "测试员" + seq % 50,
        seq % 11 == 0 ? "组长" + seq % 3 : null,
        seq % 5 == 0 ? null : "10.0.0." + seq % 250,
        seq % 2 == 0 ? "issue.dispatch" : "issue.handle",
        "issue",
        new UUID(9, seq).toString(),
        "{\"reason\":\"路面破损第" + seq + "处\"}");
  }

  private static void row(StringBuilder rows, long seq, AuditEntry entry, byte[] hash) {
    Object[] fields = {
      seq,
      entry.at(),
      entry.account(),
      entry.actorName(),
      entry.insteadOf(),
      entry.address(),
      entry.action(),
      entry.subjectKind(),
      entry.subject(),
      entry.detail(),
      "\\\\x" + HexFormat.of().formatHex(hash)
    };
    for (int i = 0; i < fields.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(fields[i] == null ? "\\N" : fields[i]);
    }
    rows.append('\n');
  }
}
