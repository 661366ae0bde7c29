package yixian.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * 受测系统 · The packed product as a process of its own on a fresh data folder, started with the
 * launcher's JVM options. Its database is reached beside it as the owner, to lay data and to read
 * statements.
 */
final class House implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);

  private final Path data;
  private final int port;

  /**
   * What the product's Java is told of memory; as in {@code ./yixian start} unless asked otherwise.
   */
  private static final String MACHINE = System.getProperty("bench.jvm", "@server/jvm.options");

  private final Path jar;
  private Process process;

  private House(Path jar, Path data, int port) throws IOException {
    this.jar = jar;
    this.data = data;
    this.port = port;
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
  }

  /** Starts the product on an empty folder, lays the district, and starts it again upon it. */
  static House withDistrict(Path jar) throws IOException, InterruptedException, SQLException {
    House house = new House(jar, Files.createTempDirectory("yixian-bench"), freePort());
    try {
      house.awaitReady();
      try (Connection owner = house.owner()) {
        District.lay(owner);
      }
      house.stop();
      house.process = house.launch();
      house.awaitReady();
      return house;
    } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
      house.close();
      throw e;
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Megabytes that the product's process holds in memory. */
  long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** The main process of the database. */
  long databasePid() throws IOException {
    Path file = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    try (Stream<String> lines = Files.lines(file)) {
      return Long.parseLong(lines.findFirst().orElseThrow().strip());
    }
  }

  Path databaseLog() {
    return data.resolve("postgres").resolve("log");
  }

  int databasePort() throws IOException {
    return Integer.parseInt(Files.readString(data.resolve("postgres").resolve("port")).strip());
  }

  /** The product's database as its owner, past row security. */
  Connection owner() throws IOException, SQLException {
    String password = Files.readString(data.resolve("postgres").resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/yixian", "yixian", password);
  }

  /** The same through row security, as the server sees it. */
  Connection asServer() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/yixian",
        BenchRole.NAME,
        BenchRole.PASSWORD);
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(MACHINE.split(" ")));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-Dyixian.limits.on=false", // one account asks here for more than any person does
            "-jar",
            jar.toString(),
            "--data",
            data.toString(),
            "--port",
            String.valueOf(port),
            "--no-demo"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File(data.toFile(), "console.log"))
        .start();
  }

  private void awaitReady() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_NANOS) {
        throw new IllegalStateException(
            "The product did not open: " + Files.readString(data.resolve("console.log")));
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() {
    try (Wire wire = new Wire(port, "")) {
      return wire.get("/actuator/health/readiness").status() == 200;
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
  public void close() {
    stop();
    remove(data);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
