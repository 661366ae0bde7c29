package yixian.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at the running processes through /proc, so that a reused process number is never taken for our server. */
final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /** True when this process lives and is a postgres that works in the given cluster. */
  static boolean serves(long pid, Path cluster) {
    return Files.exists(PROC.resolve(Long.toString(pid))) && serves(PROC.resolve(Long.toString(pid)), cluster);
  }

  /** All processes of a cluster: the postmaster and its children, also those it left behind. */
  static List<Long> of(Path cluster) {
    var found = new ArrayList<Long>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : all) {
        if (serves(process, cluster)) {
          found.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw new DatabaseTrouble("无法读取 /proc 中的进程列表", e);
    }
    return found;
  }

  /** Kills what a dead postmaster left behind; until they are gone the shared memory counts as in use. */
  static void killLeftovers(Path cluster) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    for (var left = of(cluster); !left.isEmpty() && System.nanoTime() < deadline; left = of(cluster)) {
      left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      Pause.of(Duration.ofMillis(10));
    }
  }

  /** A dead process that nobody has collected yet has neither program nor folder, so it does not count. */
  private static boolean serves(Path process, Path cluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
          && Files.readSymbolicLink(process.resolve("exe")).toString().contains("/bin/postgres");
    } catch (IOException | SecurityException e) {
      return false;
    }
  }
}
