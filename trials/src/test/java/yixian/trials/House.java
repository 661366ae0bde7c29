package yixian.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;

/**
 * The product as a process of its own, on a data folder of its own.
 *
 * <p>It can be killed as a power cut would kill it, started again on the same folder and port, and
 * stopped cleanly.
 */
final class House implements AutoCloseable {

  /** Loading the district takes a minute and a half by itself, and several beside a test run. */
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Site site;
  private final List<String> properties;
  private final int port;
  private final Path console;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
  private Process process;

  private House(Site site, List<String> properties) throws IOException, InterruptedException {
    this.site = site;
    this.properties = properties;
    this.port = freePort();
    this.console = Files.createTempFile("yixian-trial", ".console");
    this.process = launch();
  }

  /** Starts the product and waits until it is ready. */
  static House start(Site site, String... properties) throws IOException, InterruptedException {
    House house = new House(site, List.of(properties));
    try {
      house.awaitReady();
      return house;
    } catch (AssertionError | InterruptedException e) {
      house.close();
      throw e;
    }
  }

  /** Stops cleanly and leaves the folder where it is. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  int port() {
    return port;
  }

  Path data() {
    return site.outside();
  }

  /** Kills the application as a power cut would; the database is left to itself. */
  void killApplication() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Kills the database's main process with SIGKILL; the application has to bring it back. */
  void killDatabase() throws IOException, InterruptedException {
    Shell.run("kill", "-9", Files.readAllLines(postmaster()).getFirst().strip());
  }

  private Path postmaster() {
    return data().resolve("postgres/cluster/postmaster.pid");
  }

  /** Starts the application again on the same folder; it adopts what it finds there. */
  void startAgain() throws IOException, InterruptedException {
    process = launch();
  }

  boolean ready() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until the doors are open; how long it took. */
  Duration awaitReady() throws InterruptedException {
    long begun = System.nanoTime();
    while (!ready()) {
      if (!process.isAlive()) {
        throw new AssertionError("The house ended (" + process.exitValue() + "): " + words());
      }
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new AssertionError(
            "The house did not open within %s: %s".formatted(PATIENCE, words()));
      }
      Thread.sleep(20);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Runs a command of the product beside the running house, on the same folder. */
  Shell.Outcome command(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(site.way());
    command.addAll(Installed.command(words));
    command.addAll(List.of("--data", site.inside().toString()));
    return Shell.ask(command);
  }

  /** What it said, on one line: of a failure, a build shows the first line only. */
  private String words() {
    try {
      return String.join(" | ", Files.readAllLines(console));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Process launch() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(site.way());
    command.addAll(Installed.server(properties));
    command.addAll(List.of("--data", site.inside().toString(), "--port", String.valueOf(port)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    try {
      stop();
      if (Files.exists(postmaster())) {
        killDatabase();
      }
      site.clear();
      Files.deleteIfExists(console);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
