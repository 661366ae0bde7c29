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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the database itself says, asked past the application, as its owner. */
final class Truth {

  private final Path postgres;

  Truth(House house) {
    this(house.data());
  }

  /** Of the house with this data folder. */
  Truth(Path data) {
    this.postgres = data.resolve("postgres");
  }

  Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(address("yixian"));
  }

  /** Where its owner finds a database of this server, as {@code --db} wants it. */
  String address(String database) throws IOException {
    String port = Files.readString(postgres.resolve("port")).strip();
    String password = Files.readString(postgres.resolve("password")).strip();
    return "jdbc:postgresql://127.0.0.1:%s/%s?user=yixian&password=%s"
        .formatted(port, database, password);
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

  /** Intents whose acknowledgement is in the ledger and whose record is not in the database. */
  List<UUID> lost(Ledger ledger) throws SQLException, IOException {
    Map<String, String> kept =
        pairs("select id::text, summary from issue.issues where summary like '试验 %'");
    return ledger.acknowledged().entrySet().stream()
        .filter(entry -> !("试验 " + entry.getKey()).equals(kept.get(entry.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Intents of which the database has more than one record. */
  long doubled() throws SQLException, IOException {
    return number(
        """
        select count(*) from (
          select summary from issue.issues where summary like '试验 %' group by summary having count(*) > 1) twice
        """);
  }

  /** Moves acknowledged that do not stand in the timeline as they were made. */
  List<String> lostMoves(Ledger ledger) throws SQLException, IOException {
    Set<String> kept =
        pairs(
                """
                select issue || ' ' || seq || ' ' || replace(lower(move), '_', '-'), ''
                from issue.steps join issue.issues on issues.id = steps.issue
                where summary like '%s%%'
                """
                    .formatted(Movers.MARK))
            .keySet();
    return ledger.acknowledged().values().stream().filter(deed -> !kept.contains(deed)).toList();
  }

  /** Moves and work orders that stand there twice; each is made once in an issue's life. */
  long doubledMoves() throws SQLException, IOException {
    return number(
        """
        with ours as (select id from issue.issues where summary like '%s%%')
        select (select count(*) from (select from issue.steps where issue in (select id from ours)
                                      group by issue, move having count(*) > 1) twice)
             + (select count(*) from (select from issue.work_orders where issue in (select id from ours)
                                      group by issue having count(*) > 1) twice)
        """
            .formatted(Movers.MARK));
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
