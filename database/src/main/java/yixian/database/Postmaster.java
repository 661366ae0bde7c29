package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One running server process, started by us or found running.
 *
 * @param cluster the files it serves
 * @param process its process
 * @param port the port on 127.0.0.1 it listens on
 */
record Postmaster(Cluster cluster, ProcessHandle process, int port) {
  private static final Duration GLANCE = Duration.ofMillis(10);

  /** Starts the server on its own process group, so that Ctrl-C in a terminal reaches only the application. */
  static Postmaster launch(Cluster cluster, int port) {
    var folder = cluster.folder();
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
    try {
      var process =
          Commands.builder(command)
              .directory(folder.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.startLog().toFile())
              .start();
      return new Postmaster(cluster, process.toHandle(), port);
    } catch (IOException e) {
      throw new DatabaseTrouble("无法启动数据库程序。请检查磁盘空间和 %s 的权限".formatted(folder.log()), e);
    }
  }

  /** The server that outlived a killed application, if there is one. */
  static Optional<Postmaster> orphan(Cluster cluster) {
    return PidFile.read(cluster.path())
        .filter(file -> Processes.serves(file.pid(), cluster.path()))
        .flatMap(file -> ProcessHandle.of(file.pid()).map(process -> new Postmaster(cluster, process, file.port())));
  }

  boolean alive() {
    return process.isAlive() && Processes.serves(process.pid(), cluster.path());
  }

  /** True once it accepts connections; before that it may be replaying its log after a crash. */
  boolean ready() {
    return PidFile.read(cluster.path()).filter(file -> file.pid() == process.pid() && file.ready()).isPresent();
  }

  /** Waits as long as the server is alive and nobody has given up; false when either ends first. */
  boolean becomesReady(BooleanSupplier givenUp) {
    while (process.isAlive() && !givenUp.getAsBoolean()) {
      if (ready()) {
        return true;
      }
      Pause.of(GLANCE);
    }
    return false;
  }

  /** Waits until the process is gone. */
  void awaitEnd() {
    process.onExit().join();
  }

  /** Asks the server to stop, then insists; what an insisted stop leaves is replayed at the next start. */
  void stop(String signal, Duration patience) {
    Commands.signal(signal, process.pid());
    if (!endsWithin(patience)) {
      Commands.signal("QUIT", process.pid());
      if (!endsWithin(Duration.ofSeconds(1))) {
        process.destroyForcibly();
      }
    }
    Processes.killLeftovers(cluster.path());
  }

  /** The last words of a server that did not come up. */
  String lastWords() {
    try {
      var words = Files.readString(cluster.folder().startLog()).strip();
      return words.substring(Math.max(0, words.length() - 600));
    } catch (IOException e) {
      return "";
    }
  }

  private boolean endsWithin(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      Pause.of(GLANCE);
    }
    return !process.isAlive();
  }
}
