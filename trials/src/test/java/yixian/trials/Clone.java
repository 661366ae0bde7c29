package yixian.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A clone of the project that has been built, so that its launcher starts at once: the launcher
 * itself beside what {@code ./yixian start} would have packed.
 */
record Clone(Path folder) {

  /** Where the launcher looks for what is newer than the last build. */
  private static final List<String> SOURCES =
      List.of("planner", "formula", "documents", "database", "codegen", "server", "web");

  static Clone built() throws IOException, InterruptedException {
    Clone clone = untrained();
    link(clone.folder().resolve("target/run/yixian.aot"), Installed.cache());
    return clone;
  }

  /** One that was never started: its start-up cache has yet to be trained. */
  static Clone untrained() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("yixian-clone");
    for (String source : SOURCES) {
      Files.createDirectories(folder.resolve(source));
    }
    Files.createFile(folder.resolve("pom.xml"));
    Files.copy(Path.of("..", "yixian"), folder.resolve("yixian"));
    Files.copy(Installed.OPTIONS, folder.resolve("server/jvm.options"));
    link(folder.resolve("server/target/yixian-app.jar"), Path.of(System.getProperty("yixian.jar")));
    Path run = folder.resolve("target/run");
    link(run.resolve("yixian-app.jar"), Installed.jar());
    link(run.resolve("lib"), Installed.jar().resolveSibling("lib"));
    Files.createFile(folder.resolve("target/built"));
    return new Clone(folder);
  }

  /** Makes the launcher ask for a JDK that no machine has. */
  void needsNewerJdk() throws IOException {
    Path launcher = folder.resolve("yixian");
    Files.writeString(launcher, Files.readString(launcher).replace("NEED_JDK=25", "NEED_JDK=99"));
  }

  /** The benchmarks' own launcher, as if Maven had been there once. */
  void putBench() throws IOException {
    Files.createDirectories(folder.resolve("bench/target"));
    Files.createFile(folder.resolve("bench/target/classpath"));
    Path launcher = Files.copy(Path.of("..", "bench", "run"), folder.resolve("bench/run"));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void link(Path place, Path to) throws IOException {
    Files.createDirectories(place.getParent());
    Files.createSymbolicLink(place, to.toRealPath());
  }

  /** The words of a command as a user types it, who can press Ctrl+C whoever called the trial. */
  List<String> command(List<String> words) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT,TERM,HUP",
                "bash",
                folder.resolve("yixian").toString()));
    all.addAll(words);
    return all;
  }

  void clear() throws IOException, InterruptedException {
    Shell.run("rm", "-rf", folder.toString());
  }
}
