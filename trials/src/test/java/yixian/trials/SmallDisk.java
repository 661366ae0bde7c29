package yixian.trials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small disk in memory, seen only by those inside its own mount namespace, that something else
 * than the house fills up.
 *
 * <p>A keeper process holds the namespace. It ends with the trial, whatever happens, and the disk
 * with it.
 */
final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTE = 1024 * 1024;

  private final Process keeper;
  private final Path place;
  private final Path outside;
  private final List<String> way;

  private SmallDisk(Process keeper, Path place, List<String> way) {
    this.keeper = keeper;
    this.place = place;
    this.outside = Path.of("/proc", String.valueOf(keeper.pid()), "root" + place.toAbsolutePath());
    this.way = way;
  }

  /** Why no such disk can be made here; empty where it can. */
  static String obstacle() throws InterruptedException {
    List<String> probe = new ArrayList<>(unshare());
    probe.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/mnt"));
    try {
      Shell.Outcome outcome = Shell.ask(probe);
      return outcome.code() == 0 ? "" : outcome.said().strip();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** A disk that holds a copy of the folder and has so much to spare. */
  static SmallDisk with(Path folder, int spareMegabytes) throws IOException, InterruptedException {
    SmallDisk disk = of(megabytes(folder) + spareMegabytes);
    Files.createDirectory(disk.data());
    Shell.run("cp", "-a", folder + "/.", disk.data().toString());
    return disk;
  }

  private static int megabytes(Path folder) throws IOException, InterruptedException {
    String said = Shell.ask(List.of("du", "-sm", folder.toString())).said();
    return Integer.parseInt(said.split("\\s", 2)[0]);
  }

  private static SmallDisk of(int megabytes) throws IOException {
    Path place = Files.createTempDirectory("yixian-small-disk");
    List<String> words = new ArrayList<>(unshare());
    words.addAll(
        List.of(
            "sh",
            "-c",
            "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && echo ready && read -r _",
            place.toString()));
    Process keeper = new ProcessBuilder(words).redirectErrorStream(true).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8));
    String word = said.readLine();
    if (!"ready".equals(word)) {
      throw new IOException("No small disk: " + word);
    }
    return new SmallDisk(keeper, place, enter(keeper.pid()));
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static List<String> unshare() {
    return root() ? List.of("unshare", "-m") : List.of("unshare", "-r", "-m");
  }

  private static List<String> enter(long keeper) {
    String target = String.valueOf(keeper);
    return root()
        ? List.of("nsenter", "-m", "-t", target, "--")
        : List.of("nsenter", "-U", "-m", "--preserve-credentials", "-t", target, "--");
  }

  /** The folder on the disk. */
  Site site() {
    return new Site(place.resolve("data"), data(), way);
  }

  private Path data() {
    return outside.resolve("data");
  }

  /** Takes all the space that is left, to the last page. */
  void fill() throws IOException {
    try (RandomAccessFile filler = new RandomAccessFile(filler().toFile(), "rw")) {
      filler.seek(filler.length());
      for (int size = MEGABYTE; size >= 4096; size /= 16) {
        append(filler, new byte[size]);
      }
    }
  }

  private void append(RandomAccessFile filler, byte[] block) {
    try {
      while (free() > 0) {
        filler.write(block);
      }
    } catch (IOException e) {
      // Full for blocks of this size.
    }
  }

  /** Gives the space back. */
  void relieve() throws IOException {
    Files.deleteIfExists(filler());
  }

  long free() {
    return outside.toFile().getUsableSpace();
  }

  private Path filler() {
    return outside.resolve("filler");
  }

  @Override
  public void close() throws IOException {
    try (OutputStream hold = keeper.getOutputStream()) {
      hold.write('\n');
    }
    Files.deleteIfExists(place);
  }
}
