package yixian.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 内置数据库 · A PostgreSQL of our own that is started, watched and stopped by this process.
 *
 * <p>It listens on 127.0.0.1 only. Should the server die it is started again at once on the same port, so connection pools
 * recover by themselves. Should this process be killed, a durable server goes on and is taken over at the next start, while a
 * throwaway one is stopped and removed. One process at a time owns a folder; a second one is refused.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration STEADY = Duration.ofSeconds(10);

  private final Cluster cluster;
  private final Settings settings;
  private final Ownership ownership;
  private final @Nullable Watchdog watchdog;
  private final String password;
  private final Launch launch;
  private volatile Postmaster postmaster;
  private volatile boolean closing;

  private EmbeddedPostgres(
      Cluster cluster, Settings settings, Ownership ownership, @Nullable Watchdog watchdog) {
    this.cluster = cluster;
    this.settings = settings;
    this.ownership = ownership;
    this.watchdog = watchdog;
    this.password = cluster.password();
    this.launch = new Launch(cluster, () -> closing);
    this.postmaster = launch.first(settings);
  }

  /**
   * Starts the server of this folder, making its data first where there is none, or takes over the one that still runs.
   *
   * @throws DatabaseTrouble in Chinese, with the mend, when the folder is in use, not ours, or the server does not come up
   */
  public static EmbeddedPostgres start(Path dataFolder, Settings settings) {
    var folder = Folder.at(dataFolder);
    var ownership = Ownership.of(folder);
    Watchdog watchdog = null;
    try {
      if (settings.fleeting()) {
        refuseToThrowAwayData(folder);
        watchdog = Watchdog.over(folder);
      }
      var runAs = RunAs.choose(folder);
      var cluster = new Cluster(folder, Binaries.unpacked(runAs), runAs);
      cluster.prepare(settings);
      var started = new EmbeddedPostgres(cluster, settings, ownership, watchdog);
      started.verify();
      started.watch();
      return started;
    } catch (RuntimeException e) {
      if (watchdog != null) {
        watchdog.close();
      }
      ownership.close();
      throw e;
    }
  }

  /** Where JDBC finds this database; user and password go beside it. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public int port() {
    return postmaster.port();
  }

  public String superuser() {
    return Cluster.SUPERUSER;
  }

  /** Random, made with the data and kept in a file that only the owner can read. */
  public String password() {
    return password;
  }

  /** Makes a database of this name if there is none; names are small letters, digits and low lines. */
  public void createDatabase(String name) {
    if (!DATABASE.matcher(name).matches()) {
      throw new IllegalArgumentException("数据库名只能用小写字母、数字和下划线，以字母开头，现为 " + name);
    }
    try (var connection = connect(); var statement = connection.createStatement()) {
      try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
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
  public synchronized void restart() {
    refuseWhenClosed();
    postmaster.stop("INT", Launch.PATIENCE);
    postmaster = launch.onPort(port());
  }

  /** True while the server runs and accepts connections. */
  public boolean alive() {
    var current = postmaster;
    return !closing && current.alive() && current.ready();
  }

  /** Stops the server and lets go of the folder; a second call does nothing. */
  @Override
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    synchronized (this) {
      notifyAll();
      postmaster.stop(settings.fleeting() ? "QUIT" : "INT", Launch.PATIENCE);
      if (watchdog != null) {
        watchdog.close();
        Folder.remove(cluster.folder().root());
      }
      ownership.close();
    }
  }

  private void watch() {
    var name = "postgres-watch-" + port();
    Thread.ofPlatform().daemon().name(name).start(this::reviveWheneverDead);
  }

  private void reviveWheneverDead() {
    int attempts = 0;
    long upSince = System.nanoTime();
    while (!closing) {
      var watched = postmaster;
      watched.awaitEnd();
      attempts = System.nanoTime() - upSince > STEADY.toNanos() ? 0 : attempts;
      attempts = revive(watched, attempts);
      upSince = System.nanoTime();
    }
  }

  private synchronized int revive(Postmaster dead, int attemptsBefore) {
    int attempts = attemptsBefore;
    while (!closing && postmaster == dead) {
      try {
        pause(attempts);
        if (closing) {
          break;
        }
        LOG.warn("数据库进程 {} 意外终止，第 {} 次重新启动", dead.process().pid(), attempts + 1);
        postmaster = launch.onPort(dead.port());
        LOG.info("数据库已恢复：进程 {}，端口 {}", postmaster.process().pid(), postmaster.port());
      } catch (DatabaseTrouble trouble) {
        LOG.error("数据库仍未恢复，将继续尝试：{}", trouble.getMessage());
      }
      attempts++;
    }
    return attempts;
  }

  private void pause(int attempts) {
    if (attempts == 0) {
      return;
    }
    long millis = Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(attempts, 10));
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void verify() {
    try (var connection = connect()) {
      Folder.write(cluster.folder().port(), postmaster.port() + "\n", "rw-r--r--");
    } catch (SQLException e) {
      postmaster.stop("INT", Launch.PATIENCE);
      throw new DatabaseTrouble(
          "数据库拒绝了 %s 中的口令。请从备份中恢复口令文件".formatted(cluster.folder().password()), e);
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", superuser());
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(jdbcUrl("postgres"), properties);
  }

  private void refuseWhenClosed() {
    if (closing) {
      throw new IllegalStateException("数据库已停止");
    }
  }

  private static void refuseToThrowAwayData(Folder folder) {
    if (Files.exists(folder.cluster()) || Files.exists(folder.password())) {
      throw new DatabaseTrouble(
          "%s 中已有数据，不能作为临时数据库目录。请给临时数据库换一个空目录".formatted(folder.root()));
    }
  }
}
