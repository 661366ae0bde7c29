package yixian.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 看门狗 · Sees to it that a throwaway database never outlives its JVM, however that ends.
 *
 * <p>A tiny shell holds the reading end of a pipe. When the JVM dies the pipe closes, and the shell
 * stops the server and removes the folder.
 */
final class Watchdog {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r word && exit 0
      mine() { [ "$(readlink "/proc/$1/cwd")" = "$0/cluster" ]; }
      pid=$(head -n 1 "$0/cluster/postmaster.pid")
      if [ -n "$pid" ] && mine "$pid"; then
        kill -QUIT "$pid"
        for i in 1 2 3 4 5 6 7 8 9 10; do mine "$pid" || break; sleep 0.2; done
      fi
      for p in /proc/[0-9]*; do mine "${p#/proc/}" && kill -KILL "${p#/proc/}"; done
      sleep 0.1
      rm -rf -- "$0"
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  static Watchdog over(Folder folder) {
    var command = List.of("setsid", "sh", "-c", SCRIPT, folder.root().toString());
    try {
      return new Watchdog(
          Commands.builder(command)
              .directory(new File("/"))
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new DatabaseTrouble("无法启动临时数据库的看门狗（setsid sh）", e);
    }
  }

  /** Sends the watchdog home; the database is ours to stop. */
  void dismiss() {
    try (var pipe = shell.getOutputStream()) {
      pipe.write("done\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the watchdog stop and remove whatever a failed start left, as if we had died. */
  void cleanUp() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
