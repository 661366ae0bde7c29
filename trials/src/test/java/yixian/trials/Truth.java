package yixian.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What the database itself says, asked past the application, as its owner. */
final class Truth {

  private final Path postgres;

  Truth(House house) {
    this.postgres = house.data().resolve("postgres");
  }

  private Connection connect() throws SQLException, IOException {
    String port = Files.readString(postgres.resolve("port")).strip();
    String password = Files.readString(postgres.resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/yixian", "yixian", password);
  }

  /** Runs a statement, such as a sabotage. */
  void execute(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A query of two columns as a map of texts. */
  Map<String, String> pairs(String sql) throws SQLException, IOException {
    Map<String, String> pairs = new HashMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }
}
