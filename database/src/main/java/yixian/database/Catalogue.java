package yixian.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 库目录 · The tables and sequences of the rooms, asked from PostgreSQL itself. */
final class Catalogue {

  private static final String OURS =
      "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'extensions')";

  /** A column that PostgreSQL reckons by itself is not copied. */
  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and %s
      group by n.nspname, c.relname order by n.nspname || '.' || c.relname collate "C"
      """
          .formatted(OURS);

  private static final String SEQUENCES =
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and %s order by n.nspname || '.' || c.relname collate "C"
      """
          .formatted(OURS);

  private Catalogue() {}

  /** Each table with the columns that a copy of it holds. */
  static Map<String, String> tables(Connection connection) throws SQLException {
    Map<String, String> tables = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
    }
    return tables;
  }

  static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (String name : names) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }
}
