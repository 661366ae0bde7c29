package yixian.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * 第二道墙 · Takes row security down for a while, as its owner can, so that a test sees what the
 * predicates hold by themselves.
 */
public final class RowSecurity {

  private static final String GUARDED =
      """
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relrowsecurity order by 1
      """;

  private RowSecurity() {}

  /** The tables that have it. */
  public static List<String> tables() {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(GUARDED)) {
      List<String> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs the work while no table has it. */
  public static void without(Runnable work) {
    List<String> tables = tables();
    if (tables.isEmpty()) {
      throw new AssertionError("No table has row security, so nothing would be shown");
    }
    alter(tables, "disable row level security");
    try {
      work.run();
    } finally {
      alter(tables, "enable row level security");
    }
  }

  private static void alter(List<String> tables, String what) {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      for (String table : tables) {
        statement.execute("alter table " + table + " " + what);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
