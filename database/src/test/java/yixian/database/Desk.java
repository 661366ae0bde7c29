package yixian.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A client of the database under test: writes, reads, and keeps knocking while the server is away.
 */
record Desk(EmbeddedPostgres postgres, String database) {
  static Desk at(EmbeddedPostgres postgres, String database) {
    postgres.createDatabase(database);
    return new Desk(postgres, database);
  }

  void run(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(url(), postgres.superuser(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> read(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(url(), postgres.superuser(), postgres.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  String setting(String name) throws SQLException {
    return read("select current_setting('" + name + "')").getFirst();
  }

  /** How long it takes until the server answers again. */
  Duration untilItAnswers(Duration patience) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        read("select 1");
        return Duration.ofNanos(System.nanoTime() - start);
      } catch (SQLException e) {
        if (System.nanoTime() - start > patience.toNanos()) {
          throw e;
        }
        Pause.of(Duration.ofMillis(10));
      }
    }
  }

  private String url() {
    return postgres.jdbcUrl(database);
  }
}
