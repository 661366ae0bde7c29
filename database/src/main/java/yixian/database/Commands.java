package yixian.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs short commands of the system and tells how they ended. */
final class Commands {
  private Commands() {}

  /** How a command ended: its exit code and all it said. */
  record Outcome(int code, String said) {
    boolean fine() {
      return code == 0;
    }
  }

  static Outcome run(List<String> command) {
    return run(command, Path.of("/"));
  }

  static Outcome run(List<String> command, Path folder) {
    try {
      var process = builder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), said);
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseTrouble("等待命令 %s 时被中断".formatted(command.getFirst()), e);
    }
  }

  /**
   * A process that inherits no PostgreSQL variable, speaks plain English and reads nothing from us.
   */
  static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
  }

  /** Sends a signal by its name, for instance INT; a process that is gone already is no error. */
  static void signal(String name, long pid) {
    run(List.of("sh", "-c", "kill -" + name + " " + pid));
  }
}
