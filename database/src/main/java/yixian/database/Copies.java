package yixian.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** 行 · Rows of one table out to a file, in from it, or into a digest alone, as COPY writes them. */
final class Copies {

  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final CopyManager copies;

  private Copies(Connection connection, CopyManager copies) {
    this.connection = connection;
    this.copies = copies;
  }

  /** Of a connection in whose transaction values are written the same everywhere. */
  static Copies of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          set local row_security = off;
          set local timezone = 'UTC';
          set local datestyle = 'ISO, YMD';
          set local intervalstyle = 'postgres';
          set local extra_float_digits = 1;
          set local bytea_output = 'hex';
          """);
    }
    return new Copies(connection, connection.unwrap(PGConnection.class).getCopyAPI());
  }

  Manifest.Table out(String table, String columns, Path folder) throws SQLException, IOException {
    MessageDigest digest = digest();
    Path file = new Manifest.Table(table, 0, "").file(folder);
    try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
        OutputStream out = new DigestOutputStream(zipped, digest)) {
      return counted(table, copies.copyOut(selected(table, columns), out), digest);
    }
  }

  /** The rows as they stand, without writing them anywhere. */
  Manifest.Table seen(String table, String columns) throws SQLException, IOException {
    MessageDigest digest = digest();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      return counted(table, copies.copyOut(selected(table, columns), out), digest);
    }
  }

  Manifest.Table in(Manifest.Table table, String columns, Path folder)
      throws SQLException, IOException {
    MessageDigest digest = digest();
    try (InputStream zipped =
            new GZIPInputStream(Files.newInputStream(table.file(folder)), BUFFER);
        InputStream in = new DigestInputStream(zipped, digest)) {
      long rows =
          copies.copyIn("copy %s (%s) from stdin".formatted(table.name(), columns), in, BUFFER);
      return counted(table.name(), rows, digest);
    }
  }

  /** Empties all tables at once, whatever refers to what. */
  void empty(Iterable<String> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate " + String.join(", ", tables));
    }
  }

  private static String selected(String table, String columns) {
    return "copy %s (%s) to stdout".formatted(table, columns);
  }

  private static Manifest.Table counted(String table, long rows, MessageDigest digest) {
    return new Manifest.Table(table, rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
