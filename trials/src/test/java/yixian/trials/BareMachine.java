package yixian.trials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A machine on which nothing is found but the small programs of every system, and what a trial puts
 * beside them: scripts that stand in for Java, Maven, Node.
 */
final class BareMachine {

  private static final List<String> SYSTEM =
      List.of(
          ("awk bash cat date df dirname find grep head id mkdir mktemp mv nice nproc readlink"
                  + " realpath rm sed sleep sort tee touch")
              .split(" "));

  private final Path home;

  private BareMachine(Path home) {
    this.home = home;
  }

  static BareMachine empty() throws IOException {
    BareMachine machine = new BareMachine(Files.createTempDirectory("yixian-bare"));
    Files.createDirectory(machine.programs());
    for (String name : SYSTEM) {
      Files.createSymbolicLink(machine.programs().resolve(name), found(name));
    }
    return machine;
  }

  private static Path found(String name) throws IOException {
    for (String folder : System.getenv("PATH").split(":")) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program.toRealPath();
      }
    }
    throw new IOException("No program " + name + " on this machine");
  }

  private Path programs() {
    return home.resolve("bin");
  }

  Path home() {
    return home;
  }

  /** Puts a program there that is this script. */
  void put(String name, String script) throws IOException {
    put(programs(), name, script);
  }

  private static void put(Path folder, String name, String script) throws IOException {
    Files.createDirectories(folder);
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A JDK where {@code JAVA_HOME} will point, whose Java says what it was told, a word a line. */
  void putJdk(String version) throws IOException {
    Path jdk = home.resolve("jdk");
    put(jdk.resolve("bin"), "javac", "");
    put(jdk.resolve("bin"), "java", "printf '%s\\n' \"$@\"");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  /** What the launcher of this clone says here, called from a folder. */
  Shell.Outcome called(Clone clone, Path from, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(programs().resolve("bash").toString());
    command.add(clone.folder().resolve("yixian").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", programs().toString(),
                "HOME", home.toString(),
                "JAVA_HOME", home.resolve("jdk").toString(),
                "LC_ALL", "C.UTF-8"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell.Outcome(process.waitFor(), said);
  }

  void clear() throws IOException, InterruptedException {
    Shell.run("rm", "-rf", home.toString());
  }
}
