package yixian.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The audit log as the owner of the database sees it, sealed or not. */
public final class Ledger {

  private static final String NOTES =
      """
      select detail, instead_of from audit.records where action = ? and subject = ?
      union all select detail, instead_of from audit.inbox where action = ? and subject = ?
      """;

  private Ledger() {}

  /** Details of what was noted, each followed by the name of whom was stood in for. */
  public static List<String> of(String action, String subject) {
    try (Connection connection = owner();
        PreparedStatement statement = connection.prepareStatement(NOTES)) {
      statement.setString(1, action);
      statement.setString(2, subject);
      statement.setString(3, action);
      statement.setString(4, subject);
      List<String> notes = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String instead = rows.getString(2);
          notes.add(rows.getString(1) + (instead == null ? "" : " 代 " + instead));
        }
      }
      return notes;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection with the owner's rights, past row security. */
  public static Connection owner() throws SQLException {
    return DriverManager.getConnection(
        TestInstallation.url(),
        TestInstallation.postgres().superuser(),
        TestInstallation.postgres().password());
  }
}
