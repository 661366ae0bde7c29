package yixian.trials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands of the system. */
final class Shell {

  private Shell() {}

  /** How a command ended, and all it said. */
  record Outcome(int code, String said) {}

  static void run(String... command) throws IOException, InterruptedException {
    Outcome outcome = ask(List.of(command));
    if (outcome.code() != 0) {
      throw new IOException("Failed: " + String.join(" ", command) + "\n" + outcome.said());
    }
  }

  static Outcome ask(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
