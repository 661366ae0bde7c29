package yixian.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running server process, started by us or found running.
 *
 * @param cluster the files it serves
 * @param process its process
 * @param port the port on 127.0.0.1 it listens on
 * @param adopted true when another process started it
 */
record Postmaster(Cluster cluster, ProcessHandle process, int port, boolean adopted) {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration GLANCE = Duration.ofMillis(10);
  private static final Duration GLANCE_AT_ADOPTED = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(10);

  /**
   * Starts the server in a session of its own, so that Ctrl-C in a terminal reaches only the
   * application.
   */
  static Postmaster launch(Cluster cluster, int port) {
    var folder = cluster.folder();
    try {
      var process =
          Commands.builder(command(cluster, port))
              .directory(folder.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.startLog().toFile())
              .start();
      return new Postmaster(cluster, process.toHandle(), port, false);
    } catch (IOException e) {
      throw new DatabaseTrouble("无法启动数据库程序。请检查磁盘空间和 %s 的权限".formatted(folder.log()), e);
    }
  }

  /** The server that outlived a killed application, if there is one. */
  static Optional<Postmaster> orphan(Cluster cluster) {
    return PidFile.read(cluster.path())
        .filter(file -> Processes.serves(file.pid(), cluster.path()))
        .flatMap(
            file ->
                ProcessHandle.of(file.pid())
                    .map(process -> new Postmaster(cluster, process, file.port(), true)));
  }

  /** True when it runs the very programs of this installation, not those of an older one. */
  boolean isCurrent() {
    return Processes.runs(process.pid(), cluster.binaries().program("postgres"));
  }

  /** True while it accepts connections; before that it may be replaying its log after a crash. */
  boolean ready() {
    return lives()
        && PidFile.read(cluster.path())
            .filter(file -> file.pid() == process.pid() && file.ready())
            .isPresent();
  }

  /** Waits as long as the server is alive and nobody has given up; false when either ends first. */
  boolean becomesReady(BooleanSupplier givenUp) {
    long tellAt = System.nanoTime() + LONG.toNanos();
    while (process.isAlive() && !givenUp.getAsBoolean()) {
      if (ready()) {
        return true;
      }
      if (System.nanoTime() > tellAt) {
        LOG.info("数据库正在回放日志，尚未就绪，请稍候");
        tellAt += LONG.toNanos();
      }
      Pause.of(GLANCE);
    }
    return false;
  }

  /** Waits until the server is gone. */
  void awaitEnd() {
    if (!adopted) {
      process.onExit().join();
    }
    while (lives()) {
      Pause.of(GLANCE_AT_ADOPTED);
    }
  }

  /**
   * Asks the server to stop, then insists; what an insisted stop leaves is replayed at the next
   * start.
   */
  void stop(String signal, Duration patience) {
    if (process.isAlive()) {
      Commands.signal(signal, process.pid());
      if (!endsWithin(patience)) {
        LOG.warn("数据库未在 {} 秒内停止，改为立即停止；下次启动时自动恢复", patience.toSeconds());
        Commands.signal("QUIT", process.pid());
        endsWithin(Duration.ofSeconds(1));
      }
    }
    Processes.killLeftovers(cluster.path());
  }

  private static List<String> command(Cluster cluster, int port) {
    var command =
        cluster
            .runAs()
            .command(
                cluster.binaries().program("postgres"),
                "-D",
                cluster.path().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
    command.addFirst("setsid");
    return command;
  }

  /** An adopted server that is dead but not yet collected by its parent counts as gone. */
  private boolean lives() {
    return process.isAlive() && (!adopted || Processes.serves(process.pid(), cluster.path()));
  }

  private boolean endsWithin(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (lives() && System.nanoTime() < deadline) {
      Pause.of(GLANCE);
    }
    return !lives();
  }
}
