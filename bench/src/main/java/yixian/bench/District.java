package yixian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;

/** 跑分区 · The plain district of {@code district.sql}, and how its rows are named. */
final class District {
  static final int TOWNS = 16;
  static final int GRIDS = 1_024;
  static final int DEPARTMENTS = 60;
  static final int SEATS = 16;

  private District() {}

  static void lay(Connection owner) throws IOException, SQLException {
    try (InputStream in = District.class.getResourceAsStream("district.sql");
        Statement statement = owner.createStatement()) {
      statement.execute(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The id of the row with this name: the same as {@code md5(name)::uuid} in the database. */
  static UUID id(String name) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      var bytes = java.nio.ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is part of every Java platform", e);
    }
  }
}
