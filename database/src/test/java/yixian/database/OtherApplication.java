package yixian.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another application process that runs a database, to be killed by the test. */
final class OtherApplication implements AutoCloseable {
  private final Process process;

  private OtherApplication(Process process) {
    this.process = process;
  }

  /** What runs in the other process: it starts the database, says so, and waits to be ended. */
  public static void main(String[] arguments) throws InterruptedException {
    var settings = arguments[1].equals("durable") ? Settings.durable() : Settings.throwaway();
    var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), settings);
    System.out.println(postgres.port());
    Thread.sleep(60_000);
  }

  static OtherApplication running(Path folder, String settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes,
                    OtherApplication.class.getName(),
                    folder.toString(),
                    settings))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (said == null) {
      throw new IllegalStateException("The other application ended before its database ran");
    }
    return new OtherApplication(process);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
