package yixian.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a house stands.
 *
 * @param inside the data folder as the house sees it
 * @param outside the same folder as the trial sees it
 * @param way the words that lead a command to where the house sees its folder
 */
record Site(Path inside, Path outside, List<String> way) {

  /** An ordinary folder of its own, filled with a copy. */
  static Site copyOf(Path folder) throws IOException, InterruptedException {
    Site site = empty();
    Shell.run("cp", "-a", folder + "/.", site.outside().toString());
    return site;
  }

  /** An ordinary, empty folder. */
  static Site empty() throws IOException {
    Path folder = Files.createTempDirectory("yixian-trial");
    return new Site(folder, folder, List.of());
  }

  void clear() throws IOException, InterruptedException {
    Shell.run(
        "sh", "-c", "rm -rf \"$0\"/* && rmdir \"$0\" 2>/dev/null || true", outside.toString());
  }
}
