package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the running processes through /proc, so that a reused process number is never taken for
 * our server.
 *
 * <p>Each process of a PostgreSQL works in the cluster's folder. A dead process that nobody has
 * collected yet has neither folder nor program, so it does not count.
 */
final class Processes {
  private static final Path PROC = Path.of("/proc");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Processes() {}

  /** True when this process lives and is a postgres that works in the given cluster. */
  static boolean serves(long pid, Path cluster) {
    return serves(PROC.resolve(Long.toString(pid)), real(cluster));
  }

  /** True when this process runs the given program. */
  static boolean runs(long pid, Path program) {
    try {
      return Files.readSymbolicLink(PROC.resolve(Long.toString(pid)).resolve("exe"))
          .equals(program.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** All processes of a cluster: the postmaster and its children, also those it left behind. */
  static List<Long> of(Path cluster) {
    var found = new ArrayList<Long>();
    var place = real(cluster);
    try (var all = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : all) {
        if (serves(process, place)) {
          found.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw new DatabaseTrouble("无法读取 /proc 中的进程列表", e);
    }
    return found;
  }

  /**
   * Kills what a dead postmaster left behind; until they are gone the shared memory counts as in
   * use.
   */
  static void killLeftovers(Path cluster) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var left = of(cluster);
        !left.isEmpty() && System.nanoTime() < deadline;
        left = of(cluster)) {
      left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      Pause.of(Duration.ofMillis(10));
    }
  }

  private static boolean serves(Path process, Path cluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
          && Files.readSymbolicLink(process.resolve("exe")).toString().contains("/bin/postgres");
    } catch (IOException e) {
      return false;
    }
  }

  private static Path real(Path cluster) {
    try {
      return cluster.toRealPath();
    } catch (IOException e) {
      return cluster;
    }
  }
}
