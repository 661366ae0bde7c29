package yixian.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yixian.testing.Ledger;

/** The ledger as the owner of the database sees it. */
final class Kept {

  private Kept() {}

  /** Why facts of the record were withdrawn. */
  static List<String> reasons(UUID record) {
    return column(record, "withdrawn_because");
  }

  static List<String> kinds(UUID record) {
    return column(record, "kind");
  }

  /** The first column of all rows. */
  static List<String> all(String query) {
    try (Connection connection = Ledger.owner();
        PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> column(UUID record, String column) {
    try (Connection connection = Ledger.owner();
        PreparedStatement statement =
            connection.prepareStatement(
                "select " + column + " from indicator.facts where record = ?")) {
      statement.setObject(1, record);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found.stream().filter(Objects::nonNull).toList();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
