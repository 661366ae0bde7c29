package yixian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;
import yixian.database.Settings;

/**
 * The installation's database, reached by a command beside the server: the running one if the
 * server runs, otherwise started for the command and stopped after it.
 */
record Reached(String url, String user, String password, @Nullable EmbeddedPostgres own)
    implements AutoCloseable {

  private static final String DATABASE = "yixian";

  static Reached of(Options options) {
    if (options.database() != null) {
      return new Reached(options.database(), "", "", null);
    }
    Path folder = options.data().resolve("postgres");
    return running(folder).orElseGet(() -> started(folder));
  }

  private static Optional<Reached> running(Path folder) {
    try {
      if (!Files.exists(folder.resolve("port"))) {
        return Optional.empty();
      }
      String port = Files.readString(folder.resolve("port")).strip();
      String password = Files.readString(folder.resolve("password")).strip();
      Reached reached =
          new Reached(
              "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, DATABASE, password, null);
      return reached.answers() ? Optional.of(reached) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("无法读取数据目录 " + folder + "，请用启动服务的同一用户运行", e);
    }
  }

  /** A connection as the owner of the tables. */
  Connection connect() throws SQLException {
    return user.isEmpty()
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Reached started(Path folder) {
    EmbeddedPostgres postgres =
        Ending.onSignal().of(() -> EmbeddedPostgres.start(folder, Settings.durable()));
    postgres.createDatabase(DATABASE);
    Reached reached =
        new Reached(
            postgres.jdbcUrl(DATABASE), postgres.superuser(), postgres.password(), postgres);
    Migrations.runOnce(
        reached.url,
        reached.user,
        reached.password,
        Installation.rooms(),
        "classpath:db/migration",
        MigrationFiles.version(),
        System.out::println);
    return reached;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
