package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the server of a cluster up: takes over one that still runs, clears what a dead one left,
 * or starts a new one.
 */
final class Launch {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int PORTS_TO_TRY = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

  private final Cluster cluster;
  private final BooleanSupplier givenUp;

  Launch(Cluster cluster, BooleanSupplier givenUp) {
    this.cluster = cluster;
    this.givenUp = givenUp;
  }

  /** For the start of the application. */
  Postmaster first(Settings settings) {
    var orphan = Postmaster.orphan(cluster);
    boolean changed = cluster.configure(settings);
    if (orphan.isPresent()) {
      var found = orphan.get();
      boolean fits = settings.port() == 0 || settings.port() == found.port();
      if (!changed && fits && found.isCurrent() && found.becomesReady(givenUp)) {
        LOG.info("接管仍在运行的数据库：进程 {}，端口 {}", found.process().pid(), found.port());
        return found;
      }
      LOG.info("仍在运行的数据库与现在的版本或设置不符，重新启动");
      found.stop("INT", PATIENCE);
    }
    return settings.port() == 0 ? onFreePort() : onPort(settings.port());
  }

  /** Starts on exactly this port; says why when the server does not come up. */
  Postmaster onPort(int port) {
    clear();
    var postmaster = Postmaster.launch(cluster, port);
    if (postmaster.becomesReady(givenUp)) {
      return postmaster;
    }
    postmaster.stop("INT", PATIENCE);
    if (!FreePort.isFree(port)) {
      throw new DatabaseTrouble("数据库未能启动：端口 %d 已被其他程序占用。请关闭那个程序或换一个端口".formatted(port));
    }
    throw new DatabaseTrouble(
        "数据库未能启动。原因：%s。详见 %s 中的日志"
            .formatted(LastWords.of(cluster.folder()), cluster.folder().log()));
  }

  private Postmaster onFreePort() {
    for (int attempt = 1; ; attempt++) {
      int port = FreePort.pick();
      try {
        return onPort(port);
      } catch (DatabaseTrouble trouble) {
        if (attempt == PORTS_TO_TRY || givenUp.getAsBoolean() || FreePort.isFree(port)) {
          throw trouble;
        }
      }
    }
  }

  /**
   * PostgreSQL clears a stale pid file itself, except when its number now belongs to some other
   * program.
   */
  private void clear() {
    Processes.killLeftovers(cluster.path());
    PidFile.read(cluster.path())
        .filter(file -> ProcessHandle.of(file.pid()).isPresent())
        .ifPresent(file -> removePidFile());
  }

  private void removePidFile() {
    try {
      Files.deleteIfExists(PidFile.in(cluster.path()));
    } catch (IOException e) {
      throw new DatabaseTrouble("无法删除过期的 %s。请检查权限".formatted(PidFile.in(cluster.path())), e);
    }
  }
}
