package yixian.trials;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What {@code ./yixian start} keeps in the foreground, watched as a user sees it. */
final class Launched implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient ANYBODY =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final int port;
  private final Path console;
  private final Process process;

  private Launched(int port, Path console, Process process) {
    this.port = port;
    this.console = console;
    this.process = process;
  }

  /** Starts on a free port and waits until the product says that it is well. */
  static Launched start(Clone clone, String... options) throws IOException, InterruptedException {
    return start(clone, clone.folder(), options);
  }

  /** The same, called from this folder. */
  static Launched start(Clone clone, Path from, String... options)
      throws IOException, InterruptedException {
    Launched launched = begin(clone, from, Map.of(), options);
    try {
      launched.awaitHealth();
      return launched;
    } catch (AssertionError | InterruptedException e) {
      launched.close();
      throw e;
    }
  }

  /** Starts on a free port and waits for nothing. */
  static Launched begin(Clone clone, Path from, Map<String, String> environment, String... options)
      throws IOException {
    int port = freePort();
    Path console = Files.createTempFile("yixian-launched", ".console");
    List<String> words = new ArrayList<>(List.of("start", "--port", String.valueOf(port)));
    words.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(clone.command(words))
            .directory(from.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    // A login shell that names no language is one, too; the launcher speaks Chinese in it.
    builder.environment().keySet().removeAll(Set.of("LANG", "LC_ALL", "LC_CTYPE"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new Launched(port, console, builder.start());
  }

  int port() {
    return port;
  }

  /** All it has said so far. */
  String words() throws IOException {
    return Files.readString(console);
  }

  /** What anybody is told who asks without signing in. */
  HttpResponse<String> asked(String path) throws IOException, InterruptedException {
    return ANYBODY.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends the signal to the launcher and answers with which status it ended. */
  int end(String signal) throws IOException, InterruptedException {
    Shell.run("kill", "-" + signal, String.valueOf(process.pid()));
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("Still there 30 s after SIG" + signal + ": " + words());
    }
    return process.exitValue();
  }

  boolean alive() {
    return process.isAlive();
  }

  private void awaitHealth() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!well()) {
      if (!process.isAlive()) {
        throw new AssertionError("It ended (" + process.exitValue() + "): " + words());
      }
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new AssertionError("It was not well within " + PATIENCE + ": " + words());
      }
      Thread.sleep(50);
    }
  }

  private boolean well() throws InterruptedException {
    try {
      return asked("/actuator/health").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Files.deleteIfExists(console);
  }
}
