package yixian.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The product as the launcher installs it: the jar extracted, the start-up cache trained, both once
 * a build.
 *
 * <p>The flags are the launcher's own, so that a start takes as long here as it takes a user.
 */
final class Installed {

  private static final Path PLACE = Path.of("target", "installed").toAbsolutePath();
  private static final Path OF_JAR = PLACE.resolve("jar.sha256");
  private static final Path JAR = PLACE.resolve("run").resolve("yixian-app.jar");
  private static final Path CACHE = PLACE.resolve("yixian.aot");
  static final Path OPTIONS = Path.of("..", "server", "jvm.options").toAbsolutePath().normalize();

  private Installed() {}

  /** Which build is on trial. */
  static String jarHash() throws IOException {
    try {
      byte[] jar = Files.readAllBytes(Path.of(System.getProperty("yixian.jar")));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** The words that start the server, before its own options. */
  static synchronized List<String> server(List<String> properties)
      throws IOException, InterruptedException {
    ready();
    List<String> words = java();
    words.add("-XX:AOTCache=" + CACHE);
    words.addAll(properties);
    words.addAll(List.of("-jar", JAR.toString()));
    return words;
  }

  /** The extracted jar, with what it needs beside it. */
  static synchronized Path jar() throws IOException, InterruptedException {
    ready();
    return JAR;
  }

  /** The start-up cache. */
  static synchronized Path cache() throws IOException, InterruptedException {
    ready();
    return CACHE;
  }

  /** The words of a command beside the server, such as {@code audit verify}. */
  static List<String> command(String... words) {
    List<String> all = java();
    all.addAll(List.of("-cp", JAR.toString(), "yixian.Commands"));
    all.addAll(List.of(words));
    return all;
  }

  private static List<String> java() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("@" + OPTIONS);
    return words;
  }

  private static void ready() throws IOException, InterruptedException {
    if (!Files.exists(OF_JAR) || !Files.readString(OF_JAR).equals(jarHash())) {
      install();
    }
  }

  private static void install() throws IOException, InterruptedException {
    Shell.run("rm", "-rf", PLACE.toString());
    Files.createDirectories(PLACE);
    List<String> extract =
        List.of(
            java().getFirst(),
            "-Djarmode=tools",
            "-jar",
            System.getProperty("yixian.jar"),
            "extract",
            "--destination",
            JAR.getParent().toString());
    Shell.run(extract.toArray(String[]::new));
    List<String> rehearse = java();
    Path folder = Files.createTempDirectory("yixian-rehearsal");
    rehearse.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + CACHE,
            "-jar",
            JAR.toString(),
            "--data",
            folder.toString(),
            "--port",
            "0",
            "--no-demo",
            "--rehearse"));
    Shell.run(rehearse.toArray(String[]::new));
    Shell.run("rm", "-rf", folder.toString());
    Files.writeString(OF_JAR, jarHash());
  }
}
