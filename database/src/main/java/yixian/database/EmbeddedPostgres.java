package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 内置数据库 · A PostgreSQL of our own that is started, watched and stopped by this process.
 *
 * <p>It listens on 127.0.0.1 only. Should the server die it is started again at once on the same
 * port, so connection pools recover by themselves. Should this process be killed, a durable server
 * goes on and is taken over at the next start, while a throwaway one is stopped and removed. One
 * process at a time owns a folder; a second one is refused.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";

  private final Folder folder;
  private final Ownership ownership;
  private final @Nullable Watchdog watchdog;
  private final Guard guard;
  private final String password;
  private boolean closed;

  private EmbeddedPostgres(
      Folder folder, Settings settings, Ownership ownership, @Nullable Watchdog watchdog) {
    this.folder = folder;
    this.ownership = ownership;
    this.watchdog = watchdog;
    var cluster = Cluster.ready(folder, settings);
    this.password = cluster.password();
    this.guard = new Guard(cluster, settings);
  }

  /**
   * Starts the server of this folder, making its data first where there is none, or takes over the
   * one that still runs.
   *
   * @throws DatabaseTrouble in Chinese, with the mend, when the folder is in use, not ours, or the
   *     server does not come up
   */
  public static EmbeddedPostgres start(Path dataFolder, Settings settings) {
    var folder = Folder.at(dataFolder);
    var ownership = Ownership.of(folder);
    Watchdog watchdog = null;
    try {
      if (settings.fleeting()) {
        folder.refuseUnlessEmpty();
        watchdog = Watchdog.over(folder);
      }
      var postgres = new EmbeddedPostgres(folder, settings, ownership, watchdog);
      postgres.goOnDuty();
      return postgres;
    } catch (RuntimeException e) {
      if (watchdog != null) {
        watchdog.cleanUp();
      }
      ownership.close();
      throw e;
    }
  }

  /** A throwaway server in a temporary folder of its own, for tests and code generation. */
  public static EmbeddedPostgres throwaway() {
    try {
      var folder = Files.createTempDirectory("yixian-postgres-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      return start(folder, Settings.throwaway());
    } catch (IOException e) {
      throw new DatabaseTrouble("无法在临时目录中建立数据库。请检查临时目录的写权限和磁盘空间", e);
    }
  }

  /** Where JDBC finds this database; user and password go beside it. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** The port on 127.0.0.1; it stays the same as long as this object lives. */
  public int port() {
    return guard.postmaster().port();
  }

  public String superuser() {
    return Cluster.SUPERUSER;
  }

  /** Random, made with the data and kept in a file that only the owner can read. */
  public String password() {
    return password;
  }

  /**
   * Makes a database of this name if there is none; names are small letters, digits and low lines.
   */
  public void createDatabase(String name) {
    if (!DATABASE.matcher(name).matches()) {
      throw new IllegalArgumentException("数据库名只能用小写字母、数字和下划线，以字母开头，现为 " + name);
    }
    try (var connection = connect();
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + name);
    } catch (SQLException e) {
      if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
        throw new DatabaseTrouble("无法建立数据库 %s：%s".formatted(name, e.getMessage()), e);
      }
    }
  }

  /** Stops and starts the server on the same port; connections break, data stays. */
  public void restart() {
    guard.restart();
  }

  /** True while the server runs and accepts connections. */
  public boolean alive() {
    return !guard.isDismissed() && guard.postmaster().ready();
  }

  /** Stops the server and lets go of the folder; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = Thread.interrupted(); // the stop must be complete whoever hurries us
    try {
      guard.dismiss(watchdog == null ? "INT" : "QUIT");
      if (watchdog != null) {
        watchdog.dismiss();
        Folder.remove(folder.root());
      }
      ownership.close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void goOnDuty() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("select 1");
      Folder.write(folder.port(), port() + "\n", "rw-r--r--");
      guard.watch();
    } catch (SQLException e) {
      guard.dismiss("INT");
      throw new DatabaseTrouble(
          "数据库不接受 %s 中的口令或无法连接：%s。若口令文件被改动，请从备份中恢复".formatted(folder.password(), e.getMessage()),
          e);
    } catch (DatabaseTrouble e) {
      guard.dismiss("INT");
      throw e;
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", superuser());
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(jdbcUrl("postgres"), properties);
  }
}
