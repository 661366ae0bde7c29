package yixian.trials;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product as a process of its own, on a data folder of its own.
 *
 * <p>It can be killed as a power cut would kill it, started again on the same folder and port, and
 * stopped cleanly.
 */
final class House implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private final Path data;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
  private Process process;

  private House(Path data, int port) throws IOException {
    this.data = data;
    this.port = port;
    this.process = launch();
  }

  /**
   * Starts the product on a new, empty folder, which it fills with the demo district; waits until
   * it is ready.
   */
  static House start() throws IOException, InterruptedException {
    return ready(new House(Files.createTempDirectory("yixian-trial"), freePort()));
  }

  /** Starts the product on a copy of a folder and waits until it is ready. */
  static House startOnCopyOf(Path folder) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("yixian-trial");
    run("cp", "-a", folder + "/.", data.toString());
    return ready(new House(data, freePort()));
  }

  /** Puts a copy of the second folder in the place of the first. */
  static void replace(Path place, Path folder) throws IOException, InterruptedException {
    run("rm", "-rf", place.toString());
    Files.createDirectories(place);
    run("cp", "-a", folder + "/.", place.toString());
  }

  /** Which build is on trial. */
  static String jarHash() throws IOException {
    try {
      byte[] jar = Files.readAllBytes(Path.of(System.getProperty("yixian.jar")));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("Failed: " + String.join(" ", command));
    }
  }

  private static House ready(House house) throws InterruptedException {
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
    return data;
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Kills the application as a power cut would; the database is left to itself. */
  void killApplication() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Kills the database's main process with SIGKILL; the application has to bring it back. */
  void killDatabase() throws IOException, InterruptedException {
    String pid =
        Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst().strip();
    new ProcessBuilder("kill", "-9", pid).inheritIO().start().waitFor();
  }

  /** Starts the application again on the same folder; it adopts what it finds there. */
  void startAgain() throws IOException {
    process = launch();
  }

  boolean ready() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
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
      if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new AssertionError("The house did not open; its words: " + words());
      }
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private String words() {
    try {
      return Files.readString(data.resolve("console.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC",
            "-XX:TieredStopAtLevel=1",
            "-Dyixian.limits.on=false",
            "-jar",
            System.getProperty("yixian.jar"),
            "--data",
            data.toString(),
            "--port",
            String.valueOf(port)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "console.log")))
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
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
