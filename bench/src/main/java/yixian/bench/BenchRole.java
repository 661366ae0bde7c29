package yixian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A role with the rights of the server's own: bound by row security as it is, and with a password
 * known here.
 */
final class BenchRole {
  static final String NAME = "yixian_bench";
  static final String PASSWORD = "only-for-this-run";

  private BenchRole() {}

  static void create(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          "create role " + NAME + " login password '" + PASSWORD + "' in role yixian_app");
    }
  }
}
