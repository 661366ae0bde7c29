package yixian.assessment.verdict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import yixian.testing.Ledger;

/** Somebody with the database's own password who would like a better score. */
final class Tampering {

  private Tampering() {}

  /** Raises what the host said in the latest revision of a sheet. */
  static void raise(String sheet) {
    String sql =
        """
        update assessment.lines l set value = 99, score = 99 where l.sheet = ? and l.kind = 'PANEL'
        and l.revision = (select revision from assessment.sheets where id = l.sheet)
        """;
    try (Connection owner = Ledger.owner();
        PreparedStatement statement = owner.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(sheet));
      if (statement.executeUpdate() != 1) {
        throw new AssertionError("Nothing was raised");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
